public import Core
public import Initiatives

/// Something that happened to a report, or was said about it.
public struct ReportStep: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        case submitted, returned, accepted, said
        case tookBack = "took back"
        case corrects
    }

    public var scope: Scope
    public var report: Number<Report>
    public var number: Number<ReportStep>
    /// Who did it, and whose words these are.
    public var member: Number<Member>
    public var behalf: Number<Organisation>?
    public var kind: Kind
    public var about: TalkTopic
    public var words: String?
    public var time: Instant

    public static let columns = [
        Column("scope", \ReportStep.scope), Column("report", \ReportStep.report),
        Column("number", \ReportStep.number), Column("member", \ReportStep.member),
        Column("behalf", \ReportStep.behalf), Column("kind", \ReportStep.kind), Column("about", \ReportStep.about),
        Column("words", \ReportStep.words), Column("time", \ReportStep.time),
    ]
    public static let table = declare(
        "report_step", .recorded, key: ["scope", "report", "number", "member"],
        unique: [["scope", "report", "number"]],
        references: [
            .to("report", from: ["scope", "report"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "behalf"], at: ["scope", "number"]),
        ],
        checks: [
            "kind IN ('submitted', 'returned', 'accepted', 'said', 'took back', 'corrects')",
            "kind NOT IN ('returned', 'said', 'corrects') OR words IS NOT NULL", aboutIsKnown,
        ], owner: "member")

    init(
        _ kind: Kind, _ report: Report, number: Number<ReportStep>, by actor: Actor, about: TalkTopic,
        words: String?, time: Instant
    ) {
        scope = report.scope
        self.report = report.number
        self.number = number
        member = Number(actor.member)
        behalf = actor.behalf.map { Number($0) }
        self.kind = kind
        self.about = about
        self.words = words
        self.time = time
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        report = try row.get("report")
        number = try row.get("number")
        member = try row.get("member")
        behalf = try row.get("behalf")
        kind = try row.get("kind")
        about = try row.get("about")
        words = try row.get("words")
        time = try row.get("time")
    }
}

extension Report {
    static let longestWords = 2000

    /// Goes on to another state, and keeps who did it and why.
    func step(
        _ kind: ReportStep.Kind, to state: State, by actor: Actor, about: TalkTopic = .report, words: String? = nil,
        in tx: WriteTransaction
    ) throws {
        var changed = self
        changed.state = state
        if changed.state != self.state { try tx.update(self, to: changed) }
        let number = try tx.count(
            "SELECT COALESCE(MAX(number), 0) FROM report_step WHERE scope = \(scope) AND report = \(self.number)")
        try tx.insert(
            ReportStep(
                kind, changed, number: Number(number + 1), by: actor, about: about, words: words, time: tx.now))
    }
}
