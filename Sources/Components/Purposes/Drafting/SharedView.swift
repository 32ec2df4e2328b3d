public import Core
public import Initiatives

/// How one voice sees the problem. Views stand side by side and need not agree; the newest of each voice stands.
public struct SharedView: Record, Codable {
    public var scope: Scope
    public var voice: Number<Voice>
    /// What we see.
    public var sees: String
    /// Why it happens.
    public var why: String?
    /// What we could change ourselves.
    public var change: String?
    /// Who wrote it down for the voice.
    public var member: Number<Member>

    public static let columns = [
        Column("scope", \SharedView.scope), Column("voice", \SharedView.voice), Column("sees", \SharedView.sees),
        Column("why", \SharedView.why), Column("change", \SharedView.change), Column("member", \SharedView.member),
    ]
    public static let table = declare(
        "shared_view", .recorded, key: ["scope", "voice"],
        references: [
            .to("voice", from: ["scope", "voice"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ], owner: "voice")

    init(voice: Number<Voice>, member: Number<Member>, _ share: ShareView) {
        scope = share.scope
        self.voice = voice
        sees = share.sees
        why = share.why
        change = share.change
        self.member = member
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        voice = try row.get("voice")
        sees = try row.get("sees")
        why = try row.get("why")
        change = try row.get("change")
        member = try row.get("member")
    }
}
