internal import Core
internal import Initiatives
internal import Web

/// The files of a directory as somebody sent them, and how they are read.
struct SentDirectory: Sendable {
    enum Kind: Sendable {
        /// HSDS 3 as JSON.
        case services(ImportText)
        /// Sheets, and the recipe that was sent with them.
        case recipe(DirectoryRecipe)
        /// The sheets of HSDS 1.1.
        case sheets
        /// One sheet of their own, whose columns somebody explains.
        case own(ImportFile)
    }

    let files: [ImportText]
    let kind: Kind

    var names: [String] { files.map(\.name) }
    /// The columns that somebody explains.
    var columns: [ImportFile.Column] {
        if case .own(let file) = kind { file.columns } else { [] }
    }

    /// - Throws: what is wrong with the files as a whole.
    init(_ form: Form) throws {
        files = try Self.files(form)
        guard files.reduce(0, { $0 + $1.text.utf8.count }) <= ImportText.mostBytes else { throw ImportText.tooLarge }
        guard files.reduce(0, { $0 + $1.text.utf8.count { $0 == 10 } }) <= Self.mostLines else {
            throw ImportText.tooLarge
        }
        guard Set(files.map(\.name)).count == files.count else { throw Self.unclear }
        kind = try Self.kind(files)
    }

    private static func files(_ form: Form) throws -> [ImportText] {
        if let sent = form.files["file"] { return try sent.map { try ImportText($0) } }
        let (names, texts) = (form.all("name"), form.all("text"))
        guard texts.contains(where: { $0.contains { !$0.isWhitespace } }) else {
            throw Problem.invalid("services.choose", at: "file", "Choose a file.")
        }
        return try texts.enumerated().map { index, text in
            let name = names.indices.contains(index) ? String(names[index].prefix(200)).onOneLine : ""
            return try ImportText(text, name: name.isEmpty ? "\(index + 1)" : name)
        }
    }

    private static func kind(_ files: [ImportText]) throws -> Kind {
        let recipes = try files.compactMap { try $0.recipe }
        if recipes.count == 1, files.count > 1 {
            let columns = recipes[0].sheets.reduce(0) { $0 + $1.columns.count }
            guard recipes[0].sheets.count <= mostSheets, columns <= mostColumns else { throw unclear }
            return .recipe(recipes[0])
        }
        guard recipes.isEmpty else { throw unclear }
        if files.count == 1 { return files[0].isJSON ? .services(files[0]) : .own(try ImportFile(files[0])) }
        let needed = DirectoryRecipe.hsds1.sheets.filter { $0.optional != true }.map(\.file)
        guard Set(files.map(\.name)).isSuperset(of: needed) else { throw unclear }
        return .sheets
    }

    /// House default: each is read from its beginning, so that a recipe of thousands would keep everybody waiting.
    private static let mostSheets = 40
    private static let mostColumns = 200
    /// More than rows, since a cell can have several.
    private static let mostLines = 10 * ImportServices.mostRows
    private static let unclear = Problem.invalid("services.files", at: "file", "It is not clear how these are read.")
}

extension SentDirectory {
    /// All that the files hold, in their own words; what keeps a file from being read at all is told like a row.
    /// - Parameter own: how a sheet of their own is read.
    func gathered(_ own: DirectoryRecipe?) -> (gathering: Gathering, within: Slug?) {
        do {
            return try gather(own)
        } catch {
            let problem = error as? Problem
            var nothing = Gathering()
            nothing.report.refuse(
                .init(
                    file: problem?.place ?? names[0], line: 1, column: nil, code: problem?.code ?? "services.json",
                    reason: problem?.detail ?? "\(error)"))
            return (nothing, nil)
        }
    }

    private func gather(_ own: DirectoryRecipe?) throws -> (Gathering, Slug?) {
        let recipe: DirectoryRecipe
        switch kind {
        case .services(let file): return (try HSDSReading(file: file.name).gather(Array(file.text.utf8)), nil)
        case .recipe(let sent): recipe = sent
        case .sheets: recipe = .hsds1
        case .own: recipe = own ?? .hsds1
        }
        let reading = SheetReading(recipe: recipe) { name in
            files.first { $0.name == name }.map { Array($0.text.utf8) }
        }
        return (try reading.gather(), recipe.within)
    }
}

extension ImportText {
    fileprivate var isJSON: Bool {
        text.first { !$0.isWhitespace }.map { "{[".contains($0) } ?? false
    }

    /// nil where this is no recipe.
    fileprivate var recipe: DirectoryRecipe? {
        get throws {
            guard isJSON, name.hasSuffix(".recipe") || text.contains("\"sheets\"") else { return nil }
            do {
                return try DirectoryRecipe(json: Array(text.utf8), name: name)
            } catch let problem as Problem {
                throw Problem(problem.kind, problem.code, at: "file", problem.detail)
            }
        }
    }
}
