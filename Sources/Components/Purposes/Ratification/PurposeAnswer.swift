public import Core
public import Initiatives

/// What one voice says to a version of the purpose that was put to the members. It may be changed until answers close;
/// the newest stands, and the record keeps the others.
public struct PurposeAnswer: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        case yes
        /// Yes, with words against a part of it, which stay visible beside it.
        case dissent
        case notYet = "not yet"

        public var needsWords: Bool { self != .yes }
    }

    public var scope: Scope
    public var version: Number<PurposeVersion>
    public var voice: Number<Voice>
    public var kind: Kind
    /// The dissent, or the reason for “not yet”.
    public var words: String?
    /// Who answered for the voice.
    public var member: Number<Member>
    /// With a link that they were sent, not signed in.
    public var isByLink: Bool

    public static let columns = [
        Column("scope", \PurposeAnswer.scope), Column("version", \PurposeAnswer.version),
        Column("voice", \PurposeAnswer.voice), Column("kind", \PurposeAnswer.kind),
        Column("words", \PurposeAnswer.words), Column("member", \PurposeAnswer.member),
        Column("is_by_link", \PurposeAnswer.isByLink),
    ]
    public static let table = declare(
        "purpose_answer", .recorded, key: ["scope", "version", "voice"],
        references: [
            .to("ratification", from: ["scope", "version"], at: ["scope", "version"]),
            .to("voice", from: ["scope", "voice"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ],
        checks: ["kind IN ('yes', 'dissent', 'not yet')", "(kind = 'yes') = (words IS NULL)"], owner: "voice")

    init(voice: Number<Voice>, member: Number<Member>, isByLink: Bool, _ answer: AnswerPurpose) {
        scope = answer.scope
        version = answer.version
        self.voice = voice
        kind = answer.kind
        words = answer.words
        self.member = member
        self.isByLink = isByLink
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        version = try row.get("version")
        voice = try row.get("voice")
        kind = try row.get("kind")
        words = try row.get("words")
        member = try row.get("member")
        isByLink = try row.get("is_by_link")
    }
}
