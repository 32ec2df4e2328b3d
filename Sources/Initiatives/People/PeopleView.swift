public import Core
public import Web

/// Somebody in an initiative, with their seats there.
public struct Person: Sendable {
    public struct Place: Sendable {
        public var seat: Seat
        public var organisation: Organisation?
    }

    public var member: Member
    /// nil where they were forgotten at their own wish.
    public var profile: Profile?
    /// Those that are held, offered or asked for.
    public var seats: [Place]

    /// House default: who was invited longer ago than this and has not answered is silent.
    static let microsecondsUntilSilent: Int64 = 7 * 86_400_000_000

    /// How they stand to the challenge; nil where they have not said, or were forgotten.
    public var standing: Standing? { profile?.standing }

    /// How far they have come; nil where nothing is held, offered or asked for any more.
    public func state(at now: Instant) -> PersonState? {
        let states = Set(seats.map(\.seat.state))
        if states.contains(.held) { return .joined }
        if states.contains(.asked) { return .asked }
        let offered = seats.map(\.seat).filter { $0.state == .offered }.map(\.since).min()
        return offered.map {
            now.microseconds - $0.microseconds > Self.microsecondsUntilSilent ? .silent : .invited
        }
    }

    /// The same person as somebody sees them. Who asks to join, or was asked and has not said yes, agreed to be shown to
    /// nobody but who arranges; whoever leads a partner sees whom it waits for.
    public func seen(by actor: Actor) -> Person {
        guard !actor.may(.arrange), member.number.value != actor.member else { return self }
        var seen = self
        seen.seats = seats.filter { place in
            let isOwn = place.organisation != nil && place.organisation?.number.value == actor.behalf
            return place.seat.state == .held || place.seat.state == .offered && isOwn && actor.may(.invite)
        }
        return seen
    }

    public func name(_ reader: Reader) -> String { profile?.name ?? reader(InitiativesText.peopleFormer) }
}

/// Who is here, who has not answered, and from where nobody has come yet.
public struct PeopleView: Sendable {
    public var initiative: Initiative
    /// Those who live the challenge first, then as `Standing` orders, then who has not said; within it by name.
    public var people: [Person]
    /// How many there are in each state, whether or not whoever looks may know who they are.
    public var counts: [PersonState: Int]
    /// What organisations that ask want to bring, in their own words: for who answers them.
    var parts: [Number<Organisation>: String] = [:]
    public var now: Instant

    public func count(_ states: PersonState...) -> Int { states.reduce(0) { $0 + (counts[$1] ?? 0) } }

    public func people(_ states: Set<PersonState>) -> [Person] {
        people.filter { person in person.state(at: now).map(states.contains) ?? false }
    }

    public var joined: [Person] { people([.joined]) }
    public var silent: [Person] { people([.silent]) }
    public var asking: [Person] { people([.asked]) }
    /// How many the initiative said yes to.
    public var expected: Int { count(.joined, .invited, .silent) }

    /// Groups with nobody in them are left out.
    public var groups: [(standing: Standing?, people: [Person])] {
        let standings: [Standing?] = Standing.allCases + [nil]
        return standings.map { standing in (standing, people.filter { $0.standing == standing }) }
            .filter { !$0.1.isEmpty }
    }

    /// Parts of society from which nobody has come. Who sits here as themselves comes from the community.
    public var missingSectors: [Sector] {
        let held = joined.flatMap(\.seats).filter { $0.seat.state == .held }
        let present = Set(
            held.compactMap { $0.organisation?.sector ?? ($0.seat.role == .communityMember ? .community : nil) })
        return Sector.allCases.filter { !present.contains($0) }
    }

    public var missingStandings: [Standing] {
        let present = Set(joined.compactMap(\.standing))
        return Standing.allCases.filter { !present.contains($0) }
    }
}
