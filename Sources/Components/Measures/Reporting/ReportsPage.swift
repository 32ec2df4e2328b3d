internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Who has reported?”
struct ReportsPage: HTML {
    let view: ReportsView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.reportsTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.reportsTitle) }
                p(.class("lead")) {
                    reader(view.measures.isEmpty ? MeasuresText.reportsNone : MeasuresText.reportsText)
                }
                if view.mayArrange && !view.late.isEmpty {
                    p(.class("actions")) {
                        a(.class("button"), .href(reader.link("/\(view.initiative.slug)/reports/remind"))) {
                            reader(MeasuresText.remindButton(count: view.late.count))
                        }
                    }
                }
            }
            for asked in view.measures { AskedMeasureSection(asked: asked, view: view, reader: reader) }
            if !view.measures.isEmpty {
                p {
                    a(.href("/\(view.initiative.slug)/reports/reports.csv")) { reader(MeasuresText.reportsDownload) }
                }
            }
            if !view.burdens.isEmpty { BurdenSection(view: view, reader: reader) }
        }
    }
}

private struct AskedMeasureSection: HTML {
    let asked: ReportsView.AskedMeasure
    let view: ReportsView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.measures)) {
            h2 {
                a(.href(reader.link(asked.measure.path(in: view.initiative)))) { asked.measure.question }
                    .spoken(in: view.initiative.language, to: reader)
            }
            if let period = asked.period {
                p {
                    b { reader(MeasuresText.reportsCount(reported: asked.reported, count: asked.expected)) }
                    " \(reader(MeasuresText.reportsPeriod(period: reader.period(period), day: reader.day(asked.schedule.due(period)))))"
                }
                ul(.class("people")) {
                    for line in asked.lines {
                        ReporterLine(
                            line: line, path: path(line, period),
                            mayReview: view.reviewed.contains(asked.measure.number), view: view, reader: reader)
                    }
                }
            } else {
                p(.class("soft")) {
                    reader(MeasuresText.reportsNothingDue(day: reader.day(asked.schedule.due(asked.schedule.first))))
                }
            }
        }
    }

    private func path(_ line: ReportsView.Line, _ period: Period) -> String? {
        line.isShown && line.isAsked
            ? "/\(view.initiative.slug)/reports/\(asked.measure.slug)/\(period)/\(line.organisation.slug)" : nil
    }
}

private struct ReporterLine: HTML {
    let line: ReportsView.Line
    let path: String?
    let mayReview: Bool
    let view: ReportsView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p {
                    if let path {
                        a(.href(reader.link(path))) { b { line.organisation.name } }
                    } else {
                        b { line.organisation.name }
                    }
                    " "
                    Badge(reader(line.state.badge.words), line.state.badge.mark)
                }
                if !line.missing.isEmpty {
                    p(.class("soft")) {
                        reader(
                            MeasuresText.reportsMissing(
                                periods: line.missing.map(reader.period).joined(separator: ", ")))
                    }
                }
            }
            if let path, let label {
                a(.class("button quiet"), .href(reader.link(path))) {
                    reader(label)
                    span(.class("unseen")) { ": \(line.organisation.name)" }
                }
            }
        }
    }

    private var label: Phrase? {
        switch line.state {
        case .submitted where mayReview && line.organisation.number != view.own: MeasuresText.reportsLook
        case .due, .late, .returned:
            view.mayReport && line.organisation.number == view.own ? MeasuresText.reportFill : nil
        case .submitted, .accepted: nil
        }
    }
}

extension ReportStanding {
    var badge: (words: Phrase, mark: Badge.Mark) {
        switch self {
        case .due: (MeasuresText.standingDue, .open)
        case .late(let days): (MeasuresText.standingLate(count: Int(days)), .late)
        case .submitted: (MeasuresText.standingSubmitted, .open)
        case .returned: (MeasuresText.standingReturned, .late)
        case .accepted: (MeasuresText.standingAccepted, .done)
        }
    }
}
