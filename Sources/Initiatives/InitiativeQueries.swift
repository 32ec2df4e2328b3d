public import Core

extension Initiative {
    public static func find(_ slug: Slug, in tx: ReadTransaction) throws -> Initiative {
        guard let found = try tx.record(Initiative.self, "slug = \(slug)") else { throw Problem.notFound }
        return found
    }

    public static func all(in tx: ReadTransaction) throws -> [Initiative] {
        try tx.records(Initiative.self, "scope > 0 ORDER BY scope")
    }
}

extension Place {
    public static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> Place {
        guard let found = try tx.record(Place.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem(.notFound, "place.unknown", at: "place", "There is no place “\(slug)” here.")
        }
        return found
    }

    public static func find(_ number: Number<Place>, in tx: ReadTransaction, scope: Scope) throws -> Place {
        guard let found = try tx.record(Place.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    /// All places of an initiative, each before its parts.
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [Place] {
        try tx.records(Place.self, "scope = \(scope) ORDER BY opens")
    }
}

extension Source {
    public static func find(_ number: Number<Source>, in tx: ReadTransaction, scope: Scope) throws -> Source {
        guard let found = try tx.record(Source.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    /// All sources of an initiative, by number.
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [Number<Source>: Source] {
        let sources = try tx.records(Source.self, "scope = \(scope)")
        return Dictionary(sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
