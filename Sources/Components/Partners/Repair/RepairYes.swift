public import Core

/// That one of those whom it takes said yes to what was proposed.
public struct RepairYes: Record {
    public var scope: Scope
    public var repair: ID<Repair>
    public var proposal: Int64
    public var voice: RepairVoice
    public var time: Instant

    public static let columns = [
        Column("scope", \RepairYes.scope), Column("repair", \RepairYes.repair),
        Column("proposal", \RepairYes.proposal), Column("voice", \RepairYes.voice), Column("time", \RepairYes.time),
    ]
    public static let table = declare(
        "repair_yes", .recorded, key: ["scope", "repair", "proposal", "voice"],
        references: [
            .to("repair_proposal", from: ["scope", "repair", "proposal"], at: ["scope", "repair", "number"])
        ], checks: ["voice IN ('asker', 'asked', 'helper')"])

    init(scope: Scope, repair: ID<Repair>, proposal: Int64, voice: RepairVoice, time: Instant) {
        (self.scope, self.repair, self.proposal, self.voice, self.time) = (scope, repair, proposal, voice, time)
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        repair = try row.get("repair")
        proposal = try row.get("proposal")
        voice = try row.get("voice")
        time = try row.get("time")
    }
}
