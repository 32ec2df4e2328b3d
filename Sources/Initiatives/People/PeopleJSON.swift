internal import Core
internal import Web

/// What programs read at the addresses of people. Fields are only ever added.
struct PersonJSON: Encodable {
    struct Place: Encodable {
        let seat: Int64
        let role: Role
        let organisation: Slug?
        let state: Seat.State
        let since: Instant
    }

    let member: Int64
    /// nil for a former member.
    let name: String?
    /// How they are reached is only for who arranges.
    let email: String?
    let language: String?
    let standing: Standing?
    let state: String?
    let seats: [Place]

    init(_ person: Person, at now: Instant, showsAddress: Bool) {
        member = person.member.number.value
        name = person.profile?.name
        email = showsAddress ? person.profile?.email : nil
        language = showsAddress ? person.profile?.language : nil
        standing = person.member.standing
        state = person.state(at: now).map { "\($0)" }
        seats = person.seats.map {
            Place(
                seat: $0.seat.number.value, role: $0.seat.role, organisation: $0.organisation?.slug,
                state: $0.seat.state, since: $0.seat.since)
        }
    }
}

struct PeopleJSON: Encodable {
    let initiative: Slug
    let joined: Int
    let expected: Int
    let silent: Int
    let asking: Int
    /// Who asks, or has not answered yet, is only for who arranges.
    let people: [PersonJSON]
    let sectorsWithNobody: [Sector]
    let standingsWithNobody: [Standing]

    init(_ view: PeopleView, showsAddresses: Bool) {
        initiative = view.initiative.slug
        joined = view.count(.joined)
        expected = view.expected
        silent = view.count(.silent)
        asking = view.count(.asked)
        people = view.people.map { PersonJSON($0, at: view.now, showsAddress: showsAddresses) }
        sectorsWithNobody = view.missingSectors
        standingsWithNobody = view.missingStandings
    }
}
