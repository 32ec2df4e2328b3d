internal import Core
internal import Initiatives

extension Repair {
    /// House default: who is asked again and again is pressed, and nobody shall have to say no twice in a season. Two
    /// months leave time for what hurt to settle, and are short enough for the next try to still be about it.
    private static let daysOfRest: Int64 = 60

    /// The day from which on whoever asked may ask the same one again; nil where it goes on, or was closed as mended.
    fileprivate func asksAgain(in initiative: Initiative) -> Day? {
        guard stage == .ended, let over else { return nil }
        return Day(number: initiative.day(at: over).number + Self.daysOfRest)
    }
}

extension Repair.Held {
    /// The day from which on whoever looks may ask the other anew; nil where they need not wait. Who was asked never does.
    func rest(in initiative: Initiative, on today: Day) -> Day? {
        guard voice == .asker else { return nil }
        return repair.asksAgain(in: initiative).flatMap { $0 > today ? $0 : nil }
    }
}

/// What keeps somebody from asking another organisation to talk. Of talks in which they are not they are told nothing by
/// this either.
struct RepairAsking {
    private let held: [Repair.Held]
    private let initiative: Initiative
    private let today: Day

    /// - Parameter held: all that somebody is in.
    init(_ held: [Repair.Held], in initiative: Initiative, at now: Instant) {
        self.held = held.filter { $0.voice != .helper }
        self.initiative = initiative
        today = initiative.day(at: now)
    }

    static func find(
        _ initiative: Initiative, for actor: Actor, speaking own: Number<Organisation>, in tx: ReadTransaction
    ) throws -> RepairAsking {
        RepairAsking(
            try Repair.all(for: actor, speaking: own, in: tx, scope: initiative.scope), in: initiative, at: tx.now)
    }

    /// The one that goes on with them.
    func going(with other: Number<Organisation>) -> ID<Repair>? {
        with(other).first { !$0.repair.stage.isOver }?.repair.id
    }

    /// The day from which on they can be asked again; nil where nothing has to rest.
    func rest(from other: Number<Organisation>) -> Day? {
        with(other).compactMap { $0.rest(in: initiative, on: today) }.max()
    }

    private func with(_ other: Number<Organisation>) -> [Repair.Held] {
        held.filter { $0.repair.sides.contains(other) }
    }
}
