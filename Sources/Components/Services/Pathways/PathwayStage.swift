public import Activities
public import Core

/// A stage of life on a pathway. Their order is that of life.
public struct PathwayStage: Record, Codable {
    public var scope: Scope
    public var pathway: Number<Pathway>
    public var stage: Number<LifeStage>
    /// What shows that somebody went on from here to the next one.
    public var indicator: String?

    public static let columns = [
        Column("scope", \PathwayStage.scope),
        Column("pathway", \PathwayStage.pathway),
        Column("stage", \PathwayStage.stage),
        Column("indicator", \PathwayStage.indicator),
    ]
    public static let table = declare(
        "pathway_stage", .recorded, key: ["scope", "pathway", "stage"],
        references: [
            .to("pathway", from: ["scope", "pathway"], at: ["scope", "number"]),
            .to("life_stage", from: ["scope", "stage"], at: ["scope", "number"]),
        ])

    init(scope: Scope, pathway: Number<Pathway>, stage: Number<LifeStage>, indicator: String? = nil) {
        self.scope = scope
        self.pathway = pathway
        self.stage = stage
        self.indicator = indicator
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        pathway = try row.get("pathway")
        stage = try row.get("stage")
        indicator = try row.get("indicator")
    }
}
