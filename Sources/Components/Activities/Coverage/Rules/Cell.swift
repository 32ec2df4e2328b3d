public import Core
public import Initiatives
public import Purposes

/// What somebody does or needs, and where: a result, a place, a group of people, and a stage of their lives.
public struct Cell: Hashable, Sendable, Codable {
    public var result: Number<SharedResult>
    public var place: Number<Place>
    public var group: Number<PopulationGroup>
    public var stage: Number<LifeStage>

    public init(
        result: Number<SharedResult>, place: Number<Place>, group: Number<PopulationGroup> = PopulationGroup.everybody,
        stage: Number<LifeStage> = LifeStage.any
    ) {
        self.result = result
        self.place = place
        self.group = group
        self.stage = stage
    }

    /// The same people and the same result, wherever they are.
    var line: Line { Line(result: result, group: group, stage: stage) }

    /// A cell without its place.
    struct Line: Hashable, Sendable {
        var result: Number<SharedResult>
        var group: Number<PopulationGroup>
        var stage: Number<LifeStage>

        func at(_ place: Number<Place>) -> Cell { Cell(result: result, place: place, group: group, stage: stage) }
    }
}

extension Cell.Line: Comparable {
    static func < (left: Cell.Line, right: Cell.Line) -> Bool {
        (left.result, left.group, left.stage) < (right.result, right.group, right.stage)
    }
}

/// Where a place opens and closes in the order of all places: what is within it opens in between.
package struct Span: Hashable, Sendable {
    var opens: Int64
    var closes: Int64

    package init(opens: Int64, closes: Int64) { (self.opens, self.closes) = (opens, closes) }

    func contains(_ other: Span) -> Bool { opens <= other.opens && other.closes <= closes }
}

/// Need that was stated, as far as coverage asks.
package struct Want: Sendable {
    var cell: Cell
    var extent: Extent

    package init(cell: Cell, extent: Extent) { (self.cell, self.extent) = (cell, extent) }
}

/// What an activity that is being done gives, as far as coverage asks.
package struct Effort: Sendable {
    var activity: Number<Activity>
    var owners: Set<Number<Voice>>
    var results: [Number<SharedResult>]
    var places: [Number<Place>]
    /// Empty where it is for everybody.
    var groups: [Number<PopulationGroup>]
    /// Empty where it is for any stage of life.
    var stages: [Number<LifeStage>]
    var capacity: Extent

    package init(
        activity: Number<Activity>, owners: Set<Number<Voice>>, results: [Number<SharedResult>],
        places: [Number<Place>], groups: [Number<PopulationGroup>], stages: [Number<LifeStage>], capacity: Extent
    ) {
        (self.activity, self.owners, self.results, self.places) = (activity, owners, results, places)
        (self.groups, self.stages, self.capacity) = (groups, stages, capacity)
    }

    /// Whether it serves a line's result and is meant for its people. Whoever names no group is for everybody, and where
    /// nobody told groups apart, everybody who is reached counts; stages of life alike.
    func serves(_ line: Cell.Line) -> Bool { results.contains(line.result) && meets(line) }

    func meets(_ line: Cell.Line) -> Bool {
        (groups.isEmpty || line.group == PopulationGroup.everybody || groups.contains(line.group))
            && (stages.isEmpty || line.stage == LifeStage.any || stages.contains(line.stage))
    }
}
