import CSV
internal import Core
internal import Initiatives

extension Spreadsheet {
    /// Who has reported what.
    init(reports view: ReportsView) {
        self.init(
            "reports", columns: ["measure", "period", "due", "organisation", "state", "days_late", "missing"]
        ) { writer in
            for asked in view.measures {
                for line in asked.lines { writer.append(line, of: asked) }
            }
        }
    }

    /// What reporting costs each partner, and for whom.
    init(burdens view: ReportsView) {
        self.init("reporting-hours", columns: ["for", "name", "measures", "hours_a_year"]) { writer in
            for burden in view.burdens {
                writer.append(cost: "partner", burden.organisation.name, burden.measures, burden.hours)
            }
            for asker in view.askers {
                writer.append(
                    cost: "asker", asker.organisation?.name ?? view.initiative.name, asker.measures, asker.hours)
            }
        }
    }

    /// What partners' reports add up to, period by period.
    init(totals: ReportedTotals) {
        self.init(
            "\(totals.measure.slug)-reported",
            columns: ["measure", "place", "period", "reported", "asked", "accepted", "steady", "waiting"]
        ) { writer in
            for stretch in totals.stretches {
                writer.append(totals.measure.slug.text)
                writer.append(totals.place.slug.text)
                writer.append(stretch.period.description)
                writer.append(number: Int64(stretch.reported))
                writer.append(number: Int64(stretch.expected))
                writer.append(exact: totals.total(stretch.accepted))
                writer.append(exact: stretch.isEnough ? totals.line(stretch) : nil)
                writer.append(exact: totals.total(stretch.submitted))
                writer.endRow()
            }
        }
    }

    /// Baselines, targets and forecasts, old ones too.
    init(_ markers: Markers, of measure: Measure) {
        self.init(
            "\(measure.slug)-targets",
            columns: ["kind", "place", "organisation", "period", "value", "reason", "stands", "set_on"]
        ) { writer in
            for placed in markers.all {
                writer.append(placed.marker.kind.rawValue)
                writer.append(placed.place.slug.text)
                writer.append(placed.organisation?.name ?? "")
                writer.append(placed.marker.period.description)
                writer.append(exact: placed.value)
                writer.append(placed.marker.reason)
                writer.append(placed.stands ? "yes" : "no")
                writer.append(placed.marker.day.description)
                writer.endRow()
            }
        }
    }
}

extension CSVWriter {
    fileprivate mutating func append(_ line: ReportsView.Line, of asked: ReportsView.AskedMeasure) {
        append(asked.measure.slug.text)
        append(asked.period?.description ?? "")
        append(asked.period.map { asked.schedule.due($0).description } ?? "")
        append(line.organisation.name)
        append(line.state.name)
        if case .late(let days) = line.state { append(number: days) } else { append("") }
        append(line.missing.map(\.description).joined(separator: " "))
        endRow()
    }

    fileprivate mutating func append(cost kind: String, _ name: String, _ measures: Int, _ hours: Fixed) {
        append(kind)
        append(name)
        append(number: Int64(measures))
        append(exact: hours)
        endRow()
    }
}
