internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What help do you give, for whom, and how does one get it?
struct TellPage: HTML {
    let desk: TellingDesk
    let known: ServiceView?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: desk.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(ServicesText.tellLead) }
            }
            FormFrame(
                filled, to: path, button: ServicesText.tellKeep,
                cancel: (ServicesText.formCancel, known?.path ?? "/\(desk.initiative.slug)/services"), reader: reader
            ) {
                if let known { HiddenField("edition", form.seen(known.edition)) }
                WhatFields(form: filled, language: desk.initiative.language, reader: reader)
                WhomFields(form: filled, desk: desk, reader: reader)
                HowFields(form: filled, language: desk.initiative.language, reader: reader)
            }
        }
    }

    private var title: String { reader(known == nil ? ServicesText.tellTitle : ServicesText.tellRevise) }
    private var path: String { known.map { "\($0.path)/revise" } ?? "/\(desk.initiative.slug)/services/tell" }

    /// What was told before, until something was typed.
    private var filled: Form {
        guard form.typed("name") == nil else { return form }
        return Form(
            fields: known?.typed ?? ["status": [Service.Status.active.rawValue]], problem: form.problem, seal: form.seal
        )
    }
}

private struct WhatFields: HTML {
    let form: Form
    let language: String
    let reader: Reader

    var body: some HTML {
        TextField(
            form, "name", label: ServicesText.tellName, most: ServiceWords.Most.name,
            language: reader.foreign(language), reader: reader)
        TextArea(
            form, "description", label: ServicesText.tellDescription, rows: 4, isRequired: false,
            language: reader.foreign(language), reader: reader)
        TextArea(
            form, "topics", label: ServicesText.tellTopics, hint: ServicesText.tellTopicsHint, rows: 4,
            isRequired: false, language: reader.foreign(language), reader: reader)
        ChoiceField(
            form, "status", legend: ServicesText.tellStatus,
            options: Service.Status.allCases.map { Choice($0.rawValue, label: reader($0.title)) }, reader: reader)
    }
}

private struct WhomFields: HTML {
    let form: Form
    let desk: TellingDesk
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, "places", label: ServicesText.tellPlaces, hint: ServicesText.tellPlacesHint, rows: 3,
            isRequired: false, language: reader.foreign(desk.initiative.language), reader: reader)
        TextArea(
            form, "eligibility", label: ServicesText.tellEligibility, rows: 3, isRequired: false,
            language: reader.foreign(desk.initiative.language), reader: reader)
        TextField(
            form, "minimumAge", label: ServicesText.tellMinimum, kind: .number, isRequired: false, reader: reader)
        TextField(
            form, "maximumAge", label: ServicesText.tellMaximum, kind: .number, isRequired: false, reader: reader)
        if !desk.stages.isEmpty {
            ChoiceField(
                form, "stages", legend: ServicesText.tellStages,
                options: desk.stages.map {
                    Choice("\($0.number.value)", label: $0.name, language: reader.foreign(desk.initiative.language))
                }, isRequired: false,
                isMany: true, reader: reader)
        }
        TextArea(
            form, "languages", label: ServicesText.tellLanguages, hint: ServicesText.tellLanguagesHint, rows: 2,
            isRequired: false, reader: reader)
    }
}

private struct HowFields: HTML {
    let form: Form
    let language: String
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, "application", label: ServicesText.tellApplication, rows: 3, isRequired: false,
            language: reader.foreign(language), reader: reader)
        TextArea(
            form, "fees", label: ServicesText.tellFees, rows: 2, isRequired: false,
            language: reader.foreign(language), reader: reader)
        TextArea(
            form, "hours", label: ServicesText.tellHours, hint: ServicesText.tellHoursHint, rows: 5,
            isRequired: false, reader: reader)
        TextArea(
            form, "phones", label: ServicesText.tellPhones, hint: ServicesText.tellPhonesHint, rows: 2,
            isRequired: false, reader: reader)
        TextField(form, "url", label: ServicesText.tellUrl, isRequired: false, reader: reader)
        TextField(form, "email", label: ServicesText.tellEmail, kind: .email, isRequired: false, reader: reader)
        TextField(
            form, "address", label: ServicesText.tellAddress, hint: ServicesText.tellAddressHint, isRequired: false,
            language: reader.foreign(language), reader: reader)
    }
}

/// Is there room?
struct RoomPage: HTML {
    let view: ServiceView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.roomTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.roomTitle) }
                p(.class("lead")) { view.found.service.name }.spoken(in: view.initiative.language, to: reader)
                p { reader(ServicesText.roomLead) }
            }
            FormFrame(
                filled, to: "\(view.path)/room", button: ServicesText.roomKeep,
                cancel: (ServicesText.formCancel, view.path), reader: reader
            ) {
                ChoiceField(
                    filled, "room", legend: ServicesText.roomField,
                    options: Service.Room.allCases.map { Choice($0.rawValue, label: reader($0.title)) }, reader: reader)
                TextField(
                    filled, "wait", label: ServicesText.roomWait, hint: ServicesText.roomWaitHint, kind: .number,
                    isRequired: false, reader: reader)
            }
        }
    }

    private var filled: Form {
        let service = view.found.service
        return form.filled(with: [
            "room": service.room?.rawValue ?? "", "wait": service.wait.map { "\($0)" } ?? "",
        ])
    }
}
