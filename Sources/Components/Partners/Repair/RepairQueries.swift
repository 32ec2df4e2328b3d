internal import Core
internal import Initiatives

extension Repair {
    var sides: [Number<Organisation>] { [asker, asked] }

    /// One that somebody is in. What others have is not there.
    static func find(_ id: ID<Repair>, for actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Held {
        guard actor.may(.repair), let repair = try tx.record(Repair.self, "scope = \(scope) AND id = \(id)"),
            let held = try held([repair], for: actor, speaking: Spokesperson.find(actor, in: tx, scope: scope), in: tx)
                .first
        else { throw Problem.notFound }
        return held
    }

    /// All that somebody is in, newest first.
    /// - Parameter own: for whom they speak.
    static func all(
        for actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction, scope: Scope
    ) throws -> [Held] {
        guard actor.may(.repair) else { return [] }
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
        return try held(repairs, for: actor, speaking: own, in: tx)
    }

    /// Those that are over and in which somebody helped until then, the newest first: as long as they belong to neither side.
    static func helped(
        by actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction, scope: Scope
    ) throws -> [Repair] {
        guard actor.may(.repair) else { return [] }
        let repairs = try tx.records(
            Repair.self,
            """
            scope = \(scope) AND over IS NOT NULL AND EXISTS (
              SELECT 1 FROM repair_proposal p JOIN seat s ON s.scope = p.scope AND s.number = p.helper
              WHERE p.scope = repair.scope AND p.repair = repair.id AND s.member = \(actor.member)
              AND s.state = 'held' AND p.state = 'agreed')
            ORDER BY over DESC, id
            """)
        guard !repairs.isEmpty else { return [] }
        let seats = try RepairSeats(of: actor, speaking: own, in: tx, scope: scope)
        return repairs.filter { seats.sides(of: $0).isEmpty }
    }

    /// As somebody stands to each; those in which they are not are left out.
    private static func held(
        _ repairs: [Repair], for actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction
    ) throws -> [Held] {
        guard let scope = repairs.first?.scope else { return [] }
        let seats = try RepairSeats(of: actor, speaking: own, in: tx, scope: scope)
        let ids = repairs.map(\.id)
        let proposals = Dictionary(
            grouping: try tx.records(
                RepairProposal.self, "scope = \(scope) AND repair IN (\(list: ids)) ORDER BY repair, number"),
            by: \.repair)
        let said = Dictionary(
            grouping: try tx.records(RepairYes.self, "scope = \(scope) AND repair IN (\(list: ids))"), by: \.repair)
        return repairs.compactMap { Held($0, proposals[$0.id] ?? [], said[$0.id] ?? [], for: seats) }
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
