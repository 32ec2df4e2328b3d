public import Core

/// Names a group of people that something is for, in the initiative's own words.
public struct NameGroup: Action {
    public static let name = "coverage.name-group"
    public static let verb = Verb.propose
    static let mostName = 80
    static let ages: ClosedRange<Int64> = 0...120
    public var scope: Scope
    public var group: String
    public var minimumAge: Int64?
    public var maximumAge: Int64?
    public var isFurthestBehind: Bool

    public init(
        scope: Scope, group: String, minimumAge: Int64? = nil, maximumAge: Int64? = nil, isFurthestBehind: Bool
    ) {
        self.scope = scope
        self.group = group
        self.minimumAge = minimumAge
        self.maximumAge = maximumAge
        self.isFurthestBehind = isFurthestBehind
    }

    public var subject: String { "group" }

    public func validate() throws {
        try group.requireText(at: "group", most: Self.mostName)
        try Self.checkAges(from: (minimumAge, "minimumAge"), to: (maximumAge, "maximumAge"))
    }

    /// - Parameters:
    ///   - youngest: the age, and the field in which it was typed.
    static func checkAges(from youngest: (age: Int64?, at: String), to oldest: (age: Int64?, at: String)) throws {
        for (age, field) in [youngest, oldest] {
            guard let age, !ages.contains(age) else { continue }
            throw Problem.invalid("number.out-of-range", at: field, "An age is between 0 and 120 years.")
        }
        if let from = youngest.age, let to = oldest.age, from > to {
            throw Problem.invalid("group.ages", at: oldest.at, "The older age comes second.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<PopulationGroup> {
        guard try tx.record(PopulationGroup.self, "scope = \(scope) AND name = \(group)") == nil else {
            throw Problem.invalid("group.known", at: "group", "There is a group of this name already.")
        }
        let number = Number<PopulationGroup>(try tx.nextNumber(in: PopulationGroup.self))
        try tx.insert(
            PopulationGroup(
                scope: scope, number: number, name: group, minimumAge: minimumAge, maximumAge: maximumAge,
                isFurthestBehind: isFurthestBehind))
        return number
    }
}
