public import Core

/// Takes a directory's services out: nobody finds them any more. What was done with them stays, and what an organisation
/// tells of itself stays as it tells it. The same directory brought in again brings them back.
public struct RemoveDirectory: Action {
    /// How many services were taken out, and how many are still to be: more than `ImportServices.mostRows` go in several
    /// steps, so that none keeps others waiting.
    public struct Outcome: Codable, Sendable, Equatable {
        public var removed: Int64
        public var left: Int64
    }

    public static let name = "services.remove-directory"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var directory: Slug

    public init(scope: Scope, directory: Slug) {
        self.scope = scope
        self.directory = directory
    }

    public var subject: String { "directory \(directory)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Outcome {
        let known = try Directory.find(directory, in: tx, scope: scope)
        let services = try tx.records(
            Service.self, "\(known.offers) ORDER BY number LIMIT \(Int64(ImportServices.mostRows))")
        for service in services {
            var gone = service
            gone.status = .defunct
            try tx.update(service, to: gone)
            try tx.change(
                ServiceTerm.table,
                "DELETE FROM service_term WHERE scope = \(scope) AND service = \(service.number)")
        }
        return Outcome(
            removed: Int64(services.count), left: try tx.count("SELECT COUNT(*) FROM service WHERE \(known.offers)"))
    }
}

extension Directory {
    /// - Throws: not found where no such directory came in.
    static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> Directory {
        guard let known = try tx.record(Directory.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem.notFound
        }
        return known
    }

    /// Its services that can be found here, and that no organisation tells itself.
    var offers: SQL {
        """
        scope = \(scope) AND directory = \(number) AND is_own_word = 0
        AND status IN ('active', 'temporarily closed')
        """
    }
}
