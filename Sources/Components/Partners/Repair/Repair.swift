public import Core
public import Initiatives

/// A conversation in private between two organisations, to mend what stands between them.
///
/// Only who speaks for one of the two knows of it, and the helper whom both accepted. Its number is random, so that nobody
/// can try others.
public struct Repair: Record {
    public var scope: Scope
    public var id: ID<Repair>
    public var asker: Number<Organisation>
    public var asked: Number<Organisation>
    public var stage: RepairStage
    public var begun: Instant
    /// nil while it goes on.
    public var over: Instant?

    public static let columns = [
        Column("scope", \Repair.scope), Column("id", \Repair.id), Column("asker", \Repair.asker),
        Column("asked", \Repair.asked), Column("stage", \Repair.stage), Column("begun", \Repair.begun),
        Column("over", \Repair.over),
    ]
    public static let table = declare(
        "repair", .recorded, key: ["scope", "id"],
        references: [
            .to("organisation", from: ["scope", "asker"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "asked"], at: ["scope", "number"]),
        ],
        checks: [
            "stage IN ('asked', 'talking', 'helped', 'agreed', 'closed', 'ended')", "asker <> asked",
            "(over IS NULL) = (stage NOT IN ('closed', 'ended'))",
        ], indexes: [["scope", "asker"], ["scope", "asked"]])

    init(scope: Scope, id: ID<Repair>, asker: Number<Organisation>, asked: Number<Organisation>, begun: Instant) {
        (self.scope, self.id, self.asker, self.asked, self.begun) = (scope, id, asker, asked, begun)
        stage = .asked
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        id = try row.get("id")
        asker = try row.get("asker")
        asked = try row.get("asked")
        stage = try row.get("stage")
        begun = try row.get("begun")
        over = try row.get("over")
    }

    func becoming(_ stage: RepairStage, at now: Instant) -> Repair {
        var changed = self
        changed.stage = stage
        changed.over = stage.isOver ? now : nil
        return changed
    }

    /// The side that an organisation is on; nil for any other.
    func side(of organisation: Number<Organisation>) -> RepairVoice? {
        if asker == organisation { return .asker }
        return asked == organisation ? .asked : nil
    }
}
