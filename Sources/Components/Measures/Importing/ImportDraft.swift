internal import Core
internal import Initiatives
internal import Web

/// A file on its way in: what was sent, what its columns are said to mean, and how far somebody has come with it.
struct ImportDraft: Sendable {
    let desk: ImportDesk
    let file: ImportFile
    let choices: [Int: ColumnChoice]
    /// The mapping that it was recognised by; nil where somebody said it column by column.
    let recognised: ImportDesk.Kept?
    /// What was sent and found so far, as the next page carries it.
    let form: Form
    /// nil where a file has just come.
    let step: ImportStep?

    /// - Throws: what is wrong with the file as a whole.
    init(_ sent: Form, at desk: ImportDesk, pastedName: String) throws {
        self.desk = desk
        step = ImportStep(sent)
        file = try Self.file(sent, pastedName).mended(Self.mendings(in: sent))
        let isAnswered = sent.fields.keys.contains { $0.hasPrefix(ImportFile.Column.beginning) }
        let kept = isAnswered ? nil : desk.mapping(for: file)
        recognised = kept
        choices =
            try isAnswered
            ? Self.answers(sent, file) : kept.map { [file] in desk.choices(of: $0, for: file) } ?? desk.guess(for: file)
        form = Self.carried(
            sent, file, choices, kept: kept?.answers ?? [], isAnswered ? nil : desk.measure(for: file))
    }

    private static func file(_ sent: Form, _ pastedName: String) throws -> ImportFile {
        if let file = sent.file("file") { return try ImportFile(file) }
        guard let text = sent.typed("text"), text.contains(where: { !$0.isWhitespace }) else {
            throw Problem.invalid("import.nothing", at: "file", "Choose a file, or paste its text.")
        }
        let name = try sent.optionalText("name", most: OpenBatch.longestName)
        return try ImportFile(text, name: name ?? pastedName)
    }

    static let line = "line-"

    private static func mendings(in sent: Form) -> [Int: String] {
        sent.fields.reduce(into: [:]) { lines, field in
            guard field.key.hasPrefix(line), let number = Int(field.key.dropFirst(line.count)) else { return }
            lines[number] = field.value.first
        }
    }

    private static func answers(_ sent: Form, _ file: ImportFile) throws -> [Int: ColumnChoice] {
        try file.columns.reduce(into: [:]) { choices, column in
            let field = column.field
            guard let answer = sent.typed(field), !answer.isEmpty else { return }
            guard let choice = ColumnChoice(answer) else {
                throw Problem.invalid("choice.unknown", at: field, "“\(answer.prefix(80))” is not one of the choices.")
            }
            choices[column.position] = choice
        }
    }

    /// Everything that was sent but what belongs to one page alone.
    private static func carried(
        _ sent: Form, _ file: ImportFile, _ choices: [Int: ColumnChoice], kept: [MappedAnswer], _ measure: Measure?
    ) -> Form {
        let names = MappedAnswer.Question.allCases.map(\.rawValue) + ["keep"]
        var fields = sent.fields.filter { name, _ in names.contains(name) }
        for answer in kept where fields[answer.question.rawValue]?.first?.isEmpty != false {
            fields[answer.question.rawValue] = [answer.answer]
        }
        if let measure, fields["measure"]?.first?.isEmpty != false { fields["measure"] = [measure.slug.text] }
        fields["text"] = [file.text]
        fields["name"] = [file.name]
        for column in file.columns { fields[column.field] = [choices[column.position]?.text ?? ""] }
        return Form(fields: fields, problem: sent.problem, seal: sent.seal)
    }
}

extension ImportDraft {
    /// - Parameter preferred: which sources count, as an earlier reading found.
    /// - Throws: what is not said yet, or said twice; its place is the field that says it.
    func check(_ preferred: PreferredCheck? = nil) throws -> ImportCheck {
        let columns = try columns()
        guard try columns[.place] != nil || form.optionalText("place", most: 200) != nil else {
            throw missing(.place, "import.no-place")
        }
        guard columns[.value] != nil else { throw missing(.value, "import.no-value") }
        return try ImportCheck(
            file, columns: columns, rules: rules(beside: columns),
            mark: form.optionalChoice("mark", as: DecimalMark.self), preferred: preferred)
    }

    private func missing(_ meaning: MappedColumn.Meaning, _ code: String) -> Problem {
        let column = file.columns.first { choices[$0.position] == nil } ?? file.columns.first
        let field = column.map { $0.field }
        return Problem.invalid(code, at: field, "No column says the \(meaning.rawValue).")
    }

    private func columns() throws -> FigureColumns {
        let said = file.columns.compactMap { column in
            choices[column.position].map { (header: column.header, choice: $0) }
        }
        do {
            return try FigureColumns(
                said.map { header, choice in
                    let group = desk.name(of: choice.category)
                    guard choice.category == Category.all || group != nil else {
                        throw Problem.invalid("choice.unknown", at: header, "There is no such group here.")
                    }
                    return (header, choice.meaning, group)
                })
        } catch let problem as Problem {
            let field = file.columns.first { $0.header == problem.place }.map { $0.field }
            throw Problem(problem.kind, problem.code, at: field, problem.detail)
        }
    }

    /// What is said once for the whole file.
    private func rules(beside columns: FigureColumns) throws -> FigureRules {
        var rules = desk.rules
        if let slug = try form.optionalText("measure", most: 80) {
            guard let measure = desk.measures.first(where: { $0.slug.text == slug }) else {
                throw Problem.invalid("choice.unknown", at: "measure", "“\(slug)” is not one of the choices.")
            }
            rules.measure = measure
        } else if columns[.measure] == nil {
            throw Problem.invalid("choice.missing", at: "measure", "Choose what the figures are of.")
        }
        if let text = try form.optionalText("place", most: 200) {
            guard let place = rules.place(text) else {
                throw Problem.invalid("place.unknown", at: "place", "There is no place “\(text.prefix(80))” here.")
            }
            rules.everyPlace = place
        }
        if columns.sayPeriods {
            guard try form.optionalText("period", most: 20) == nil else {
                throw FigureColumns.periodTwice(at: "period")
            }
        } else if try columns[.period] == nil || form.optionalText("period", most: 20) != nil {
            rules.period = try form.period("period")
        }
        if try columns[.source] == nil || form.optionalText("source", most: 1000) != nil {
            rules.citation = try form.text("source", most: 1000)
        }
        if let citation = rules.citation, rules.partners.contains(citation) {
            throw Problem.invalid(
                "source.organisation", at: "source", "This is a partner; its figures come by its reports.")
        }
        return rules
    }

    /// How it was read, to be kept under a name.
    func kept(as title: String) -> KeepMapping {
        KeepMapping(
            scope: desk.initiative.scope, title: title,
            columns: file.columns.compactMap { column in
                choices[column.position].map {
                    .init(
                        position: Int64(column.position), header: column.header, meaning: $0.meaning,
                        category: $0.category)
                }
            },
            answers: MappedAnswer.Question.allCases.compactMap { question in
                let text = form.typed(question.rawValue)?.trimmed ?? ""
                return text.isEmpty ? nil : .init(question: question, text: text)
            })
    }
}
