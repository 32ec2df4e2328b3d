public import Core
internal import Foundation

extension PeopleView {
    /// - Parameter actor: for whom; everybody is counted, and shown are those whom they may know of.
    public static func find(
        _ slug: Slug, for actor: Actor, at now: Instant, in tx: ReadTransaction
    ) throws -> PeopleView {
        let initiative = try Initiative.find(slug, in: tx)
        let all = try Person.all(in: tx, scope: initiative.scope)
        return PeopleView(
            initiative: initiative, people: all.map { $0.seen(by: actor) }.filter { !$0.seats.isEmpty },
            counts: Dictionary(all.compactMap { $0.state(at: now) }.map { ($0, 1) }, uniquingKeysWith: +),
            parts: actor.may(.arrange) ? try Membership.partsOfAsking(in: tx, scope: initiative.scope) : [:], now: now)
    }
}

extension Person {
    /// Everybody who holds a seat, was offered one or asks for one.
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [Person] {
        let seats = try tx.records(
            Seat.self, "scope = \(scope) AND state IN ('held', 'offered', 'asked') ORDER BY number")
        let organisations = Dictionary(
            try tx.records(Organisation.self, "scope = \(scope)").map { ($0.number, $0) }, uniquingKeysWith: { $1 })
        let profiles = Dictionary(
            try tx.records(Profile.self, "scope = \(scope)").map { ($0.member, $0) }, uniquingKeysWith: { $1 })
        let places = Dictionary(grouping: seats, by: \.member).mapValues { seats in
            seats.map { seat in Place(seat: seat, organisation: seat.organisation.flatMap { organisations[$0] }) }
        }
        return try tx.records(Member.self, "scope = \(scope)").compactMap { member in
            places[member.number].map { Person(member: member, profile: profiles[member.number], seats: $0) }
        }
        .sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    public static func find(_ number: Number<Member>, in tx: ReadTransaction, scope: Scope) throws -> Person {
        guard let member = try tx.record(Member.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        let seats = try tx.records(
            Seat.self,
            "scope = \(scope) AND member = \(number) AND state IN ('held', 'offered', 'asked') ORDER BY number")
        return Person(
            member: member, profile: try Profile.find(number, in: tx, scope: scope),
            seats: try seats.map { seat in
                Place(
                    seat: seat,
                    organisation: try seat.organisation.map { try Organisation.find($0, in: tx, scope: scope) })
            })
    }

    /// Those who live the challenge come first; within one standing, by name.
    private var order: [String] {
        let standing = standing.flatMap { Standing.allCases.firstIndex(of: $0) } ?? Standing.allCases.count
        return [String(standing), profile?.name.foldedForReading ?? "", profile?.name ?? "", "\(member.number.value)"]
    }
}
