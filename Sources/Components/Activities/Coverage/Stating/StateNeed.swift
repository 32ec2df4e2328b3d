public import Core
internal import Initiatives

/// Says how many people in a cell need something to be done, or says it anew. What was said before stays in the record.
public struct StateNeed: Action {
    public static let name = "coverage.state-need"
    public static let verb = Verb.propose
    static let mostSource = 300
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
        try cell.check(in: tx, scope: scope)
        try day.requirePast(in: tx)
        let need = Need(scope: scope, cell: cell, extent: extent, source: source, day: day)
        let known = try tx.record(
            Need.self,
            """
            scope = \(scope) AND result = \(cell.result) AND place = \(cell.place) AND who = \(cell.group)
              AND stage = \(cell.stage)
            """)
        if let known { try tx.update(known, to: need) } else { try tx.insert(need) }
        return Done()
    }
}
