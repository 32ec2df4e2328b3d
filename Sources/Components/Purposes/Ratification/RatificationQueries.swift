public import Core
internal import Initiatives

extension Ratification {
    /// The version that is being put to the members, where one is.
    public static func open(in tx: ReadTransaction, scope: Scope) throws -> Ratification? {
        try tx.record(Ratification.self, "scope = \(scope) AND state = 'open'")
    }

    /// The one that stands: ratified last. Two never close on one day, since each is open for two weeks by itself.
    public static func current(in tx: ReadTransaction, scope: Scope) throws -> Ratification? {
        try tx.record(Ratification.self, "scope = \(scope) AND state = 'ratified' ORDER BY closed DESC LIMIT 1")
    }

    static func find(_ version: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope) throws -> Ratification {
        guard let found = try tx.record(Ratification.self, "scope = \(scope) AND version = \(version)") else {
            throw Problem.notFound
        }
        return found
    }

    static func requireOpen(
        _ version: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope
    ) throws -> Ratification {
        let found = try find(version, in: tx, scope: scope)
        guard found.state == .open else {
            throw Problem(.conflict, "purpose.not-open", "This version is not open for answers any more.")
        }
        return found
    }

    static func wasAnyPassed(in tx: ReadTransaction, scope: Scope) throws -> Bool {
        try tx.count("SELECT COUNT(*) FROM ratification WHERE scope = \(scope) AND state = 'ratified'") > 0
    }
}

extension PurposeVersion {
    /// The purpose as it stands: the newest version that was ratified.
    public static func current(in tx: ReadTransaction, scope: Scope) throws -> PurposeVersion? {
        try Ratification.current(in: tx, scope: scope).map { try find($0.version, in: tx, scope: scope) }
    }

    public static func find(
        _ number: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope
    ) throws -> PurposeVersion {
        guard let found = try tx.record(PurposeVersion.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    /// The newest version that nobody put to the members yet, nor replaced by a newer one.
    static func newestDraft(in tx: ReadTransaction, scope: Scope) throws -> Number<PurposeVersion>? {
        try tx.first(
            """
            SELECT number FROM purpose_version
            WHERE scope = \(scope) AND number NOT IN (SELECT version FROM ratification WHERE scope = \(scope))
              AND number NOT IN
                (SELECT based_on FROM purpose_version WHERE scope = \(scope) AND based_on IS NOT NULL)
            ORDER BY number DESC LIMIT 1
            """
        ) { try $0.get("number") }
    }

    /// - Throws: `purpose.not-a-draft` where it was put to the members already.
    static func requireDraft(_ number: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope) throws {
        _ = try find(number, in: tx, scope: scope)
        guard try tx.record(Ratification.self, "scope = \(scope) AND version = \(number)") == nil else {
            throw Problem(.conflict, "purpose.not-a-draft", "This version was put to the members already.")
        }
    }
}

extension PurposeAnswer {
    static func find(
        by voice: Number<Voice>, to version: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope
    ) throws -> PurposeAnswer? {
        try tx.record(PurposeAnswer.self, "scope = \(scope) AND version = \(version) AND voice = \(voice)")
    }

    static func all(
        to version: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope
    ) throws -> [Number<Voice>: PurposeAnswer] {
        let answers = try tx.records(PurposeAnswer.self, "scope = \(scope) AND version = \(version)")
        return Dictionary(answers.map { ($0.voice, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension RatificationCount {
    /// How the voices that count now have answered.
    static func now(_ version: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope) throws -> RatificationCount
    {
        let answers = try PurposeAnswer.all(to: version, in: tx, scope: scope)
        return RatificationCount(
            try Speakers.named(in: tx, scope: scope).entitled.map {
                Standing(livesIt: $0.livesIt, answer: answers[$0.voice]?.kind)
            })
    }
}
