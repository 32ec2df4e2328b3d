public import Core

/// Takes a directory's services out: nobody finds them any more. What was done with them stays, and what an organisation
/// tells of itself stays as it tells it. The same directory brought in again brings them back. More than
/// `ImportServices.mostRows` go in several steps, so that none keeps others waiting.
public struct RemoveDirectory: Action {
    public static let name = "services.remove-directory"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var directory: Slug

    public init(scope: Scope, directory: Slug) {
        self.scope = scope
        self.directory = directory
    }

    public var subject: String { "directory \(directory)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Directory.find(directory, in: tx, scope: scope)
        let services = try tx.records(
            Service.self, "\(known.offers) ORDER BY number LIMIT \(Int64(ImportServices.mostRows))")
        for service in services {
            var gone = service
            gone.status = .defunct
            try tx.update(service, to: gone)
        }
        try tx.change(
            ServiceTerm.table,
            "DELETE FROM service_term WHERE scope = \(scope) AND service IN (\(list: services.map(\.number.value)))")
        return Done()
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
