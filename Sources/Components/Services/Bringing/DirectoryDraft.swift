internal import Core
internal import Initiatives
internal import Web

/// What one must know of an initiative to bring a directory in.
struct DirectoryDesk: Sendable {
    let initiative: Initiative
    /// What was brought in before, by name.
    let directories: [Directory]
    var path: String { "/\(initiative.slug)/services/import" }

    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> DirectoryDesk {
        let initiative = try Initiative.find(slug, in: tx)
        return DirectoryDesk(
            initiative: initiative,
            directories: try tx.records(Directory.self, "scope = \(initiative.scope) ORDER BY name, number"))
    }

    /// The one of this name. A directory is known again by what it is called.
    func directory(named name: String) -> Directory? {
        directories.first { $0.name.foldedForReading == name.foldedForReading }
    }
}

/// A directory on its way in: its files, what was said of them, and how far somebody has come with it.
struct DirectoryDraft: Sendable {
    /// What is said of the whole of it.
    static let questions = ["title", "source", "published", "sector", "split"]

    let desk: DirectoryDesk
    let sent: SentDirectory
    let choices: [Int: DirectoryRecipe.Field]
    /// What was sent and found so far, as the next page carries it.
    let form: Form
    /// nil where the files have just come.
    let step: ImportStep?

    /// - Throws: what is wrong with the files as a whole.
    init(_ form: Form, at desk: DirectoryDesk) throws {
        self.desk = desk
        sent = try SentDirectory(form)
        step = ImportStep(form)
        let isAnswered = form.fields.keys.contains { $0.hasPrefix(ImportFile.Column.beginning) }
        choices =
            isAnswered ? try Self.answers(form, sent.columns) : SheetColumnGuess.choices(for: sent.columns)
        self.form = Self.carried(form, sent, choices)
    }

    private static func answers(
        _ form: Form, _ columns: [ImportFile.Column]
    ) throws -> [Int: DirectoryRecipe.Field] {
        try columns.reduce(into: [:]) { choices, column in
            choices[column.position] = try form.optionalChoice(column.field, as: DirectoryRecipe.Field.self)
        }
    }

    /// Everything that was sent but what belongs to one page alone.
    private static func carried(
        _ form: Form, _ sent: SentDirectory, _ choices: [Int: DirectoryRecipe.Field]
    ) -> Form {
        var fields = form.fields.filter { name, _ in questions.contains(name) }
        if fields["split"] == nil { fields["split"] = [AnswerParting.semicolon.rawValue] }
        for column in sent.columns { fields[column.field] = [choices[column.position]?.rawValue ?? ""] }
        return Form(fields: fields, problem: form.problem, seal: form.seal)
    }
}

extension DirectoryDraft {
    /// - Throws: what is not said yet; its place is the field that says it.
    func heading() throws -> ImportServices.Heading {
        let title = try form.text("title", most: 200)
        let taken = Set(desk.directories.map(\.slug))
        return ImportServices.Heading(
            slug: desk.directory(named: title)?.slug
                ?? Slug(naming: title, fallback: "directory-\(taken.count + 1)", taken: taken),
            name: title, citation: try form.text("source", most: 1000), published: try form.optionalDay("published"),
            sector: try form.choice("sector", as: Sector.self))
    }

    /// How a sheet of their own is read; nil where the files say it themselves.
    func recipe() throws -> DirectoryRecipe? {
        guard case .own(let file) = sent.kind else { return nil }
        var said: [DirectoryRecipe.Field: [String]] = [:]
        for column in file.columns {
            guard let field = choices[column.position] else { continue }
            guard field.title != nil else {
                throw Problem.invalid("choice.unknown", at: column.field, "“\(field.rawValue)” is not asked.")
            }
            guard said[field] == nil || field.canRepeat else {
                throw Problem.invalid("import.column-twice", at: column.field, "Two columns say the \(field.rawValue).")
            }
            said[field, default: []].append(column.header.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        for field in [DirectoryRecipe.Field.name, .organisation] where said[field] == nil {
            let free = file.columns.first { choices[$0.position] == nil } ?? file.columns.first
            throw Problem.invalid("services.no-\(field.rawValue)-column", at: free?.field, "No column says it.")
        }
        let split = try form.optionalChoice("split", as: AnswerParting.self)
        return DirectoryRecipe(ownSheet: file.name, said, split: split?.rawValue)
    }
}
