internal import CSV
internal import Core
internal import Initiatives

/// What a file comes to before anything is saved.
struct ImportCheck: Sendable {
    private(set) var report: ImportReport
    private(set) var figures: [NamedFigure] = []
    /// The text of each refused line that can be mended where it stands: one that is a row by itself.
    private(set) var lines: [Int: String] = [:]

    /// - Parameter preferred: which sources count, as an earlier reading found.
    init(
        _ file: ImportFile, columns: FigureColumns, rules: FigureRules, preferred: PreferredCheck? = nil
    ) throws {
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
    }

    /// What somebody saw before they said yes to it.
    var seen: String { "\(report.ready)-\(report.refused)" }
}
