public import Core
public import Web

/// Who has which share of what counts in an initiative: seats, proposals, ties, what is done.
public enum Representation {
    /// Who has, or did, one of the things that are counted.
    public enum Holder: Sendable, Hashable {
        case organisation(Number<Organisation>)
        /// Somebody who is here as themselves, or acted without an organisation.
        case person(Number<Member>)
    }

    /// One thing that is counted.
    public struct Count: Sendable {
        /// As programs know it: `proposals`.
        public let key: String
        public let title: Phrase
        /// One for each that was counted; whoever has two stands here twice.
        public let holders: [Holder]

        public init(_ key: String, _ title: Phrase, _ holders: [Holder]) {
            self.key = key
            self.title = title
            self.holders = holders
        }
    }

    /// Finds what one component counts, as far as whoever looks may know it. Those above Partners give theirs to
    /// `PartnersComponent.manifest`.
    public typealias Query = @Sendable (Actor, Initiative, ReadTransaction) throws -> [Count]

    /// Who did something of this kind, as the record has it: for the organisation they acted for, or as themselves.
    public static func holders(
        doing actions: [String], in tx: ReadTransaction, scope: Scope
    ) throws -> [Holder] {
        try tx.all(
            """
            SELECT member, behalf FROM ledger_entry
            WHERE scope = \(scope) AND action IN (\(list: actions)) AND member > 0
            """
        ) { row in
            let behalf = try row.get("behalf", as: Number<Organisation>?.self)
            return try behalf.map { .organisation($0) } ?? .person(try row.get("member"))
        }
    }

    /// Whose these voices are.
    public static func holders(
        speaking voices: [Number<Voice>], in tx: ReadTransaction, scope: Scope
    ) throws -> [Holder] {
        let known = try tx.records(Voice.self, "scope = \(scope) AND number IN (\(list: Array(Set(voices)).sorted()))")
        let holders = Dictionary(
            known.compactMap { voice -> (Number<Voice>, Holder)? in
                if let organisation = voice.organisation { return (voice.number, .organisation(organisation)) }
                return voice.member.map { (voice.number, .person($0)) }
            }, uniquingKeysWith: { first, _ in first })
        return voices.compactMap { holders[$0] }
    }
}
