public import Core

/// How far a collaboration has come. It may go back, and often does. [StriveTogether, Theory of Action]
public enum Stage: String, Storable, Codable, CaseIterable, Sendable {
    case exploring, emerging, sustaining
    case systemsChange = "systems change"
    case proofPoint = "proof point"
}

/// That the initiative says it is at a stage. What it said before stays beside it.
public struct StageDeclaration: Record, Codable {
    public var scope: Scope
    public var number: Number<StageDeclaration>
    public var stage: Stage
    public var day: Day

    public static let columns = [
        Column("scope", \StageDeclaration.scope), Column("number", \StageDeclaration.number),
        Column("stage", \StageDeclaration.stage), Column("day", \StageDeclaration.day),
    ]
    public static let table = declare(
        "stage_declaration", .recorded, key: ["scope", "number"],
        checks: ["stage IN ('exploring', 'emerging', 'sustaining', 'systems change', 'proof point')"])

    init(number: Number<StageDeclaration>, _ declare: DeclareStage) {
        scope = declare.scope
        self.number = number
        stage = declare.stage
        day = declare.day
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        stage = try row.get("stage")
        day = try row.get("day")
    }
}

/// What shows that the initiative is at the stage that it says.
public struct StageEvidence: Record, Codable {
    public var scope: Scope
    public var declaration: Number<StageDeclaration>
    public var number: Int64
    public var words: String
    /// Where anybody can look at it.
    public var address: String?

    public static let columns = [
        Column("scope", \StageEvidence.scope), Column("declaration", \StageEvidence.declaration),
        Column("number", \StageEvidence.number), Column("words", \StageEvidence.words),
        Column("address", \StageEvidence.address),
    ]
    public static let table = declare(
        "stage_evidence", .recorded, key: ["scope", "declaration", "number"],
        references: [.to("stage_declaration", from: ["scope", "declaration"], at: ["scope", "number"])])

    init(scope: Scope, declaration: Number<StageDeclaration>, number: Int64, _ evidence: DeclareStage.Evidence) {
        self.scope = scope
        self.declaration = declaration
        self.number = number
        words = evidence.words
        address = evidence.address
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        declaration = try row.get("declaration")
        number = try row.get("number")
        words = try row.get("words")
        address = try row.get("address")
    }
}
