internal import Core
internal import Initiatives

/// Where somebody sits who may be in a repair, and who could be its sides.
struct RepairSeats {
    /// The one for which they speak from the seat that they act from.
    let own: Number<Organisation>?
    /// When they were offered, or asked for, that seat.
    let since: Instant?
    /// All that they hold or were offered.
    let all: [Seat]
    /// Organisations that have joined, and did not turn out to be another one.
    let joined: Set<Number<Organisation>>

    init(of actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction, scope: Scope) throws {
        self.own = own
        all = try tx.records(
            Seat.self, "scope = \(scope) AND member = \(actor.member) AND state IN ('held', 'offered')")
        since = all.first { $0.number.value == actor.seat }?.since
        joined = Set(try Organisation.joined(in: tx, scope: scope).map(\.number))
    }

    /// Those of two organisations for which they sit, or were asked to.
    func sides(of repair: Repair) -> Set<Number<Organisation>> {
        Set(all.compactMap(\.organisation)).intersection(repair.sides)
    }

    /// Whether they helped until it was over. Who belongs to one of the two is not told that as a helper.
    func helped(in repair: Repair, _ proposals: [RepairProposal]) -> Bool {
        repair.stage.isOver && sides(of: repair).isEmpty && hold(proposals.help?.helper)
    }

    /// Whether they hold a seat.
    func hold(_ seat: Number<Seat>?) -> Bool { all.contains { $0.number == seat && $0.state == .held } }
}
