internal import Activities
public import Core

/// Says of which activities a measure counts something. Of those not named any more, it does not.
public struct CountActivities: Action {
    public static let name = "measures.count-activities"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var measure: Slug
    public var activities: [Slug]

    public init(scope: Scope, measure: Slug, activities: [Slug]) {
        self.scope = scope
        self.measure = measure
        self.activities = activities
    }

    public var subject: String { "measure \(measure)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        guard measure.kind != .indicator || activities.isEmpty else {
            throw Problem.invalid(
                "measure.whole-population", at: "activities",
                "What is counted of everybody who lives there is the doing of no single activity.")
        }
        let wanted = Set(try activities.map { try Activity.find($0, in: tx, scope: scope).number })
        let known = try CountedActivity.all(of: measure.number, in: tx, scope: scope)
        for old in known where !wanted.contains(old.activity) { try tx.retire(old) }
        for new in wanted.subtracting(known.map(\.activity)).sorted() {
            try tx.insert(CountedActivity(scope: scope, measure: measure.number, activity: new))
        }
        return Done()
    }
}

extension CountedActivity {
    static func all(of measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> [CountedActivity] {
        try tx.records(CountedActivity.self, "scope = \(scope) AND measure = \(measure) ORDER BY activity")
    }

    static func all(in tx: ReadTransaction, scope: Scope) throws -> [CountedActivity] {
        try tx.records(CountedActivity.self, "scope = \(scope) ORDER BY measure, activity")
    }
}

extension Measure {
    /// Of which activities it counts something, as far as somebody may know of them.
    func activities(for actor: Actor, in tx: ReadTransaction) throws -> [Activity] {
        let counted = Set(try CountedActivity.all(of: number, in: tx, scope: scope).map(\.activity))
        guard !counted.isEmpty else { return [] }
        return try Activity.all(in: tx, scope: scope, for: actor).filter { counted.contains($0.number) }
    }
}
