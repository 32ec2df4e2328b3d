public import Core
internal import Initiatives
public import Purposes

/// What is said of an activity: what it is, what it is for, where, for whom, and when.
public struct ActivityWords: Codable, Sendable, Equatable {
    public var title: String
    public var change: String
    public var results: [Slug]
    public var places: [Slug]
    public var groups: [Number<PopulationGroup>]
    public var stages: [Number<LifeStage>]
    public var starts: Day?
    public var ends: Day?
    public var buildsOn: Slug?

    /// The longest that each may be, in letters.
    enum Most {
        static let title = 200
        static let change = 1000
        static let reason = 500
    }

    public init(
        title: String, change: String, results: [Slug] = [], places: [Slug] = [],
        groups: [Number<PopulationGroup>] = [], stages: [Number<LifeStage>] = [], starts: Day? = nil, ends: Day? = nil,
        buildsOn: Slug? = nil
    ) {
        self.title = title
        self.change = change
        self.results = results
        self.places = places
        self.groups = groups
        self.stages = stages
        self.starts = starts
        self.ends = ends
        self.buildsOn = buildsOn
    }

    func validate() throws {
        try title.requireText(at: "title", most: Most.title)
        try change.requireText(at: "change", most: Most.change)
        if let starts, let ends, ends < starts {
            throw Problem.invalid("activity.ends-first", at: "ends", "It would end before it begins.")
        }
    }
}

/// The rows that say for what, where and for whom an activity is.
struct ActivityReach: Sendable {
    var results: Set<Number<SharedResult>>
    var places: Set<Number<Place>>
    var groups: Set<Number<PopulationGroup>>
    var stages: Set<Number<LifeStage>>

    /// What the words name, as far as it is there.
    init(_ words: ActivityWords, in tx: WriteTransaction) throws {
        let scope = tx.scope
        results = Set(try words.results.map { try SharedResult.standing($0, in: tx).number })
        places = Set(try words.places.map { try Place.find($0, in: tx, scope: scope).number })
        groups = Set(words.groups)
        stages = Set(words.stages)
        let known = (
            Set(try PopulationGroup.all(in: tx, scope: scope).map(\.number)),
            Set(try LifeStage.all(in: tx, scope: scope).map(\.number))
        )
        guard groups.isSubset(of: known.0) else {
            throw Problem.invalid("activity.group", at: "groups", "One of these groups is not here.")
        }
        guard stages.isSubset(of: known.1) else {
            throw Problem.invalid("activity.stage", at: "stages", "One of these stages of life is not here.")
        }
        try requireApart(in: tx)
    }

    /// Room for people in a whole and in its part would be counted twice.
    private func requireApart(in tx: WriteTransaction) throws {
        let named = try Place.all(in: tx, scope: tx.scope).filter { places.contains($0.number) }
        for (outer, inner) in zip(named, named.dropFirst()) where inner.opens < outer.closes {
            throw Problem.invalid(
                "activity.place-within", at: "places", "\(inner.name) lies within \(outer.name): name one of them.")
        }
    }

    /// What stands of an activity.
    init(of activity: Number<Activity>, in tx: ReadTransaction, scope: Scope) throws {
        let own: SQL = "scope = \(scope) AND activity = \(activity)"
        results = Set(try tx.records(ActivityResult.self, own).map(\.result))
        places = Set(try tx.records(ActivityPlace.self, own).map(\.place))
        groups = Set(try tx.records(ActivityGroup.self, own).map(\.group))
        stages = Set(try tx.records(ActivityStage.self, own).map(\.stage))
    }

    /// Takes away what is not said any more, and adds what is new.
    func replace(_ old: ActivityReach?, of activity: Number<Activity>, in tx: WriteTransaction) throws {
        let scope = tx.scope
        try tx.replace(old?.results, by: results) { ActivityResult(scope: scope, activity: activity, result: $0) }
        try tx.replace(old?.places, by: places) { ActivityPlace(scope: scope, activity: activity, place: $0) }
        try tx.replace(old?.groups, by: groups) { ActivityGroup(scope: scope, activity: activity, group: $0) }
        try tx.replace(old?.stages, by: stages) { ActivityStage(scope: scope, activity: activity, stage: $0) }
    }
}

extension WriteTransaction {
    fileprivate func replace<Part: Comparable & Hashable>(
        _ old: Set<Part>?, by new: Set<Part>, _ row: (Part) -> some Record
    ) throws {
        for part in (old ?? []).subtracting(new).sorted() { try retire(row(part)) }
        for part in new.subtracting(old ?? []).sorted() { try insert(row(part)) }
    }
}
