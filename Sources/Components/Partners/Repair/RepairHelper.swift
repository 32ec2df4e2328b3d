internal import Core
internal import Initiatives

/// Somebody who could help two organisations to talk: they have a seat here, and none for either of the two.
struct RepairHelper: Hashable, Sendable {
    let seat: Number<Seat>
    let name: String
    let organisation: String?

    /// House default: from a longer list nobody chooses.
    private static let most = 200

    /// Only whom whoever proposes may know of; somebody who was forgotten is nobody to choose.
    static func choices(_ repair: Repair, for actor: Actor, in tx: ReadTransaction) throws -> [RepairHelper] {
        let sides = [repair.asker, repair.asked]
        return Array(
            try Person.all(in: tx, scope: repair.scope).map { $0.seen(by: actor) }.flatMap { person in
                let held = person.seats.filter { $0.seat.state == .held }
                guard let name = person.profile?.name,
                    !held.contains(where: { $0.organisation.map { sides.contains($0.number) } ?? false })
                else { return [RepairHelper]() }
                return held.filter { Permissions.allows($0.seat.role, .repair) }.prefix(1).map {
                    RepairHelper(seat: $0.seat.number, name: name, organisation: $0.organisation?.name)
                }
            }.prefix(most))
    }
}
