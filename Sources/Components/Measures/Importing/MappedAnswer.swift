public import Core

/// What was said once for a whole file, kept with what its columns mean: the next such file need not be asked again.
public struct MappedAnswer: Record, Codable {
    /// A field of the form carries its name.
    public enum Question: String, Storable, Codable, CaseIterable, Sendable {
        case measure, place, period, source, mark
    }

    public var scope: Scope
    public var mapping: Number<Mapping>
    public var question: Question
    public var answer: String

    public static let columns = [
        Column("scope", \MappedAnswer.scope), Column("mapping", \MappedAnswer.mapping),
        Column("question", \MappedAnswer.question), Column("answer", \MappedAnswer.answer),
    ]
    public static let table = declare(
        "mapped_answer", .recorded, key: ["scope", "mapping", "question"],
        references: [.to("mapping", from: ["scope", "mapping"], at: ["scope", "number"])],
        checks: ["question IN ('measure', 'place', 'period', 'source', 'mark')"])

    init(scope: Scope, mapping: Number<Mapping>, _ answer: KeepMapping.Answer) {
        self.scope = scope
        self.mapping = mapping
        question = answer.question
        self.answer = answer.text
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        mapping = try row.get("mapping")
        question = try row.get("question")
        answer = try row.get("answer")
    }

    var kept: KeepMapping.Answer { KeepMapping.Answer(question: question, text: answer) }
}
