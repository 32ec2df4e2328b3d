internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form in which somebody writes down whom they want to lead on, or writes it anew.
struct WriteReferralPage: HTML {
    let initiative: Initiative
    let receivers: [Organisation]
    /// Of the receivers, for whoever knows already what would fit.
    let services: [Service]
    /// The draft that is written anew.
    let known: ReferralView?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.newTitle), surroundings: initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.newTitle) }
                p(.class("lead")) { reader(ServicesText.newText) }
            }
            if receivers.isEmpty {
                Note(reader(ServicesText.newNobody))
            } else {
                FormFrame(
                    filled, to: path, button: ServicesText.newButton, cancel: (ServicesText.formBack, back),
                    reader: reader
                ) {
                    SelectField(
                        filled, "receiver", label: ServicesText.newReceiver,
                        options: receivers.map { Choice($0.slug.text, label: $0.name, language: language) },
                        isFirst: true,
                        reader: reader)
                    if !services.isEmpty {
                        SelectField(
                            filled, "service", label: ServicesText.newService, hint: ServicesText.newServiceHint,
                            options: services.map {
                                Choice("\($0.number.value)", label: label($0), language: language)
                            },
                            isRequired: false, none: ServicesText.newServiceNone, reader: reader)
                    }
                    TextField(
                        filled, "need", label: ServicesText.newNeed, hint: ServicesText.newNeedHint,
                        most: ReferralWords.Most.need, autocomplete: "off", reader: reader)
                    TextField(
                        filled, "name", label: ServicesText.newName, hint: ServicesText.newNameHint,
                        isRequired: false, most: ReferralWords.Most.name, autocomplete: "off", reader: reader)
                    TextArea(
                        filled, "contact", label: ServicesText.newContact, hint: ServicesText.newContactHint, rows: 2,
                        isRequired: false, most: ReferralWords.Most.contact, reader: reader)
                    TextArea(
                        filled, "notes", label: ServicesText.newNotes, rows: 4, isRequired: false,
                        most: ReferralWords.Most.notes, reader: reader)
                }
            }
        }
    }

    private var filled: Form {
        guard let known, let words = known.words else { return form }
        return form.filled(with: [
            "receiver": known.receiver.slug.text, "need": words.need, "name": words.name ?? "",
            "contact": words.contact ?? "", "notes": words.notes ?? "",
            "service": words.service.map { "\($0.value)" } ?? "",
        ])
    }

    private var language: String? { reader.foreign(initiative.language) }

    private func label(_ service: Service) -> String {
        let host = receivers.first { $0.number == service.organisation }?.name
        return [host, service.name].compactMap(\.self).joined(separator: ": ")
    }

    private var back: String { known?.path ?? "/\(initiative.slug)/referrals" }
    private var path: String { known.map { "\($0.path)/write" } ?? "/\(initiative.slug)/referrals/new" }
}

extension ReferralWords {
    init(_ form: Form) throws {
        self.init(
            need: try form.text("need", most: Most.need), name: try form.optionalText("name", most: Most.name),
            contact: try form.optionalText("contact", most: Most.contact),
            notes: try form.optionalText("notes", most: Most.notes),
            service: try form.optionalText("service", most: 20) == nil
                ? nil : Number(form.number("service", in: 1...Int64.max)))
    }
}

/// “Why?”, before something is said that needs a reason.
struct MoveReferralPage: HTML {
    let view: ReferralView
    let state: ReferralState
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(state.button), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(state.button) }
                p(.class("lead")) { reader(ServicesText.moveText) }
            }
            FormFrame(
                form, to: "\(view.path)/move", button: state.button, cancel: (ServicesText.formBack, view.path),
                reader: reader
            ) {
                HiddenField("to", state.rawValue)
                TextArea(
                    form, "reason", label: ServicesText.moveReason, rows: 3, most: ReferralWords.Most.reason,
                    isFirst: true, reader: reader)
            }
        }
    }
}

/// Who is in charge of an organisation's referrals.
struct KeepersPage: HTML {
    let view: KeepersView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.keepersTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.keepersTitle) }
                p(.class("lead")) { reader(ServicesText.keepersText) }
            }
            if view.people.isEmpty {
                Note(reader(ServicesText.keepersNobody))
            } else {
                FormFrame(
                    filled, to: "\(back)/keepers", button: ServicesText.keepersButton,
                    cancel: (ServicesText.formBack, back), reader: reader
                ) {
                    ChoiceField(
                        filled, "members", legend: ServicesText.keepersLegend,
                        options: view.people.map { Choice(String($0.member.value), label: $0.name) },
                        isRequired: false, isMany: true, reader: reader)
                }
            }
        }
    }

    private var back: String { "/\(view.initiative.slug)/referrals" }

    private var filled: Form {
        guard form.fields.isEmpty else { return form }
        return Form(
            fields: ["members": view.people.filter(\.isInCharge).map { String($0.member.value) }],
            problem: form.problem, seal: form.seal)
    }
}
