internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// What the form for a new measure needs to know.
struct MeasureFormView: Sendable {
    var initiative: Initiative
    var results: [SharedResult]
    /// Those that could be replaced.
    var measures: [Measure]
    /// Those that a share could be computed from.
    var counts: [Measure]

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> MeasureFormView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let measures = try Measure.all(in: tx, scope: scope)
        let computed = Set(try tx.records(Share.self, "scope = \(scope)").map(\.measure))
        let replaced = Set(try tx.records(Replacement.self, "scope = \(scope)").map(\.measure))
        let standing = measures.filter { !replaced.contains($0.number) }
        return MeasureFormView(
            initiative: initiative, results: try SharedResult.all(in: tx, scope: scope, for: actor), measures: standing,
            counts: standing.filter { $0.isCount && !computed.contains($0.number) })
    }
}

/// “What shall be counted?”
struct MeasureFormPage: HTML {
    let view: MeasureFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.defineTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.defineTitle) }
                p(.class("lead")) { reader(MeasuresText.defineText) }
            }
            FormFrame(
                form, to: "/\(view.initiative.slug)/measures/add", button: MeasuresText.defineButton,
                cancel: (MeasuresText.reportBack, "/\(view.initiative.slug)/measures"), reader: reader
            ) {
                SelectField(
                    form, "result", label: MeasuresText.defineResult,
                    options: view.results.map { Choice($0.slug.text, label: $0.statement) }, isFirst: true,
                    reader: reader)
                MeasureWords(form: form, language: reader.foreign(view.initiative.language), reader: reader)
                AnswerFields(form: form, language: reader.foreign(view.initiative.language), reader: reader)
                ChoiceField(
                    form, "kind", legend: MeasuresText.defineKind,
                    options: Measure.Kind.offered.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                NumberFields(counts: view.counts, form: form, reader: reader)
                if !view.measures.isEmpty { ReplacedFields(view: view, form: form, reader: reader) }
            }
        }
    }
}
