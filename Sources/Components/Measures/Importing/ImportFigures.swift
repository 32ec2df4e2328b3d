public import Core
internal import Initiatives

/// Brings a file of figures in at once: its sources and groups, its figures, and what follows from them. A file that is
/// too long for one transaction comes in as a batch that is opened, written and published.
public struct ImportFigures: Action {
    public static let name = "measures.import-figures"
    public static let verb = Verb.arrange
    public var scope: Scope
    /// What the file is called.
    public var file: String
    public var figures: [NamedFigure]

    public init(scope: Scope, file: String, figures: [NamedFigure]) {
        self.scope = scope
        self.file = file
        self.figures = figures
    }

    public var subject: String { "figures from \(file)" }

    public func validate() throws {
        try file.requireText(at: "name", most: OpenBatch.longestName)
        guard !figures.isEmpty else { throw Problem.invalid("import.nothing", "There is nothing to import.") }
        guard figures.count <= RecordFigures.mostRows else {
            throw Problem(.tooLarge, "figures.too-many", "At most \(RecordFigures.mostRows) figures at once.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Batch> {
        var names = FigureNames()
        figures.forEach { names.note($0) }
        let opened = try OpenBatch(
            scope: scope, name: file, citations: names.citations, categories: names.categories
        ).open(in: tx)
        let numbers = FigureNumbers(opened, of: names)
        let record = RecordFigures(
            scope: scope, batch: opened.batch,
            rows: try figures.map { figure in
                guard let row = numbers.row(of: figure) else { throw Problem.notFound }
                return row
            })
        try record.validate()
        _ = try record.record(in: tx)
        _ = try PublishBatch(scope: scope, batch: opened.batch).publish(in: tx)
        return opened.batch
    }
}
