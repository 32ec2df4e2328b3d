internal import Core
internal import Initiatives

extension Repair {
    var sides: [Number<Organisation>] { [asker, asked] }

    /// One that somebody is in. What others have is not there.
    static func find(_ id: ID<Repair>, for actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Held {
        guard actor.may(.repair), let repair = try tx.record(Repair.self, "scope = \(scope) AND id = \(id)"),
            let held = try known([repair], to: actor, speaking: Spokesperson.find(actor, in: tx, scope: scope), in: tx)
                .held.first
        else { throw Problem.notFound }
        return held
    }

    /// All that somebody is in, newest first.
    /// - Parameter own: for whom they speak.
    static func all(
        for actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction, scope: Scope
    ) throws -> [Held] {
        try known(to: actor, speaking: own, in: tx, scope: scope).held
    }

    /// What somebody knows of.
    struct Known {
        /// Those that they are in, newest first.
        var held: [Held] = []
        /// Those that are over and in which they helped until then.
        var helped: [Repair] = []
    }

    static func known(
        to actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction, scope: Scope
    ) throws -> Known {
        guard actor.may(.repair) else { return Known() }
        let side = own ?? Number(0)
        let repairs = try tx.records(
            Repair.self,
            """
            scope = \(scope) AND (asker = \(side) OR asked = \(side) OR EXISTS (
              SELECT 1 FROM repair_proposal p JOIN seat s ON s.scope = p.scope AND s.number = p.helper
              WHERE p.scope = repair.scope AND p.repair = repair.id AND s.member = \(actor.member)
              AND p.state IN ('open', 'agreed')))
            ORDER BY begun DESC, id
            """)
        return try known(repairs, to: actor, speaking: own, in: tx)
    }

    /// As somebody stands to each; those in which they are not are left out.
    private static func known(
        _ repairs: [Repair], to actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction
    ) throws -> Known {
        guard let scope = repairs.first?.scope else { return Known() }
        let seats = try RepairSeats(of: actor, speaking: own, in: tx, scope: scope)
        let ids = repairs.map(\.id)
        let proposals = Dictionary(
            grouping: try tx.records(
                RepairProposal.self, "scope = \(scope) AND repair IN (\(list: ids)) ORDER BY repair, number"),
            by: \.repair)
        let said = Dictionary(
            grouping: try tx.records(RepairYes.self, "scope = \(scope) AND repair IN (\(list: ids))"), by: \.repair)
        return Known(
            held: repairs.compactMap { Held($0, proposals[$0.id] ?? [], said[$0.id] ?? [], for: seats) },
            helped: repairs.filter { seats.helped(in: $0, proposals[$0.id] ?? []) })
    }
}

/// All that others are ever told of repairs: about how many were closed.
enum ClosedRepairs {
    /// House default: of fewer it is not told, and the number is rounded down to as many. [ONS: 10-5 rounding]
    static let step: Int64 = 5

    /// Between how many pairs of organisations one was closed before this quarter, so that one more cannot be read off
    /// on its day.
    /// - Returns: nil where they are too few to be told.
    static func count(_ initiative: Initiative, in tx: ReadTransaction) throws -> Int64? {
        let quarter = initiative.day(at: tx.now).quarter
        let pairs = try tx.records(Repair.self, "scope = \(initiative.scope) AND stage = 'closed'")
            .filter { repair in repair.over.map { initiative.day(at: $0) < quarter.first } ?? false }
        let count = Int64(Set(pairs.map { Set($0.sides) }).count)
        return count < step ? nil : count - count % step
    }
}
