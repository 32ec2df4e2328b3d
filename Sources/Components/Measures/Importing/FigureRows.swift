internal import CSV
internal import Core

/// Reads a file of figures row by row, in constant memory: each row is either figures or a reason why not.
///
/// Without a mapping its columns are named `place` (its address name, its code or its name), `period` and `value`; and
/// where wanted `dimension` with `category`, `source`, `rank`, `note`, `preferred`, `cases`, `standard_error`. In the place
/// of `period` and `value` there can be a column for each period, called after it: `2024`, `2024-05`.
struct FigureRows {
    enum Item {
        case figures([NamedFigure])
        case refused(ImportReport.Refusal)
    }

    private var table: CSVTable
    private var repeats = RepeatCheck()
    /// How the rows that were read write decimals.
    private(set) var marks = MarkScan()
    private let reading: FigureReading
    private let preferred: PreferredCheck?

    /// - Parameters:
    ///   - columns: which column means what; nil where their names say it.
    ///   - preferred: which sources count, as an earlier reading of the file found.
    init(
        _ source: any ByteSource, delimiter: CSVDelimiter? = nil, columns: FigureColumns? = nil, rules: FigureRules,
        preferred: PreferredCheck? = nil
    ) throws {
        self.preferred = preferred
        do {
            table = try CSVTable(reading: CSVReader(source, delimiter: delimiter))
            if columns == nil {
                let isWide = !FigureColumns.periods(namedIn: table.header).isEmpty
                try table.header.require("place")
                if !isWide { try table.header.require("place", "period", "value") }
                if rules.citation == nil { try table.header.require("source") }
            }
            reading = FigureReading(rules: rules, columns: try columns ?? FigureColumns(namedIn: table.header))
        } catch let refusal as CSVRefusal {
            throw Problem.invalid(refusal.reason.code, at: "line \(refusal.line)", "\(refusal.reason)")
        } catch let fault as CSVFault {
            throw Problem.invalid(fault.code, at: "header", "\(fault)")
        }
    }

    mutating func next() throws -> Item? {
        switch try table.next() {
        case nil: return nil
        case .refused(let line, let reason):
            return .refused(.init(line: line, code: reason.code, reason: "\(reason)"))
        case .row(let row):
            for number in reading.numbers(in: row) {
                marks.note(number, decimals: reading.rules.measure?.decimals ?? 0)
            }
            do {
                let figures = try reading.figures(in: row)
                try preferred?.refuseSecond(figures, at: reading.columns[.preferred] ?? "preferred")
                try repeats.refuseRepeats(of: figures, on: row.line)
                return .figures(figures)
            } catch let problem as Problem {
                return .refused(
                    .init(
                        line: row.line, code: problem.code, reason: problem.description, column: problem.place))
            }
        }
    }
}
