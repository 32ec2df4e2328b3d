internal import Core
internal import Web

/// What is one's own in an initiative.
struct ProfileView: Sendable {
    var initiative: Initiative
    var person: Person
    var profile: Profile
    /// The seat that they act from.
    var chosen: Int64?
    var path: String { "/\(initiative.slug)/me" }

    var acting: Person.Place? { person.seats.first { $0.seat.number.value == chosen } }
    /// The organisation that they can take out again, since they speak for it.
    var speaksFor: Organisation? {
        acting.flatMap { $0.seat.role.speaksForOrganisation ? $0.organisation : nil }
    }

    static func find(_ visit: Visit, in tx: ReadTransaction) throws -> ProfileView {
        let initiative = try Initiative.find(try visit.slug("initiative"), in: tx)
        let number = Number<Member>(visit.actor.member)
        guard let profile = try Profile.find(number, in: tx, scope: initiative.scope) else { throw Problem.notFound }
        return ProfileView(
            initiative: initiative, person: try Person.find(number, in: tx, scope: initiative.scope), profile: profile,
            chosen: visit.actor.seat)
    }
}
