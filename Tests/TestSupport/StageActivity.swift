@testable public import Activities
public import Core
public import Initiatives
public import Purposes

/// Puts an activity there as it would be after everybody concerned said yes.
public struct StageActivity: Action {
    public static let name = "test.stage-activity"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var slug: Slug
    public var owners: [Number<Voice>]
    public var result: Number<SharedResult>
    public var places: [Number<Place>]
    public var groups: [Number<PopulationGroup>]
    /// What it has room for this year; nil where nobody said.
    public var room: Extent?

    public init(
        scope: Scope, slug: Slug, owners: [Number<Voice>], result: Number<SharedResult>, places: [Number<Place>],
        groups: [Number<PopulationGroup>] = [], room: Extent?
    ) {
        self.scope = scope
        self.slug = slug
        self.owners = owners
        self.result = result
        self.places = places
        self.groups = groups
        self.room = room
    }

    public var subject: String { "activity \(slug)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Activity> {
        let number = Number<Activity>(try tx.nextNumber(in: Activity.self))
        try tx.insert(
            Activity(scope: scope, number: number, slug: slug, title: slug.text, change: "More is done.", state: .active))
        for voice in owners {
            try tx.insert(ActivityOwner(scope: scope, activity: number, voice: voice, state: .agreed))
        }
        try tx.insert(ActivityResult(scope: scope, activity: number, result: result))
        for place in places { try tx.insert(ActivityPlace(scope: scope, activity: number, place: place)) }
        for group in groups { try tx.insert(ActivityGroup(scope: scope, activity: number, group: group)) }
        if let room, let year = Period.year(try Initiative.today(in: tx).parts.year) {
            try tx.insert(Capacity(scope: scope, activity: number, period: year, extent: room))
        }
        return number
    }
}

extension Village {
    /// The voice of somebody's organisation, or their own.
    public func voice(of role: Role) async throws -> Number<Voice> {
        let person = try person(role)
        return try await store.read { [scope] tx in
            let seat = try Seat.find(person.seat, in: tx, scope: scope)
            let voice = try tx.record(
                Voice.self,
                "scope = \(scope) AND (organisation = \(seat.organisation) OR member = \(seat.member)) ORDER BY number")
            guard let voice else { throw Problem.notFound }
            return voice.number
        }
    }
}
