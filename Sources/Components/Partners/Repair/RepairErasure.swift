public import Core

extension Repair: Confided {
    public static let endsBy = "partners.end-repair-words"

    public static func over(by last: Instant, in tx: ReadTransaction) throws -> [Repair] {
        try tx.records(
            Repair.self,
            """
            over <= \(last) AND (EXISTS (
              SELECT 1 FROM repair_proposal p
              WHERE p.scope = repair.scope AND p.repair = repair.id AND LENGTH(p.words) > 0)
            OR EXISTS (
              SELECT 1 FROM repair_yes y
              WHERE y.scope = repair.scope AND y.repair = repair.id AND LENGTH(y.words) > 0))
            ORDER BY scope, id
            """)
    }

    /// Erases what was said with each proposal and each yes, with all that the record holds of it. That there was a repair,
    /// how far it came, when, and who helped, stays.
    public func eraseWords(in tx: WriteTransaction) throws {
        let (mine, before): (SQL, Int64) = ("scope = \(scope) AND repair = \(id) ORDER BY", tx.entry - 1)
        let proposals = try tx.records(RepairProposal.self, "\(mine) number")
        let said = try tx.records(RepairYes.self, "\(mine) proposal, voice")
        // A restore may bring back one that was not over yet, in which something new is said afterwards.
        guard proposals.contains(where: \.isTold) || said.contains(where: \.isTold) else { return try tx.confirm(self) }
        // Each yes refers to its proposal: it goes first, and comes back last.
        for yes in said { try tx.erase(Erasure(of: yes, in: scope, before: before)) }
        for proposal in proposals { try tx.erase(Erasure(of: proposal, in: scope, before: before)) }
        try tx.insert(proposals.map(\.withoutWords))
        try tx.insert(said.map(\.withoutWords))
    }
}

extension Repair.Held {
    /// Whether what was said is gone for good.
    var isErased: Bool { proposals.contains { $0.words?.isEmpty ?? false } }

    /// When what was said ends by itself; nil where it is not over, or gone already.
    var ends: Instant? {
        proposals.contains(where: \.isTold) || said.contains(where: \.isTold)
            ? repair.over.map(Repair.ends(after:)) : nil
    }
}

extension RepairProposal {
    /// Whether words stand there that were not erased.
    fileprivate var isTold: Bool { !(words ?? []).isEmpty }

    /// That something was said stays known.
    fileprivate var withoutWords: RepairProposal {
        var rest = self
        rest.words = words.map { _ in [] }
        return rest
    }
}

extension RepairYes {
    fileprivate var isTold: Bool { !(words ?? []).isEmpty }

    fileprivate var withoutWords: RepairYes {
        var rest = self
        rest.words = words.map { _ in [] }
        return rest
    }
}
