public import Core

extension Purpose {
    /// The purpose as it stands; nil where none was ratified, nor published elsewhere.
    public static func current(in tx: ReadTransaction, scope: Scope) throws -> Purpose? {
        if let ratification = try Ratification.current(in: tx, scope: scope) {
            let version = try PurposeVersion.find(ratification.version, in: tx, scope: scope)
            return Purpose(statement: version.text.statement, origin: .ratified(ratification))
        }
        return try QuotedPurpose.newest(in: tx, scope: scope).map {
            Purpose(statement: $0.statement, origin: .published($0.source))
        }
    }
}

extension QuotedPurpose {
    static func newest(in tx: ReadTransaction, scope: Scope) throws -> QuotedPurpose? {
        try tx.record(QuotedPurpose.self, "scope = \(scope) ORDER BY version DESC LIMIT 1")
    }
}

extension Purpose {
    /// Whether its members have begun to write one, which is theirs to know until they agree.
    public static func isDrafted(for actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Bool {
        try actor.may(.readShared) && tx.count("SELECT COUNT(*) FROM purpose_version WHERE scope = \(scope)") > 0
    }
}
