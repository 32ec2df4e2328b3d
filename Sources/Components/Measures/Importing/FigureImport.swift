internal import CSV
public import Core
internal import Foundation
internal import Initiatives

/// Brings a CSV of figures in.
///
/// The file is read twice; more often where its decimals are written with a comma, or several sources want to count.
/// The first reading checks every row and changes nothing, so a dry run is that reading alone
/// and “all or nothing” is decided before anything is locked. The second writes in chunks into a batch that nobody
/// sees, and one short action then publishes it whole. Memory stays the same however long the file is.
public struct FigureImport: Codable, Sendable {
    public var path: String
    public var initiative: Slug
    public var measure: Slug
    /// Who states the figures, where the file has no `source` column.
    public var citation: String?
    /// What stands before decimals; nil where the file tells.
    public var decimals: DecimalMark?
    public var isDryRun: Bool
    /// Import what is fit even where some rows are refused.
    public var skipsRefused: Bool

    public init(
        path: String, initiative: Slug, measure: Slug, citation: String? = nil, decimals: DecimalMark? = nil,
        isDryRun: Bool = false, skipsRefused: Bool = false
    ) {
        self.path = path
        self.initiative = initiative
        self.measure = measure
        self.citation = citation
        self.decimals = decimals
        self.isDryRun = isDryRun
        self.skipsRefused = skipsRefused
    }

    private var name: String { String((path.split(separator: "/").last ?? "").prefix(OpenBatch.longestName)) }

    public func run(on store: Store, by caller: Caller, progress: @escaping ProgressReport) async throws -> ImportReport
    {
        let (scope, known) = try await store.read { tx in try readRules(in: tx) }
        var rules = known
        rules.mark = decimals ?? .point
        var found = try await examine(rules, nil, progress)
        if decimals == nil {
            guard let mark = found.marks.verdict else { throw DecimalMark.unclear }
            if mark != rules.mark {
                rules.mark = mark
                found = try await examine(rules, nil, progress)
            }
        }
        let preferred = try await preferred(rules, found.names.citations, scope, store, progress)
        if let preferred { found = try await examine(rules, preferred, progress) }
        var report = found.report
        let names = found.names
        guard !isDryRun, report.ready > 0, report.refused == 0 || skipsRefused else { return report }
        let opened = try await store.perform(
            OpenBatch(scope: scope, name: name, citations: names.citations, categories: names.categories), by: caller)
        let numbers = FigureNumbers(opened, of: names)
        var written = 0
        try await eachChunk(rules, preferred, step: "rows written", progress, check: { _ in }) { chunk in
            written += chunk.count
            // The file may have changed between the readings: then a row names what the first one did not see.
            let rows = chunk.compactMap { numbers.row(of: $0) }
            guard rows.count == chunk.count else { throw changed }
            _ = try await store.perform(RecordFigures(scope: scope, batch: opened.batch, rows: rows), by: caller)
        }
        guard written == found.stated else { throw changed }
        _ = try await store.perform(PublishBatch(scope: scope, batch: opened.batch), by: caller)
        report.imported = report.ready
        return report
    }

    private var changed: Problem {
        Problem(.conflict, "file.changed", at: name, "The file changed while it was read; nothing was published.")
    }

    private func readRules(in tx: ReadTransaction) throws -> (Scope, FigureRules) {
        let scope = try Initiative.find(initiative, in: tx).scope
        var rules = try FigureRules.find(in: tx, scope: scope)
        let measure = try Measure.find(measure, in: tx, scope: scope)
        try measure.check(nil)
        try measure.refuseComputed(in: tx)
        rules.measure = measure
        rules.citation = citation
        return (scope, rules)
    }

    /// What the first reading finds.
    private struct Examined {
        var report: ImportReport
        var names = FigureNames()
        /// How many figures its rows state.
        var stated = 0
        var marks = MarkScan()
    }

    private func examine(
        _ rules: FigureRules, _ preferred: PreferredCheck?, _ progress: ProgressReport
    ) async throws -> Examined {
        var found = Examined(report: ImportReport(file: name))
        found.marks = try await eachChunk(
            rules, preferred, step: "rows checked", progress,
            check: { item in
                switch item {
                case .refused(let refusal): found.report.refuse(refusal)
                case .figures(let figures):
                    found.report.ready += 1
                    found.stated += figures.count
                    figures.forEach { found.names.note($0) }
                }
            }, write: { _ in })
        return found
    }

    /// Where several sources want to count the file is read once more: a later row may take back what counts now.
    private func preferred(
        _ rules: FigureRules, _ citations: [String], _ scope: Scope, _ store: Store, _ progress: ProgressReport
    ) async throws -> PreferredCheck? {
        guard let measure = rules.measure, measure.sources == .compete else { return nil }
        let others = try await store.read { try PreferredCheck.hasOthers(than: citations, of: measure, in: $0) }
        guard others || citations.count > 1 else { return nil }
        var found = PreferredCheck(among: [measure])
        try await eachChunk(
            rules, nil, step: "rows compared", progress,
            check: { item in
                if case .figures(let figures) = item { figures.forEach { found.note($0) } }
            }, write: { _ in })
        return try await store.read { [found] in try found.settled(in: $0, scope: scope) }
    }

    private func openFile() throws -> FileSource {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw Problem(.notFound, "file.missing", at: path, "There is no such file, or it may not be read.")
        }
        return try FileSource(path: path)
    }

    /// - Returns: how the file writes decimals.
    @discardableResult private func eachChunk(
        _ rules: FigureRules, _ preferred: PreferredCheck?, step: String, _ progress: ProgressReport,
        check: (FigureRows.Item) -> Void,
        write: ([NamedFigure]) async throws -> Void
    ) async throws -> MarkScan {
        var rows = try FigureRows(try openFile(), rules: rules, preferred: preferred)
        var chunk: [NamedFigure] = []
        var done = 0
        while let item = try rows.next() {
            check(item)
            if case .figures(let figures) = item { chunk += figures }
            while chunk.count >= RecordFigures.mostRows {
                try await write(Array(chunk.prefix(RecordFigures.mostRows)))
                chunk.removeFirst(RecordFigures.mostRows)
            }
            done += 1
            if done.isMultiple(of: 1000) { progress(step, done, 0) }
        }
        if !chunk.isEmpty { try await write(chunk) }
        return rows.marks
    }
}
