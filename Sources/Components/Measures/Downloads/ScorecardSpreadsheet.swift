internal import CSV
internal import Core
internal import Initiatives
internal import Purposes

extension Spreadsheet {
    /// The scorecard, a measure a line.
    init(scorecard view: ScorecardView) {
        self.init(
            "\(view.initiative.slug)-scorecard",
            columns: [
                "result", "measure", "kind", "unit", "direction", "period", "value", "reported", "expected", "since",
                "difference", "turned", "forecast", "target", "target_period", "baseline",
            ]
        ) { writer in
            for part in view.parts {
                for line in part.lines { writer.append(ScoreJSON(line), for: part.result.statement, line.hasBaseline) }
            }
        }
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
        append(count: line.reported.map(Int64.init))
        append(count: line.expected.map(Int64.init))
        append(line.since?.description ?? "")
        append(exact: line.difference)
        append(line.turn.state.rawValue)
        append(exact: line.turn.forecast)
        append(exact: line.target)
        append(line.targetPeriod?.description ?? "")
        append(hasBaseline ? "yes" : "no")
        endRow()
    }
}
