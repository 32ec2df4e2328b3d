internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// How do you work together? One row for each other organisation.
struct TiesPage: HTML {
    let view: TiesView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.tiesTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PartnersText.tiesTitle) }
                p(.class("lead")) {
                    reader(
                        PartnersText.tiesLead(organisation: view.own.name, period: reader.period(view.period)))
                }
                p { reader(PartnersText.tiesLower) }
            }
            Card(reader(PartnersText.tiesWords), hue: .partners) {
                dl(.class("terms")) {
                    for intensity in Intensity.allCases {
                        Term(reader(intensity.title), reader(intensity.meaning))
                    }
                }
            }
            if view.others.isEmpty {
                p { reader(PartnersText.tiesNobody) }
            } else {
                FormFrame(
                    filled, to: "\(path)/ties", button: PartnersText.tiesKeep,
                    cancel: (PartnersText.tiesCancel, "\(path)/network"), reader: reader
                ) {
                    TiesTable(view: view, form: filled, reader: reader)
                }
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/partners" }

    private var filled: Form {
        form.filled(
            with: Dictionary(
                uniqueKeysWithValues: view.others.map { ($0.tieField, view.said[$0.number]?.rawValue ?? "") }))
    }
}

private struct TiesTable: HTML {
    let view: TiesView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("sheet")) {
            caption(.class("unseen")) { reader(PartnersText.tiesCaption(organisation: view.own.name)) }
            thead {
                tr {
                    th(.scope(.col)) { reader(PartnersText.tiesOrganisation) }
                    th(.scope(.col)) { reader(PartnersText.tiesWord) }
                }
            }
            tbody {
                for other in view.others { TieRow(other: other, view: view, form: form, reader: reader) }
            }
        }
    }
}

private struct TieRow: HTML {
    let other: Organisation
    let view: TiesView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row), .class("soft")) {
                span { other.name }.spoken(in: view.initiative.language, to: reader)
            }
            td {
                CellField(
                    form, other.tieField, label: reader(PartnersText.tiesWith(organisation: other.name)),
                    options: Intensity.allCases.map { Choice($0.rawValue, label: reader($0.title)) }, reader: reader)
            }
        }
    }
}
