internal import HTML
internal import Initiatives
internal import Web

/// On the page of a measure: what partners' reports add up to, and the way to who has reported.
struct ReportedSection: HTML {
    let totals: ReportedTotals
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card wide"), .hue(.measures)) {
            h2 { reader(totals.share == nil ? MeasuresText.reportedTitle : MeasuresText.reportedShare) }
            if let newest = totals.stretches.last, !newest.isEnough, !totals.drawn.isEmpty {
                p(.class("soft")) { reader(MeasuresText.reportedLess) }
            }
            ReportedFigure(totals, markers: view.markers, initiative: view.initiative, reader)
            ReportedTable(totals, initiative: view.initiative, reader)
            p {
                a(.href("\(view.measure.path(in: view.initiative))/reported.csv")) {
                    reader(MeasuresText.reportedDownload)
                }
            }
            if totals.isWithheld { p(.class("soft")) { reader(MeasuresText.reportedWithheld) } }
            if view.isMember {
                p { a(.href(reader.link("/\(view.initiative.slug)/reports"))) { reader(MeasuresText.reportsLink) } }
            }
        }
    }
}
