public import Core

extension Referral: Confided {
    public static let endsBy = "services.end-referral-words"

    /// Whether what was told of the person is gone for good.
    public var isErased: Bool { words.isEmpty }

    public static func over(by last: Instant, in tx: ReadTransaction) throws -> [Referral] {
        let over = ReferralState.allCases.filter(\.isOver)
        return try tx.records(
            Referral.self,
            """
            state IN (\(list: over)) AND LENGTH(words) > 0 AND NOT EXISTS (
              SELECT 1 FROM referral_move m
              WHERE m.scope = referral.scope AND m.referral = referral.id AND m.time > \(last))
            ORDER BY scope, id
            """)
    }

    /// Erases what was told of the person, why anything was done, and what they agreed to, with all that the record holds
    /// of it. That there was a referral, and how far it came, stays: it is counted.
    public func eraseWords(in tx: WriteTransaction) throws {
        guard !isErased else { return try tx.confirm(self) }
        let (mine, before): (SQL, Int64) = ("scope = \(scope) AND referral = \(id) ORDER BY number", tx.entry - 1)
        let moves = try tx.records(ReferralMove.self, mine)
        for move in moves { try tx.erase(Erasure(of: move, in: scope, before: before)) }
        // One that was ended when the draft was written anew stands in the record alone.
        try tx.erase(Erasure(of: ReferralConsent.named(id, in: scope, at: tx.now), in: scope, before: before))
        try tx.erase(Erasure(of: self, in: scope, before: before))
        var rest = self
        rest.words = []
        try tx.insert(rest)
        try tx.insert(moves.map(\.withoutWords))
    }
}

extension ReferralMove {
    /// That there was a reason stays known.
    fileprivate var withoutWords: ReferralMove {
        var rest = self
        rest.reason = reason.map { _ in [] }
        return rest
    }
}

extension ReferralConsent {
    /// Only its key counts: whatever was written of the consent to this referral.
    fileprivate static func named(_ referral: ID<Referral>, in scope: Scope, at now: Instant) -> ReferralConsent {
        ReferralConsent(
            scope: scope, referral: referral, way: .link, member: nil,
            parts: Parts(name: false, contact: false, notes: false), given: now)
    }
}
