internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Are these the people who need it?”
struct NeedPage: HTML {
    let view: NeedView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.needTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.needTitle) }
                p(.class("lead")) { view.measure.name }.spoken(in: view.initiative.language, to: reader)
                p { reader(MeasuresText.needText) }
            }
            NeedTable(view: view, reader: reader)
            FormFrame(
                form, to: view.path, button: MeasuresText.needButton,
                cancel: (MeasuresText.reportBack, view.measure.path(in: view.initiative)), reader: reader
            ) {
                SelectField(
                    form, "group", label: MeasuresText.needGroup,
                    options: view.groups.map { Choice("\($0.number.value)", label: $0.name, language: language) },
                    isRequired: false, isFirst: true, none: MeasuresText.needEverybody, reader: reader)
                SelectField(
                    form, "stage", label: MeasuresText.needStage,
                    options: view.stages.map { Choice("\($0.number.value)", label: $0.name, language: language) },
                    isRequired: false, none: MeasuresText.needAnyStage, reader: reader)
            }
        }
    }

    private var language: String? { reader.foreign(view.initiative.language) }
}

private struct NeedTable: HTML {
    let view: NeedView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            caption(.class("unseen")) { reader(MeasuresText.needTitle) }
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnPlace) }
                    th(.scope(.col)) { reader(MeasuresText.columnPeriod) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                }
            }
            tbody { for count in view.counts { NeedRow(count: count, view: view, reader: reader) } }
        }
    }
}

private struct NeedRow: HTML {
    let count: PlaceCount
    let view: NeedView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { count.place.name }.spoken(in: view.initiative.language, to: reader)
            td { reader.period(count.period) }
            td(.class("number")) { reader.number(Int(count.people)) }
        }
    }
}
