internal import Core
internal import Initiatives

/// Somebody who could help two organisations to talk: they have a seat here, and none for either of the two.
struct RepairHelper: Sendable {
    let name: String
    let place: Person.Place
    var seat: Number<Seat> { place.seat.number }

    /// By name; only whom whoever proposes may know of, and not who helps already. Somebody who was forgotten is nobody to
    /// choose.
    static func choices(_ held: Repair.Held, for actor: Actor, in tx: ReadTransaction) throws -> [RepairHelper] {
        let sides = held.repair.sides
        return try Person.all(in: tx, scope: held.repair.scope).compactMap { person -> RepairHelper? in
            let isSide = person.seats.contains { $0.organisation.map { sides.contains($0.number) } ?? false }
            let isHelper = person.seats.contains { $0.seat.number == held.help?.helper }
            guard let name = person.profile?.name, !isSide, !isHelper else { return nil }
            let place = person.seen(by: actor).seats.first {
                $0.seat.state == .held && Permissions.allows($0.seat.role, .repair)
            }
            return place.map { RepairHelper(name: name, place: $0) }
        }
        .sorted { ($0.name.foldedForReading, $0.seat.value) < ($1.name.foldedForReading, $1.seat.value) }
    }
}
