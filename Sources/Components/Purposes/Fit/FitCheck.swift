public import Core
internal import Initiatives

/// One time that the questions of fit were answered. Earlier times stay.
public struct FitCheck: Record, Codable {
    public var scope: Scope
    public var number: Number<FitCheck>
    public var day: Day
    /// What it is about, in free words.
    public var frame: FitFrame

    public static let columns = [
        Column("scope", \FitCheck.scope), Column("number", \FitCheck.number), Column("day", \FitCheck.day),
        Column("entry_point", \FitCheck.frame.entryPoint), Column("area", \FitCheck.frame.area),
        Column("actors", \FitCheck.frame.actors), Column("timeline", \FitCheck.frame.timeline),
    ]
    public static let table = declare("fit_check", .recorded, key: ["scope", "number"])

    init(number: Number<FitCheck>, day: Day, _ check: CheckFit) {
        scope = check.scope
        self.number = number
        self.day = day
        frame = check.frame
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        day = try row.get("day")
        frame = FitFrame(
            entryPoint: try row.get("entry_point"), area: try row.get("area"), actors: try row.get("actors"),
            timeline: try row.get("timeline"))
    }

    /// From this day on it is out of date and asked anew.
    public var expires: Day { day.yearLater }

    public func isCurrent(on today: Day) -> Bool { today < expires }
}

/// Where it would begin, how far it would reach, with whom, and until when.
public struct FitFrame: Codable, Sendable, Equatable {
    static let most = 1000
    public var entryPoint: String?
    public var area: String?
    public var actors: String?
    public var timeline: String?

    public init(
        entryPoint: String? = nil, area: String? = nil, actors: String? = nil, timeline: String? = nil
    ) {
        self.entryPoint = entryPoint
        self.area = area
        self.actors = actors
        self.timeline = timeline
    }

    func validate() throws {
        try entryPoint?.requireText(at: "entryPoint", most: Self.most)
        try area?.requireText(at: "area", most: Self.most)
        try actors?.requireText(at: "actors", most: Self.most)
        try timeline?.requireText(at: "timeline", most: Self.most)
    }
}

/// The answer to one question, with a note.
public struct FitReply: Record, Codable {
    public var scope: Scope
    public var check: Number<FitCheck>
    public var question: FitQuestion
    public var answer: FitAnswer
    public var note: String?

    public static let columns = [
        Column("scope", \FitReply.scope), Column("fit_check", \FitReply.check),
        Column("question", \FitReply.question), Column("answer", \FitReply.answer), Column("note", \FitReply.note),
    ]
    public static let table = declare(
        "fit_reply", .recorded, key: ["scope", "fit_check", "question"],
        references: [.to("fit_check", from: ["scope", "fit_check"], at: ["scope", "number"])],
        checks: [
            "question IN ('complexity', 'urgency', 'champions', 'resources', 'trust', 'mandate', 'lived')",
            "answer IN ('yes', 'partly', 'no')",
        ])

    init(scope: Scope, check: Number<FitCheck>, _ reply: CheckFit.Reply) {
        self.scope = scope
        self.check = check
        question = reply.question
        answer = reply.answer
        note = reply.note
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        check = try row.get("fit_check")
        question = try row.get("question")
        answer = try row.get("answer")
        note = try row.get("note")
    }
}
