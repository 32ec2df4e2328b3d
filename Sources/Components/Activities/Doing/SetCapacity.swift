public import Core
internal import Initiatives

/// Says how many people an activity has room for in a period, all its places and groups together.
public struct SetCapacity: Action {
    public static let name = "activities.set-capacity"
    public static let verb = Verb.propose
    /// More people than live anywhere are a slip of the finger.
    static let people: ClosedRange<Int64> = 0...1_000_000_000
    public var scope: Scope
    public var activity: Slug
    public var period: Period
    public var extent: Extent

    public init(scope: Scope, activity: Slug, period: Period, extent: Extent) {
        self.scope = scope
        self.activity = activity
        self.period = period
        self.extent = extent
    }

    public var subject: String { "activity \(activity)" }

    public func validate() throws {
        if let people = extent.people, !Self.people.contains(people) {
            throw Problem.invalid("number.out-of-range", at: "people", "That is more people than there are.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Activity.find(activity, in: tx, scope: scope)
        try known.requireTended(by: permit.actor, in: tx)
        let before = try tx.records(Capacity.self, "scope = \(scope) AND activity = \(known.number)")
        // Room in a year and in a month of it would be counted twice.
        let clash = before.first { $0.period != period && $0.period.overlaps(period) }
        guard clash == nil else {
            throw Problem.invalid(
                "capacity.overlaps", at: "period", "There is room said for days of this period already.")
        }
        let capacity = Capacity(scope: scope, activity: known.number, period: period, extent: extent)
        if let old = before.first(where: { $0.period == period }) {
            if old.extent != extent { try tx.update(old, to: capacity) }
        } else {
            try tx.insert(capacity)
        }
        return Done()
    }
}

extension Period {
    fileprivate func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
}
