public import Core

extension Purpose {
    /// The newest version, where any has been stated.
    public static func current(in tx: ReadTransaction, scope: Scope) throws -> Purpose? {
        try tx.record(Purpose.self, "scope = \(scope) ORDER BY version DESC LIMIT 1")
    }
}

extension SharedResult {
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [SharedResult] {
        try tx.records(SharedResult.self, "scope = \(scope) ORDER BY number")
    }

    public static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> SharedResult {
        guard let found = try tx.record(SharedResult.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem(.notFound, "result.unknown", at: "result", "There is no result “\(slug)” here.")
        }
        return found
    }

    public static func find(_ number: Number<SharedResult>, in tx: ReadTransaction, scope: Scope) throws -> SharedResult
    {
        guard let found = try tx.record(SharedResult.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }
}

extension Aim {
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [Aim] {
        try tx.records(Aim.self, "scope = \(scope) ORDER BY number")
    }
}
