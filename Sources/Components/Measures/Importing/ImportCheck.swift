internal import CSV
internal import Core
internal import Initiatives

/// What a file comes to before anything is saved.
struct ImportCheck: Sendable {
    private(set) var report = ImportReport(file: "")
    private(set) var figures: [NamedFigure] = []
    /// The text of each refused line that can be mended where it stands: one that is a row by itself.
    private(set) var lines: [Int: String] = [:]

    /// - Parameters:
    ///   - mark: what stands before decimals, where somebody said so; else the file tells.
    ///   - preferred: which sources count, as an earlier reading found.
    /// - Throws: where the file writes numbers that can be read in two ways.
    init(
        _ file: ImportFile, columns: FigureColumns, rules: FigureRules, mark: DecimalMark?,
        preferred: PreferredCheck? = nil
    ) throws {
        var rules = rules
        rules.mark = mark ?? .point
        let marks = try read(file, columns, rules, preferred)
        guard mark == nil else { return }
        guard let verdict = marks.verdict else { throw DecimalMark.unclear }
        guard verdict != rules.mark else { return }
        rules.mark = verdict
        _ = try read(file, columns, rules, preferred)
    }

    private mutating func read(
        _ file: ImportFile, _ columns: FigureColumns, _ rules: FigureRules, _ preferred: PreferredCheck?
    ) throws -> MarkScan {
        (figures, lines) = ([], [:])
        report = ImportReport(file: file.name)
        var rows = try FigureRows(
            MemorySource(file.text), delimiter: file.delimiter, columns: columns, rules: rules, preferred: preferred)
        while let item = try rows.next() {
            switch item {
            case .refused(let refusal): report.refuse(refusal)
            case .figures(let found):
                report.ready += 1
                figures += found
            }
            guard figures.count <= RecordFigures.mostRows else {
                throw Problem(
                    .tooLarge, "import.too-many", at: "file", "At most \(RecordFigures.mostRows) figures at once.")
            }
        }
        let all = file.lines
        for refusal in report.refusals where all.indices.contains(refusal.line - 1) {
            let text = all[refusal.line - 1]
            if text.count(where: { $0 == "\"" }).isMultiple(of: 2) { lines[refusal.line] = String(text) }
        }
        return rows.marks
    }

    /// What somebody saw before they said yes to it.
    var seen: String { "\(report.ready)-\(report.refused)" }
}
