internal import CSV
internal import Core
internal import Initiatives
internal import Purposes

/// The scorecard as a spreadsheet, a measure a line.
struct ScorecardFile: Sendable {
    let name: String
    let bytes: [UInt8]

    init(_ view: ScorecardView) {
        var writer = CSVWriter(byteOrderMark: true)
        writer.appendRow([
            "result", "measure", "kind", "unit", "direction", "period", "value", "reported", "expected", "since",
            "difference", "turned", "forecast", "target", "target_period", "baseline",
        ])
        for part in view.parts {
            for line in part.lines { writer.append(ScoreJSON(line), for: part.result.statement, line.hasBaseline) }
        }
        name = "\(view.initiative.slug)-scorecard.csv"
        bytes = writer.bytes
    }
}

extension CSVWriter {
    fileprivate mutating func append(_ line: ScoreJSON, for result: String, _ hasBaseline: Bool) {
        append(result)
        append(line.measure)
        append(line.kind.rawValue)
        append(line.unit)
        append(line.direction.rawValue)
        append(line.period?.description ?? "")
        append(exact: line.value)
        append(count: line.reported)
        append(count: line.expected)
        append(line.since?.description ?? "")
        append(exact: line.difference)
        append(line.turn.state.rawValue)
        append(exact: line.turn.forecast)
        append(exact: line.target)
        append(line.targetPeriod?.description ?? "")
        append(hasBaseline ? "yes" : "no")
        endRow()
    }

    private mutating func append(count: Int?) {
        if let count { append(number: Int64(count)) } else { append("") }
    }
}
