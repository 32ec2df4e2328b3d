internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form for a result: a new one, or one to be said better.
struct ResultFormPage: HTML {
    let view: ResultFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(lead) }
                if view.known == nil { OtherKind(view: view, reader: reader) }
            }
            if form.problem?.code == "row.changed", let known = view.known {
                BothVersions(fields: both(known), language: view.initiative.language, reader: reader)
            }
            FormFrame(
                filled, to: path,
                button: view.known == nil ? PurposesText.resultFormSuggest : PurposesText.resultFormSave,
                cancel: (PurposesText.formBack, back), reader: reader
            ) {
                HiddenField("kind", view.kind.rawValue)
                if let known = view.known { HiddenField("edition", form.seen(known.edition)) }
                if view.isFree { ResultWordFields(view: view, form: filled, reader: reader) }
                if view.kind == .population { GapFields(view: view, form: filled, reader: reader) }
            }
        }
    }

    private var filled: Form { view.known.map { form.filled(with: $0.words.fields) } ?? form.filled(with: first) }

    /// Most results are about the whole place of the initiative.
    private var first: [String: String] { view.places.first.map { ["place": $0.slug.text] } ?? [:] }

    private var title: Phrase {
        if view.known != nil { return PurposesText.resultReviseTitle }
        return view.kind == .population ? PurposesText.resultAddLives : PurposesText.resultAddSystem
    }

    private var lead: Phrase {
        if view.known != nil { return view.isFree ? PurposesText.resultReviseText : PurposesText.resultReviseGap }
        return view.kind == .population ? PurposesText.resultAddLivesText : PurposesText.resultAddSystemText
    }

    private var back: String {
        view.known.map { $0.result.path(in: view.initiative) } ?? "/\(view.initiative.slug)/results"
    }
    private var path: String { view.known == nil ? "\(back)/add" : "\(back)/revise" }

    private func both(_ known: ResultFormView.Known) -> [BothVersions.Field] {
        let words = known.words
        let gap = [
            BothVersions.Field(PurposesText.resultGap, now: words.gap, typed: form.typed("gap")),
            BothVersions.Field(PurposesText.resultTarget, now: words.gapTarget, typed: form.typed("gapTarget")),
        ]
        guard view.isFree else { return gap }
        return [
            BothVersions.Field(PurposesText.resultStatement, now: words.statement, typed: form.typed("statement")),
            BothVersions.Field(PurposesText.resultWorstOffTerm, now: words.worstOff, typed: form.typed("worstOff")),
        ] + gap
    }
}

/// The way to the form for the other kind of result.
private struct OtherKind: HTML {
    let view: ResultFormView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p {
            a(.href(reader.link("/\(view.initiative.slug)/results/add") + (isLives ? "?kind=system" : ""))) {
                reader(isLives ? PurposesText.resultAddSystemInstead : PurposesText.resultAddLivesInstead)
            }
        }
    }

    private var isLives: Bool { view.kind == .population }
}

private struct ResultWordFields: HTML {
    let view: ResultFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, "statement", label: PurposesText.resultStatement, hint: PurposesText.resultStatementHint, rows: 3,
            most: ResultWords.Most.statement, language: reader.foreign(view.initiative.language), isFirst: true,
            reader: reader)
        SelectField(
            form, "place", label: PurposesText.resultPlaceLabel,
            options: view.places.map { Choice($0.slug.text, label: $0.name) }, reader: reader)
        if view.kind == .population {
            TextField(
                form, "worstOff", label: PurposesText.resultWorstOffLabel, hint: PurposesText.resultWorstOffHint,
                most: ResultWords.Most.worstOff, language: reader.foreign(view.initiative.language), reader: reader)
        } else {
            ChoiceField(
                form, "systemKind", legend: PurposesText.resultSystemKindLabel,
                options: SharedResult.SystemKind.allCases.map {
                    Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                }, reader: reader)
        }
    }
}

/// How far the worst-off group is, and how near it shall come. All of it may come later.
private struct GapFields: HTML {
    let view: ResultFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, "gap", label: PurposesText.resultGapLabel, hint: PurposesText.resultGapHint, rows: 2,
            isRequired: false, most: ResultWords.Most.gap, language: language, reader: reader)
        TextField(
            form, "gapSource", label: PurposesText.resultGapSource, hint: PurposesText.resultGapSourceHint,
            isRequired: false, most: ResultWords.Most.source, language: language, reader: reader)
        TextArea(
            form, "gapTarget", label: PurposesText.resultTargetLabel, hint: PurposesText.resultTargetHint, rows: 2,
            isRequired: false, most: ResultWords.Most.gap, language: language, reader: reader)
        TextField(
            form, "gapTargetBy", label: PurposesText.resultTargetByLabel, kind: .date, isRequired: false,
            reader: reader)
    }

    private var language: String? { reader.foreign(view.initiative.language) }
}
