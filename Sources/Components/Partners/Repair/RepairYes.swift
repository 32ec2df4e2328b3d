public import Core

/// That one of those whom it takes said yes to what was proposed.
public struct RepairYes: Record {
    public var scope: Scope
    public var repair: ID<Repair>
    public var proposal: Int64
    public var voice: RepairVoice
    /// How it was for those who were asked to talk, in their ``RepairWords``, sealed.
    public var words: [UInt8]?
    public var time: Instant

    public static let columns = [
        Column("scope", \RepairYes.scope), Column("repair", \RepairYes.repair),
        Column("proposal", \RepairYes.proposal), Column("voice", \RepairYes.voice), Column("words", \RepairYes.words),
        Column("time", \RepairYes.time),
    ]
    public static let table = declare(
        "repair_yes", .recorded, key: ["scope", "repair", "proposal", "voice"],
        references: [
            .to("repair_proposal", from: ["scope", "repair", "proposal"], at: ["scope", "repair", "number"])
        ], checks: ["voice IN ('asker', 'asked', 'helper')", "words IS NULL OR voice = 'asked'"])

    init(to proposal: RepairProposal, voice: RepairVoice, words: RepairWords? = nil, in tx: WriteTransaction) throws {
        (scope, repair, self.proposal) = (proposal.scope, proposal.repair, proposal.number)
        (self.voice, time) = (voice, tx.now)
        self.words = try words?.seal(for: "\(proposal.place)/yes", in: tx)
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        repair = try row.get("repair")
        proposal = try row.get("proposal")
        voice = try row.get("voice")
        words = try row.get("words")
        time = try row.get("time")
    }

    func opened(of proposal: RepairProposal, in tx: ReadTransaction) throws -> RepairWords? {
        try words.flatMap { try RepairWords.open($0, for: "\(proposal.place)/yes", in: tx) }
    }
}
