public import Core
public import Initiatives

/// One thing that somebody proposed in a repair, and what became of it.
public struct RepairProposal: Record {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        /// Not all have said yes yet.
        case open
        /// All said yes, and it holds.
        case agreed
        /// Somebody said no.
        case refused
        /// Who proposed it took it back.
        case withdrawn
        /// It held until there was something newer, or until the helper stepped back.
        case past
    }

    public var scope: Scope
    public var repair: ID<Repair>
    /// From 1, for each repair.
    public var number: Int64
    public var matter: RepairMatter
    public var by: RepairVoice
    /// Who is to help, where they have a seat here; somebody from elsewhere is told of in words.
    public var helper: Number<Seat>?
    /// ``RepairWords``, sealed.
    public var words: [UInt8]?
    /// When all look at it again; only with steps.
    public var again: Day?
    public var state: State
    public var time: Instant

    public static let columns = [
        Column("scope", \RepairProposal.scope), Column("repair", \RepairProposal.repair),
        Column("number", \RepairProposal.number), Column("matter", \RepairProposal.matter),
        Column("proposed_by", \RepairProposal.by), Column("helper", \RepairProposal.helper),
        Column("words", \RepairProposal.words), Column("again", \RepairProposal.again),
        Column("state", \RepairProposal.state),
        Column("time", \RepairProposal.time),
    ]
    public static let table = declare(
        "repair_proposal", .recorded, key: ["scope", "repair", "number"],
        references: [
            .to("repair", from: ["scope", "repair"], at: ["scope", "id"]),
            .to("seat", from: ["scope", "helper"], at: ["scope", "number"]),
        ],
        checks: [
            "matter IN ('talk', 'helper', 'steps', 'close')", "proposed_by IN ('asker', 'asked', 'helper')",
            "state IN ('open', 'agreed', 'refused', 'withdrawn', 'past')", "helper IS NULL OR matter = 'helper'",
            "helper IS NULL OR words IS NULL", "again IS NULL OR matter = 'steps'",
            "words IS NOT NULL OR helper IS NOT NULL OR matter = 'close'",
        ], indexes: [["scope", "helper"]])

    init(
        scope: Scope, repair: ID<Repair>, number: Int64, _ matter: RepairMatter, by: RepairVoice,
        helper: Number<Seat>?, words: [UInt8]?, again: Day?, time: Instant
    ) {
        (self.scope, self.repair, self.number, self.matter, self.by) = (scope, repair, number, matter, by)
        (self.helper, self.words, self.again, self.time) = (helper, words, again, time)
        state = .open
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        repair = try row.get("repair")
        number = try row.get("number")
        matter = try row.get("matter")
        by = try row.get("proposed_by")
        helper = try row.get("helper")
        words = try row.get("words")
        again = try row.get("again")
        state = try row.get("state")
        time = try row.get("time")
    }

    /// Whose yes it takes. Who is asked to help is asked last.
    var voices: [RepairVoice] { helper == nil ? RepairVoice.sides : RepairVoice.allCases }

    func becoming(_ state: State) -> RepairProposal {
        var changed = self
        changed.state = state
        return changed
    }

    /// Where its words are sealed for: they open nowhere else.
    static func place(_ number: Int64, of repair: ID<Repair>, in scope: Scope) -> String {
        "repair/\(scope.number)/\(repair)/\(number)"
    }
}
