public import Activities
public import Core
public import Initiatives

/// How many of those at one stage went on to the next, as an organisation said of a period.
///
/// What nobody counted is told as unknown, and is never zero. Several may say something of one step and one period: all of it is
/// shown, and none added up.
public struct Transition: Record, Codable {
    public var scope: Scope
    public var pathway: Number<Pathway>
    public var fromStage: Number<LifeStage>
    public var toStage: Number<LifeStage>
    public var period: Period
    /// Whose word it is.
    public var organisation: Number<Organisation>
    /// How many went on; nil where that is not known.
    public var made: Int64?
    /// Of how many; nil where that is not known.
    public var whole: Int64?
    /// Where it is known from, or why it is not.
    public var source: String
    public var said: Day

    public static let columns = [
        Column("scope", \Transition.scope),
        Column("pathway", \Transition.pathway),
        Column("from_stage", \Transition.fromStage),
        Column("to_stage", \Transition.toStage),
        Column("period", \Transition.period),
        Column("organisation", \Transition.organisation),
        Column("made", \Transition.made),
        Column("whole", \Transition.whole),
        Column("source", \Transition.source),
        Column("said", \Transition.said),
    ]
    public static let table = declare(
        "transition", .recorded, key: ["scope", "pathway", "from_stage", "to_stage", "period", "organisation"],
        references: [
            .to("pathway", from: ["scope", "pathway"], at: ["scope", "number"]),
            .to("life_stage", from: ["scope", "from_stage"], at: ["scope", "number"]),
            .to("life_stage", from: ["scope", "to_stage"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
        ],
        checks: ["from_stage <> to_stage", "(made IS NULL) = (whole IS NULL)", "made BETWEEN 0 AND whole", "whole > 0"])

    init(
        scope: Scope, pathway: Number<Pathway>, fromStage: Number<LifeStage>, toStage: Number<LifeStage>,
        period: Period, organisation: Number<Organisation>, made: Int64? = nil, whole: Int64? = nil, source: String,
        said: Day
    ) {
        self.scope = scope
        self.pathway = pathway
        self.fromStage = fromStage
        self.toStage = toStage
        self.period = period
        self.organisation = organisation
        self.made = made
        self.whole = whole
        self.source = source
        self.said = said
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        pathway = try row.get("pathway")
        fromStage = try row.get("from_stage")
        toStage = try row.get("to_stage")
        period = try row.get("period")
        organisation = try row.get("organisation")
        made = try row.get("made")
        whole = try row.get("whole")
        source = try row.get("source")
        said = try row.get("said")
    }
}
