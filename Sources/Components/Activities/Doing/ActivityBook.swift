internal import Core
internal import Initiatives
internal import Purposes

/// All activities that somebody may know of, with what stands around them: read once, whatever is shown of it.
struct ActivityBook: Sendable {
    /// One activity with all that is said of it.
    struct Entry: Sendable {
        var activity: Activity
        var owners: [Owner]
        var results: [SharedResult]
        var places: [Place]
        /// None means everybody.
        var groups: [PopulationGroup]
        /// None means at any stage of life.
        var stages: [LifeStage]
        /// The newest period first.
        var capacities: [Capacity]

        var agreed: [Speaker] { owners.filter { $0.state == .agreed }.map(\.speaker) }
        var isJoint: Bool { agreed.count > 1 }
        /// What there is room for on a day; nil where nobody said.
        func capacity(on day: Day) -> Capacity? {
            capacities.first { $0.period.first <= day && day <= $0.period.last }
        }
    }

    struct Owner: Sendable {
        var speaker: Speaker
        var state: ActivityOwner.State
    }

    var initiative: Initiative
    var entries: [Entry]
    var today: Day
}

extension ActivityBook {
    static func of(_ initiative: Initiative, for actor: Actor, in tx: ReadTransaction) throws -> ActivityBook {
        let scope = initiative.scope
        let (shelf, speakers) = (
            try Shelf(for: actor, in: tx, scope: scope), try Speakers(in: tx, scope: scope, for: actor)
        )
        let entries = try Activity.all(in: tx, scope: scope, for: actor).map { shelf.entry($0, speakers) }
        return ActivityBook(initiative: initiative, entries: entries, today: initiative.day(at: tx.now))
    }

    subscript(slug: Slug) -> Entry? { entries.first { $0.activity.slug == slug } }
    subscript(number: Number<Activity>?) -> Entry? { entries.first { $0.activity.number == number } }
}

/// The rows around activities, by activity.
private struct Shelf {
    let owners: [Number<Activity>: [ActivityOwner]]
    let results: [Number<Activity>: [SharedResult]]
    let places: [Number<Activity>: [Place]]
    let groups: [Number<Activity>: [PopulationGroup]]
    let stages: [Number<Activity>: [LifeStage]]
    let capacities: [Number<Activity>: [Capacity]]

    init(for actor: Actor, in tx: ReadTransaction, scope: Scope) throws {
        let all: SQL = "scope = \(scope)"
        owners = Dictionary(grouping: try tx.records(ActivityOwner.self, all), by: \.activity)
        capacities = Dictionary(
            grouping: try tx.records(Capacity.self, "scope = \(scope) ORDER BY period DESC"), by: \.activity)
        results = Shelf.joined(
            try SharedResult.all(in: tx, scope: scope, for: actor), by: \.number,
            try tx.records(ActivityResult.self, all).map { ($0.activity, $0.result) })
        places = Shelf.joined(
            try Place.all(in: tx, scope: scope), by: \.number,
            try tx.records(ActivityPlace.self, all).map { ($0.activity, $0.place) })
        groups = Shelf.joined(
            try PopulationGroup.all(in: tx, scope: scope), by: \.number,
            try tx.records(ActivityGroup.self, all).map { ($0.activity, $0.group) })
        stages = Shelf.joined(
            try LifeStage.all(in: tx, scope: scope), by: \.number,
            try tx.records(ActivityStage.self, all).map { ($0.activity, $0.stage) })
    }

    /// The things of each activity, in the order of the things.
    private static func joined<Thing, Key: Hashable>(
        _ things: [Thing], by key: (Thing) -> Key, _ ties: [(Number<Activity>, Key)]
    ) -> [Number<Activity>: [Thing]] {
        let activities = Dictionary(grouping: ties, by: \.1).mapValues { $0.map(\.0) }
        return things.reduce(into: [:]) { found, thing in
            for activity in activities[key(thing)] ?? [] { found[activity, default: []].append(thing) }
        }
    }

    func entry(_ activity: Activity, _ speakers: Speakers) -> ActivityBook.Entry {
        let states = Dictionary(
            (owners[activity.number] ?? []).map { ($0.voice, $0.state) }, uniquingKeysWith: { first, _ in first })
        return ActivityBook.Entry(
            activity: activity,
            owners: speakers.all.compactMap { speaker in
                states[speaker.voice].map { ActivityBook.Owner(speaker: speaker, state: $0) }
            }, results: results[activity.number] ?? [], places: places[activity.number] ?? [],
            groups: groups[activity.number] ?? [], stages: stages[activity.number] ?? [],
            capacities: capacities[activity.number] ?? [])
    }
}
