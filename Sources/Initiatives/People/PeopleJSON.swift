internal import Core
internal import Web

/// A seat as programs read it. Fields are only ever added.
struct SeatJSON: Encodable {
    let seat: Int64
    let role: Role
    let organisation: Slug?
    let state: Seat.State
    let since: Instant

    init(_ place: Person.Place) {
        seat = place.seat.number.value
        role = place.seat.role
        organisation = place.organisation?.slug
        state = place.seat.state
        since = place.seat.since
    }
}

/// What programs read at the addresses of people. Fields are only ever added.
struct PersonJSON: Encodable {
    let member: Int64
    /// nil for a former member.
    let name: String?
    /// How they are reached is only for who arranges.
    let email: String?
    let language: String?
    let standing: Standing?
    let state: String?
    let seats: [SeatJSON]

    init(_ person: Person, at now: Instant, showsAddress: Bool) {
        member = person.member.number.value
        name = person.profile?.name
        email = showsAddress ? person.profile?.email : nil
        language = showsAddress ? person.profile?.language : nil
        standing = person.standing
        state = person.state(at: now).map { "\($0)" }
        seats = person.seats.map(SeatJSON.init)
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
