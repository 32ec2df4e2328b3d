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
struct Span: Hashable, Sendable {
    var opens: Int64
    var closes: Int64

    func contains(_ other: Span) -> Bool { opens <= other.opens && other.closes <= closes }
}

/// Need that was stated, as far as coverage asks.
struct Want: Sendable {
    var cell: Cell
    var extent: Extent
}

/// What an activity that is being done gives, as far as coverage asks.
struct Effort: Sendable {
    var activity: Number<Activity>
    var owners: Set<Number<Voice>>
    var results: [Number<SharedResult>]
    var places: [Number<Place>]
    /// Empty where it is for everybody.
    var groups: [Number<PopulationGroup>]
    /// Empty where it is for any stage of life.
    var stages: [Number<LifeStage>]
    var capacity: Extent

    /// Whether it is meant for people of a line. Whoever names no group is for everybody, and where nobody told groups
    /// apart, everybody who is reached counts; stages of life alike.
    func meets(_ line: Cell.Line) -> Bool {
        (groups.isEmpty || line.group == PopulationGroup.everybody || groups.contains(line.group))
            && (stages.isEmpty || line.stage == LifeStage.any || stages.contains(line.stage))
    }
}
