internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The places within the result's place, longest bar first; where the measure adds up, their sum stands on top.
struct PlacesSection: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        if !rows.isEmpty, let period {
            section(.class("card"), .hue(.measures)) {
                h2 { reader(MeasuresText.placesTitle(period: reader.period(period))) }
                if let whole {
                    p {
                        span(.class("big")) { reader.number(whole.value) }
                        " "
                        span { "\(view.measure.unit), \(whole.place.name)" }
                            .spoken(in: view.initiative.language, to: reader)
                    }
                    p(.class("soft")) {
                        reader(MeasuresText.placesSum(count: Int(whole.figures)))
                        if let stretch {
                            " "
                            reader(
                                MeasuresText.reportsCount(reported: stretch.accepted.count, count: stretch.expected))
                        }
                    }
                }
                PlacesTable(view: view, rows: rows, reader: reader)
            }
        }
    }

    private var period: Period? { view.totalsPeriod ?? view.within.flatMap(\.points).map(\.period).max() }

    /// Who is in the sum, where partners report its parts.
    private var stretch: ReportedTotals.Stretch? { view.reported?.stretches.first { $0.period == period } }

    private var whole: PlaceTotal? { view.totals.first { $0.place.number == view.curve.place.number } }

    /// What the places themselves state; where they state nothing, what was added up within them.
    private var rows: [PlaceRow] {
        let stated = view.within.compactMap { curve -> PlaceRow? in
            guard let shown = curve.points.last(where: { $0.period == period })?.shown, let value = shown.value else {
                return nil
            }
            return PlaceRow(place: curve.place, value: value, stated: shown)
        }
        let summed = view.totals.filter { total in
            total.place.number != view.curve.place.number && !stated.contains { $0.place.number == total.place.number }
        }
        let rows = stated + summed.map { PlaceRow(place: $0.place, value: $0.value, stated: nil) }
        return rows.sorted { ($1.value.units, $0.place.name) < ($0.value.units, $1.place.name) }
    }
}

struct PlaceRow {
    let place: Place
    let value: Fixed
    /// The figure that the place itself states, where it is not a sum of its own parts.
    let stated: StatedFigure?
}

private struct PlacesTable: HTML {
    let view: MeasureView
    let rows: [PlaceRow]
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("bars")) {
            caption(.class("unseen")) { view.measure.name }
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnPlace) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                    td(.aria("hidden", "true")) {}
                }
            }
            tbody {
                for row in rows {
                    PlaceLine(row: row, share: share(row), view: view, reader: reader)
                }
            }
        }
    }

    private func share(_ row: PlaceRow) -> Double {
        let longest = rows.map(\.value.approximate).max() ?? 0
        return longest > 0 ? row.value.approximate / longest : 0
    }
}

private struct PlaceLine: HTML {
    let row: PlaceRow
    let share: Double
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { row.place.name }.spoken(in: view.initiative.language, to: reader)
            td(.class("number")) {
                if let stated = row.stated {
                    FigureLink(
                        stated: stated, measure: view.measure, place: row.place, initiative: view.initiative,
                        reader: reader)
                } else {
                    reader.number(row.value)
                }
            }
            td(.class("bar-cell")) { ShareBar(share) }
        }
    }
}
