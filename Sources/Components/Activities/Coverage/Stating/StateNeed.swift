public import Core
internal import Initiatives

/// Says how many people in a cell need something to be done, or says it anew. What was said before stays in the record.
public struct StateNeed: Action {
    public static let name = "coverage.state-need"
    public static let verb = Verb.propose
    public static let mostSource = 300
    public var scope: Scope
    public var cell: Cell
    public var extent: Extent
    public var source: String
    public var day: Day

    public init(scope: Scope, cell: Cell, extent: Extent, source: String, day: Day) {
        self.scope = scope
        self.cell = cell
        self.extent = extent
        self.source = source
        self.day = day
    }

    public var subject: String { "result \(cell.result.value)" }

    public func validate() throws {
        try source.requireText(at: "source", most: Self.mostSource)
        guard let people = extent.people else { return }
        guard SetCapacity.people.contains(people) else {
            throw Problem.invalid("number.out-of-range", at: "people", "That is more people than there are.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try day.requirePast(in: tx)
        try Need(scope: scope, cell: cell, extent: extent, source: source, day: day).state(in: tx)
        return Done()
    }
}
