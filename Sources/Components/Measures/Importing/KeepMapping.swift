public import Core
internal import Initiatives

/// Keeps how a file was read under a name, so that the next one of its kind fits at once. What was kept under this name
/// before is no longer.
public struct KeepMapping: Action {
    public struct Column: Codable, Sendable, Equatable {
        public var position: Int64
        public var header: String
        public var meaning: MappedColumn.Meaning
        public var category: Number<Category>

        public init(position: Int64, header: String, meaning: MappedColumn.Meaning, category: Number<Category>) {
            self.position = position
            self.header = header
            self.meaning = meaning
            self.category = category
        }
    }

    /// What was said once for the whole file.
    public struct Answer: Codable, Sendable, Equatable {
        public var question: MappedAnswer.Question
        public var text: String

        public init(question: MappedAnswer.Question, text: String) {
            self.question = question
            self.text = text
        }
    }

    public static let name = "measures.keep-mapping"
    public static let verb = Verb.arrange
    static let longestTitle = 80
    public var scope: Scope
    public var title: String
    public var columns: [Column]
    public var answers: [Answer]

    public init(scope: Scope, title: String, columns: [Column], answers: [Answer] = []) {
        self.scope = scope
        self.title = title
        self.columns = columns
        self.answers = answers
    }

    public var subject: String { "mapping \(title)" }

    public func validate() throws {
        try title.requireText(at: "keep", most: Self.longestTitle)
        for column in columns { try column.header.requireText(at: "keep", most: 200) }
        guard columns.allSatisfy({ (1...Int64(ImportFile.mostColumns)).contains($0.position) }),
            Set(columns.map(\.position)).count == columns.count, Set(columns.map(\.header)).count == columns.count
        else { throw Problem.invalid("import.column-twice", at: "keep", "Each column is mapped once.") }
        for answer in answers { try answer.text.requireText(at: answer.question.rawValue, most: 1000) }
        guard Set(answers.map(\.question)).count == answers.count else {
            throw Problem.invalid("import.column-twice", at: "keep", "Each question is answered once.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Mapping> {
        let known = try Set(tx.records(Category.self, "scope = \(scope)").map(\.number)).union([Category.all])
        guard columns.allSatisfy({ known.contains($0.category) }) else { throw Problem.notFound }
        let mapping = try tx.record(Mapping.self, "scope = \(scope) AND name = \(title)") ?? begin(in: tx)
        let before = try tx.records(MappedColumn.self, "scope = \(scope) AND mapping = \(mapping.number)")
        for column in before where !columns.contains(column.kept) { try tx.retire(column) }
        for column in columns where !before.contains(where: { $0.kept == column }) {
            try tx.insert(
                MappedColumn(
                    scope: scope, mapping: mapping.number, position: column.position, header: column.header,
                    meaning: column.meaning, category: column.category))
        }
        try keepAnswers(of: mapping, in: tx)
        return mapping.number
    }

    private func keepAnswers(of mapping: Mapping, in tx: WriteTransaction) throws {
        let before = try tx.records(MappedAnswer.self, "scope = \(scope) AND mapping = \(mapping.number)")
        for answer in before where !answers.contains(answer.kept) { try tx.retire(answer) }
        for answer in answers where !before.contains(where: { $0.kept == answer }) {
            try tx.insert(MappedAnswer(scope: scope, mapping: mapping.number, answer))
        }
    }

    private func begin(in tx: WriteTransaction) throws -> Mapping {
        let mapping = Mapping(scope: scope, number: Number(try tx.nextNumber(in: Mapping.self)), name: title)
        try tx.insert(mapping)
        return mapping
    }
}

extension MappedColumn {
    var kept: KeepMapping.Column {
        KeepMapping.Column(position: position, header: header, meaning: meaning, category: category)
    }
}
