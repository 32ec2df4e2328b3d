internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Whose story it is, as the form asks it. There is no third answer.
enum Telling: String, CaseIterable {
    case own, agreed

    var title: Phrase { self == .own ? MeasuresText.tellOwn : MeasuresText.tellAgreed }
    var meaning: Phrase { self == .own ? MeasuresText.tellOwnHint : MeasuresText.tellAgreedHint }
}

/// What the form needs to know.
struct TellView: Sendable {
    var initiative: Initiative
    var measure: Measure
    var places: [Place]
    /// What was given back and is told anew.
    var instead: ChangeStory?

    var path: String { "\(measure.path(in: initiative))/stories" }

    /// As the form shows it at first.
    var fields: [String: String] {
        guard let story = instead else { return places.count == 1 ? ["place": places[0].slug.text] : [:] }
        return [
            "place": places.first { $0.number == story.place }?.slug.text ?? "", "period": story.period.description,
            "words": story.words, "told": (story.isOwn ? Telling.own : .agreed).rawValue,
        ]
    }

    static func find(
        _ initiative: Slug, _ measure: Slug, instead number: Number<ChangeStory>?, for actor: Actor,
        in tx: ReadTransaction
    ) throws -> TellView {
        let initiative = try Initiative.find(initiative, in: tx)
        let measure = try Measure.find(measure, in: tx, scope: initiative.scope)
        let story = try number.map { try ChangeStory.own($0, of: actor, in: tx, scope: initiative.scope) }
        guard measure.form == .story, story.map({ $0.measure == measure.number && $0.state == .returned }) ?? true
        else {
            throw Problem.notFound
        }
        return TellView(
            initiative: initiative, measure: measure, places: try Place.all(in: tx, scope: initiative.scope),
            instead: story)
    }
}

/// “What changed?”, with what must not be in it said first.
struct TellPage: HTML {
    let view: TellView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.changeTell), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { view.measure.question }.spoken(in: view.initiative.language, to: reader)
                p(.class("lead")) { reader(MeasuresText.tellText) }
            }
            if let reason = view.instead?.reason { Note(reader(MeasuresText.reportReturnedBecause), answer: reason) }
            TellRules(reader: reader)
            FormFrame(
                filled, to: path, button: MeasuresText.tellButton, cancel: (MeasuresText.reportBack, view.path),
                reader: reader
            ) {
                TextArea(
                    filled, "words", label: MeasuresText.tellWords, hint: MeasuresText.tellWordsHint, rows: 6,
                    most: ChangeStory.longestWords, language: reader.foreign(view.initiative.language), reader: reader)
                ChoiceField(
                    filled, "told", legend: MeasuresText.tellWhose,
                    options: Telling.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                SelectField(
                    filled, "place", label: MeasuresText.columnPlace, hint: MeasuresText.tellPlaceHint,
                    options: view.places.map { Choice($0.slug.text, label: $0.name) }, reader: reader)
                TextField(
                    filled, "period", label: MeasuresText.columnPeriod, hint: MeasuresText.tellPeriodHint, kind: .code,
                    reader: reader)
            }
        }
    }

    private var filled: Form { form.filled(with: view.fields) }
    private var path: String { view.instead.map { "\(view.path)/\($0.number.value)/tell" } ?? "\(view.path)/tell" }
}

/// What nobody must be able to tell from it, and what to do instead where a child is in danger.
private struct TellRules: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.commitments)) {
            h2 { reader(MeasuresText.tellRules) }
            ul(.class("plain")) {
                li { reader(MeasuresText.tellNoNames) }
                li { reader(MeasuresText.tellNoWay) }
                li { reader(MeasuresText.tellWhoReads) }
            }
            Note(reader(MeasuresText.tellChild), answer: reader(MeasuresText.tellChildDo))
        }
    }
}

/// Why it is given back.
struct ReturnChangePage: HTML {
    let view: StoriesView
    let told: StoriesView.Told
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.reportReturn), surroundings: view.initiative.surroundings()) {
            Opening { h1 { reader(MeasuresText.reportReturn) } }
            ChangeTold(told: told, view: view, reader: reader)
            FormFrame(
                form, to: "\(view.path)/\(told.story.number.value)/return", button: MeasuresText.reportReturn,
                cancel: (MeasuresText.reportBack, view.path), reader: reader
            ) {
                TextArea(
                    form, "words", label: MeasuresText.reportReturnLabel, hint: MeasuresText.changeReturnHint, rows: 4,
                    most: ChangeStory.longestWords, language: reader.foreign(view.initiative.language), isFirst: true,
                    reader: reader)
            }
        }
    }
}
