internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What reporting costs each partner. What nobody needs should not be asked.
struct BurdenSection: HTML {
    let view: ReportsView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.measures)) {
            h2 { reader(MeasuresText.burdenTitle) }
            p(.class("soft")) { reader(MeasuresText.burdenText) }
            table(.class("figures")) {
                caption(.class("unseen")) { reader(MeasuresText.burdenTitle) }
                thead {
                    tr {
                        th(.scope(.col)) { reader(MeasuresText.burdenPartner) }
                        th(.scope(.col), .class("number")) { reader(MeasuresText.burdenMeasures) }
                        th(.scope(.col), .class("number")) { reader(MeasuresText.burdenHours) }
                    }
                }
                tbody {
                    for burden in view.burdens { BurdenRow(burden: burden, reader: reader) }
                }
            }
            AskersTable(view: view, reader: reader)
            p { a(.href("/\(view.initiative.slug)/reports/hours.csv")) { reader(MeasuresText.burdenDownload) } }
        }
    }
}

private struct BurdenRow: HTML {
    let burden: ReportsView.Burden
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { burden.organisation.name }
            td(.class("number")) { reader.number(burden.measures) }
            td(.class("number")) { reader.number(burden.hours) }
        }
    }
}

/// Who wants it: what their wishes cost all partners together.
private struct AskersTable: HTML {
    let view: ReportsView
    let reader: Reader

    var body: some HTML {
        h3 { reader(MeasuresText.askersTitle) }
        if view.savedMinutes > 0 {
            p { reader(MeasuresText.askersSaved(hours: reader.number(Fixed(hoursOf: view.savedMinutes)))) }
        }
        table(.class("figures")) {
            caption(.class("unseen")) { reader(MeasuresText.askersTitle) }
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.askersWho) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.burdenMeasures) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.burdenHours) }
                }
            }
            tbody {
                for asker in view.askers { AskerRow(asker: asker, view: view, reader: reader) }
            }
        }
    }
}

private struct AskerRow: HTML {
    let asker: AskerBurden
    let view: ReportsView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { asker.organisation?.name ?? view.initiative.name }
            td(.class("number")) {
                reader.number(asker.measures)
                if asker.shared > 0 { small { " \(reader(MeasuresText.askersShared(count: asker.shared)))" } }
            }
            td(.class("number")) { reader.number(asker.hours) }
        }
    }
}

extension ReportsView.Burden {
    var hours: Fixed { Fixed(hoursOf: minutes) }
}
