internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// “What will you do?”: a new activity, or one to be said better.
struct ActivityFormPage: HTML {
    let view: ActivityFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(ActivitiesText.formLead) }
            }
            FormFrame(
                filled, to: path, button: view.known == nil ? ActivitiesText.formStart : ActivitiesText.formKeep,
                cancel: (ActivitiesText.formBack, back), reader: reader
            ) {
                if let edition = view.edition { HiddenField("edition", form.seen(edition)) }
                TextField(
                    filled, "title", label: ActivitiesText.formTitle, most: ActivityWords.Most.title,
                    language: view.initiative.language, reader: reader)
                TextArea(
                    filled, "change", label: ActivitiesText.formChange, hint: ActivitiesText.formChangeHint, rows: 3,
                    most: ActivityWords.Most.change, language: reader.foreign(view.initiative.language), reader: reader)
                ActivityReachFields(view: view, form: filled, reader: reader)
                TextField(
                    filled, "starts", label: ActivitiesText.formStarts, kind: .date, isRequired: false, reader: reader)
                TextField(
                    filled, "ends", label: ActivitiesText.formEnds, kind: .date, isRequired: false, reader: reader)
                if !view.others.isEmpty {
                    SelectField(
                        filled, "buildsOn", label: ActivitiesText.formBuildsOn,
                        options: view.others.map {
                            Choice(
                                $0.slug.text, label: $0.title, language: reader.foreign(view.initiative.language))
                        }, isRequired: false,
                        reader: reader)
                }
            }
        }
    }

    private var title: Phrase { view.known == nil ? ActivitiesText.formAddTitle : ActivitiesText.formReviseTitle }
    private var back: String {
        view.known.map { $0.activity.path(in: view.initiative) } ?? "/\(view.initiative.slug)/activities"
    }
    private var path: String {
        view.known.map { "\($0.activity.path(in: view.initiative))/revise" }
            ?? "/\(view.initiative.slug)/activities/add"
    }

    private var filled: Form {
        guard form.typed("title") == nil else { return form }
        return Form(fields: view.fields, problem: form.problem, seal: form.seal)
    }
}

/// What for, where, for whom.
private struct ActivityReachFields: HTML {
    let view: ActivityFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if !view.results.isEmpty {
            choices(
                "results", ActivitiesText.formResults, ActivitiesText.formResultsHint,
                view.results.map { Choice($0.slug.text, label: $0.statement, language: language) })
        }
        if !view.places.isEmpty {
            choices(
                "places", ActivitiesText.formPlaces, ActivitiesText.formPlacesHint,
                view.places.map { Choice($0.slug.text, label: $0.name, language: language) })
        }
        if !view.groups.isEmpty {
            choices(
                "groups", ActivitiesText.formGroups, ActivitiesText.formGroupsHint,
                view.groups.map { Choice(String($0.number.value), label: $0.name, language: language) })
        }
        if !view.stages.isEmpty {
            choices(
                "stages", ActivitiesText.formStages, nil,
                view.stages.map { Choice(String($0.number.value), label: $0.name, language: language) })
        }
    }

    private var language: String? { reader.foreign(view.initiative.language) }

    private func choices(_ name: String, _ legend: Phrase, _ hint: Phrase?, _ options: [Choice]) -> ChoiceField {
        ChoiceField(
            form, name, legend: legend, hint: hint, options: options, isRequired: false, isMany: true, reader: reader)
    }
}

/// “Why does it pause?”, “Why is it dropped?”
struct MoveActivityPage: HTML {
    let view: ActivityView
    let state: Activity.State
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { view.activity.title }.spoken(in: view.initiative.language, to: reader)
            }
            FormFrame(
                form, to: "\(view.path)/move/\(state.rawValue)", button: state.button(from: view.activity.state),
                cancel: (ActivitiesText.formBack, view.path), reader: reader
            ) {
                if state.needsReason {
                    TextArea(
                        form, "reason", label: ActivitiesText.moveReason, rows: 3, most: ActivityWords.Most.reason,
                        language: reader.foreign(view.initiative.language), isFirst: true, reader: reader)
                }
            }
        }
    }

    private var title: Phrase {
        switch state {
        case .paused: ActivitiesText.movePauseTitle
        case .dropped: ActivitiesText.moveDropTitle
        case .planned, .active, .done: state.button(from: view.activity.state)
        }
    }
}

/// “For how many people is there room?”
struct RoomFormPage: HTML {
    let view: ActivityView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.roomFormTitle), surroundings: view.initiative.surroundings())
        {
            Opening {
                h1 { reader(ActivitiesText.roomFormTitle) }
                p(.class("lead")) { reader(ActivitiesText.roomFormLead) }
            }
            FormFrame(
                form, to: "\(view.path)/room", button: ActivitiesText.formKeep,
                cancel: (ActivitiesText.formBack, view.path), reader: reader
            ) {
                TextField(
                    form, "period", label: ActivitiesText.roomPeriod, hint: ActivitiesText.roomPeriodHint, most: 20,
                    reader: reader)
                ChoiceField(
                    form, "extent", legend: ActivitiesText.roomHow,
                    options: Extent.Kind.allCases.map { Choice($0.rawValue, label: reader($0.room)) }, reader: reader)
                TextField(
                    form, "people", label: ActivitiesText.roomCount, hint: ActivitiesText.roomCountHint, kind: .number,
                    isRequired: false, reader: reader)
            }
        }
    }
}
