internal import Core
internal import Initiatives
internal import Purposes

// What programs read at the addresses of activities. Fields are only ever added.

struct ActivityJSON: Encodable {
    struct Owner: Encodable {
        let name: String?
        let state: ActivityOwner.State
    }

    struct Room: Encodable {
        let period: Period
        let extent: Extent.Kind
        let people: Int64?
    }

    let slug: Slug
    let title: String
    let change: String
    let state: Activity.State
    let reason: String?
    let owners: [Owner]
    let isJoint: Bool
    let results: [Slug]
    let places: [Slug]
    /// None means everybody.
    let groups: [String]
    /// None means at any stage of life.
    let stages: [String]
    let starts: Day?
    let ends: Day?
    let buildsOn: Slug?
    let room: [Room]
    let isPublic: Bool
    /// The addresses of what is counted of it; not in lists.
    let counted: [String]?

    init(_ view: ActivityView) {
        self.init(view.entry, in: view.book, isMember: view.isMember, counted: view.counted.map(\.path))
    }

    init(_ entry: ActivityBook.Entry, in book: ActivityBook, isMember: Bool, counted: [String]? = nil) {
        self.counted = counted
        let activity = entry.activity
        slug = activity.slug
        title = activity.title
        change = activity.change
        state = activity.state
        reason = isMember ? activity.reason : nil
        owners = entry.owners.filter { isMember || $0.state == .agreed }.map {
            Owner(name: $0.speaker.name, state: $0.state)
        }
        isJoint = entry.isJoint
        results = entry.results.map(\.slug)
        places = entry.places.map(\.slug)
        groups = entry.groups.map(\.name)
        stages = entry.stages.map(\.name)
        starts = activity.starts
        ends = activity.ends
        buildsOn = book[activity.buildsOn]?.activity.slug
        room = entry.capacities.map { Room(period: $0.period, extent: $0.extent.kind, people: $0.extent.people) }
        isPublic = activity.isPublic
    }
}

struct ActivitiesJSON: Encodable {
    let initiative: Slug
    let activities: [ActivityJSON]

    init(_ view: ActivitiesView) {
        initiative = view.initiative.slug
        activities = view.book.entries.map { ActivityJSON($0, in: view.book, isMember: view.isMember) }
    }
}

/// What can be chosen in the form for an activity.
struct ActivityFormJSON: Encodable {
    struct Choice: Encodable {
        let number: Int64
        let name: String
    }

    let activity: Slug?
    let edition: String?
    let results: [Slug]
    let places: [Slug]
    let groups: [Choice]
    let stages: [Choice]

    init(_ view: ActivityFormView) {
        activity = view.known?.activity.slug
        edition = view.edition
        results = view.results.map(\.slug)
        places = view.places.map(\.slug)
        groups = view.groups.map { Choice(number: $0.number.value, name: $0.name) }
        stages = view.stages.map { Choice(number: $0.number.value, name: $0.name) }
    }
}
