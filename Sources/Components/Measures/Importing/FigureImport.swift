public import Core
internal import Initiatives

/// Brings a CSV of figures in.
///
/// The file is read twice. The first reading checks every row and changes nothing, so a dry run is that reading alone
/// and “all or nothing” is decided before anything is locked. The second writes in chunks into a batch that nobody
/// sees, and one short action then publishes it whole. Memory stays the same however long the file is.
public struct FigureImport: Codable, Sendable {
    public var path: String
    public var initiative: Slug
    public var measure: Slug
    /// Who states the figures, where the file has no `source` column.
    public var citation: String?
    public var isDryRun: Bool
    /// Import what is fit even where some rows are refused.
    public var skipsRefused: Bool

    public init(
        path: String, initiative: Slug, measure: Slug, citation: String? = nil, isDryRun: Bool = false,
        skipsRefused: Bool = false
    ) {
        self.path = path
        self.initiative = initiative
        self.measure = measure
        self.citation = citation
        self.isDryRun = isDryRun
        self.skipsRefused = skipsRefused
    }

    private var name: String { String((path.split(separator: "/").last ?? "").prefix(OpenBatch.longestName)) }

    public func run(on store: Store, by caller: Caller, progress: @escaping ProgressReport) async throws -> ImportReport
    {
        let rules = try await store.read { tx in try readRules(in: tx) }
        var check = Check(report: ImportReport(file: name))
        try await eachChunk(rules, step: "rows checked", progress, check: { check.note($0) }, write: { _ in })
        var report = check.report
        guard !isDryRun, report.ready > 0, report.refused == 0 || skipsRefused else { return report }
        let scope = rules.measure.scope
        let opened = try await store.perform(
            OpenBatch(scope: scope, name: name, citations: check.citations, categories: check.categories), by: caller)
        let sources = Dictionary(uniqueKeysWithValues: zip(check.citations, opened.sources))
        let categories = Dictionary(uniqueKeysWithValues: zip(check.categories, opened.categories))
        var written = 0
        try await eachChunk(rules, step: "rows written", progress, check: { _ in }) { chunk in
            written += chunk.count
            let rows = try chunk.map { try row($0, rules.measure, sources, categories) }
            _ = try await store.perform(RecordFigures(scope: scope, batch: opened.batch, rows: rows), by: caller)
        }
        guard written == report.ready else {
            throw Problem(
                .conflict, "file.changed", at: name, "The file changed while it was read; nothing was published.")
        }
        _ = try await store.perform(PublishBatch(scope: scope, batch: opened.batch), by: caller)
        report.imported = report.ready
        return report
    }

    private func readRules(in tx: ReadTransaction) throws -> FigureRows.Rules {
        let scope = try Initiative.find(initiative, in: tx).scope
        let measure = try Measure.find(measure, in: tx, scope: scope)
        let places = try Place.all(in: tx, scope: scope)
        let named = places.flatMap { place in
            [(place.slug.text, place.number)] + (place.code.map { [($0, place.number)] } ?? [])
        }
        return FigureRows.Rules(
            measure: measure, citation: citation, places: Dictionary(named, uniquingKeysWith: { first, _ in first }),
            wholes: Set(places.compactMap(\.parent)))
    }

    /// What the first reading learns: the report, and the sources and categories that the rows name.
    private struct Check {
        var report: ImportReport
        var citations: [String] = []
        var categories: [Category.Name] = []
        private var known: Set<String> = []
        private var knownCategories: Set<Category.Name> = []

        init(report: ImportReport) { self.report = report }

        mutating func note(_ item: FigureRows.Item) {
            switch item {
            case .refused(let line, let code, let reason): report.refuse(line, code, reason)
            case .row(let row):
                report.ready += 1
                if known.insert(row.citation).inserted { citations.append(row.citation) }
                if let category = row.category, knownCategories.insert(category).inserted {
                    categories.append(category)
                }
            }
        }
    }

    private func eachChunk(
        _ rules: FigureRows.Rules, step: String, _ progress: ProgressReport, check: (FigureRows.Item) -> Void,
        write: ([FigureRows.Row]) async throws -> Void
    ) async throws {
        var rows = try FigureRows(path: path, rules: rules)
        var chunk: [FigureRows.Row] = []
        var done = 0
        while let item = try rows.next() {
            check(item)
            if case .row(let row) = item { chunk.append(row) }
            if chunk.count == RecordFigures.mostRows {
                try await write(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
            done += 1
            if done.isMultiple(of: 1000) { progress(step, done, 0) }
        }
        if !chunk.isEmpty { try await write(chunk) }
    }

    /// The file may have changed between the readings: then a row names what the first one did not see.
    private func row(
        _ row: FigureRows.Row, _ measure: Measure, _ sources: [String: Number<Source>],
        _ categories: [Category.Name: Number<Category>]
    ) throws -> RecordFigures.Row {
        let category = row.category.map { categories[$0] } ?? Category.all
        guard let source = sources[row.citation], let category else {
            throw Problem(.conflict, "file.changed", at: "line \(row.line)", "The file changed while it was read.")
        }
        return RecordFigures.Row(
            measure: measure.number, place: row.place, period: row.period, category: category, source: source,
            state: row.state, units: row.units, rank: row.rank, cases: row.cases,
            standardError: row.standardError, note: row.note, isPreferred: row.isPreferred)
    }
}
