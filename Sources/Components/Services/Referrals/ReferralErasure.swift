public import Core

extension Referral {
    /// House default: what was told of a person is kept for so long after it is over, and then ends by itself.
    static let daysKept: Int64 = 365
    private static var timeKept: Int64 { daysKept * 86_400_000_000 }

    /// Whether what was told of the person is gone for good.
    public var isErased: Bool { words.isEmpty }

    /// When what was told ends by itself.
    static func ends(after last: Instant) -> Instant { Instant(microseconds: last.microseconds + timeKept) }

    /// What the list outside the database is to say of it. It names the referral alone: a restore finds all the rest.
    func erasure() throws -> Erasure { try Erasure(of: self, in: scope, before: .max) }

    /// Those that have been over for so long that their words end now, in every initiative.
    public static func ending(in tx: ReadTransaction) throws -> [Erasure] {
        let over = ReferralState.allCases.filter(\.isOver)
        let last = Instant(microseconds: tx.now.microseconds - timeKept)
        return try tx.records(
            Referral.self,
            """
            state IN (\(list: over)) AND LENGTH(words) > 0 AND NOT EXISTS (
              SELECT 1 FROM referral_move m
              WHERE m.scope = referral.scope AND m.referral = referral.id AND m.time > \(last))
            ORDER BY scope, id
            """
        ).map { try $0.erasure() }
    }

    /// Erases what was told of the person, why anything was done, and what they agreed to, with all that the record holds
    /// of it. That there was a referral, and how far it came, stays: it is counted.
    func eraseWords(in tx: WriteTransaction) throws {
        guard !isErased else { return }
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
