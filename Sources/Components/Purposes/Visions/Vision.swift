public import Core
public import Initiatives

/// What one voice wants to see in its own words, and how it changed its own work because of the common purpose.
public struct Vision: Record, Codable {
    public var scope: Scope
    public var voice: Number<Voice>
    public var vision: String
    public var goals: String
    /// What it does differently now; nil where nothing has changed yet.
    public var changed: String?

    public static let columns = [
        Column("scope", \Vision.scope), Column("voice", \Vision.voice), Column("vision", \Vision.vision),
        Column("goals", \Vision.goals), Column("changed", \Vision.changed),
    ]
    public static let table = declare(
        "vision", .recorded, key: ["scope", "voice"],
        references: [.to("voice", from: ["scope", "voice"], at: ["scope", "number"])], owner: "voice")

    init(voice: Number<Voice>, _ share: ShareVision) {
        scope = share.scope
        self.voice = voice
        vision = share.vision
        goals = share.goals
        changed = share.changed
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        voice = try row.get("voice")
        vision = try row.get("vision")
        goals = try row.get("goals")
        changed = try row.get("changed")
    }
}

/// A result that a voice works towards with its own vision.
public struct ServedResult: Record, Codable {
    public var scope: Scope
    public var voice: Number<Voice>
    public var result: Number<SharedResult>

    public static let columns = [
        Column("scope", \ServedResult.scope), Column("voice", \ServedResult.voice),
        Column("result", \ServedResult.result),
    ]
    public static let table = declare(
        "vision_result", .recorded, key: ["scope", "voice", "result"],
        references: [
            .to("vision", from: ["scope", "voice"], at: ["scope", "voice"]),
            .to("result", from: ["scope", "result"], at: ["scope", "number"]),
        ], owner: "voice")

    init(scope: Scope, voice: Number<Voice>, result: Number<SharedResult>) {
        self.scope = scope
        self.voice = voice
        self.result = result
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        voice = try row.get("voice")
        result = try row.get("result")
    }
}
