internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Whether the person agreed, to what, and how that can change.
struct ReferralConsentCard: HTML {
    let view: ReferralView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.consentTitle), hue: .partners) {
            if let consent = view.consent {
                if consent.stands {
                    p { said }
                    ConsentParts(parts: consent.parts, reader: reader)
                    if !consent.parts.name, !consent.parts.contact { Note(reader(ServicesText.consentUnreachable)) }
                    if view.side == .sender {
                        ButtonForm(
                            form.seal, to: "\(view.path)/revoke", label: ServicesText.consentRevoke, style: .danger,
                            reader: reader)
                    }
                } else {
                    Note(reader(ServicesText.consentRevoked))
                }
            } else {
                p { reader(ServicesText.consentNone) }
            }
            if view.side == .sender, view.referral.state == .draft, view.consent?.stands != true,
                view.consent?.isOwnWord != true
            {
                ConsentForm(view: view, form: form, reader: reader)
            }
        }
    }

    private var said: String {
        guard let consent = view.consent else { return "" }
        let day = reader.instant(consent.given, in: view.initiative.timeZone)
        let note = view.witness.map { " " + reader(ServicesText.consentWitness(name: $0)) } ?? ""
        return "\(reader(consent.way.title)) \(day).\(note)"
    }
}

/// What was agreed to, word by word.
private struct ConsentParts: HTML {
    let parts: ReferralConsent.Parts
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("plain")) {
            li { reader(ServicesText.newNeed) }
            if parts.name { li { reader(ServicesText.newName) } }
            if parts.contact { li { reader(ServicesText.newContact) } }
            if parts.notes { li { reader(ServicesText.newNotes) } }
        }
    }
}

private struct ConsentForm: HTML {
    let view: ReferralView
    let form: Form
    let reader: Reader

    var body: some HTML {
        FormFrame(
            Form(fields: form.fields, seal: form.seal), to: "\(view.path)/consent", button: ServicesText.consentButton,
            reader: reader
        ) {
            ChoiceField(
                form, "way", legend: ServicesText.consentWay,
                options: [ReferralConsent.Way.spoken, .written].map {
                    Choice($0.rawValue, label: reader($0.title))
                }, reader: reader)
            PartsField(form: form, legend: ServicesText.consentParts, reader: reader)
        }
    }
}

/// What may be told beside what is needed.
struct PartsField: HTML {
    /// The boxes, by their names.
    enum Part: String, CaseIterable {
        case name, contact, notes

        var title: Phrase {
            switch self {
            case .name: ServicesText.newName
            case .contact: ServicesText.newContact
            case .notes: ServicesText.newNotes
            }
        }

        /// As the person says it.
        var own: Phrase {
            switch self {
            case .name: ServicesText.replyName
            case .contact: ServicesText.replyContact
            case .notes: ServicesText.replyNotes
            }
        }
    }

    let form: Form
    let legend: Phrase
    /// Whether the person themselves ticks.
    var isOwn = false
    let reader: Reader

    var body: some HTML {
        ChoiceField(
            form, "parts", legend: legend,
            options: Part.allCases.map { Choice($0.rawValue, label: reader(isOwn ? $0.own : $0.title)) },
            isRequired: false, isMany: true, reader: reader)
    }
}

extension ReferralConsent.Parts {
    init(_ form: Form) {
        let ticked = Set(form.all("parts"))
        func has(_ part: PartsField.Part) -> Bool { ticked.contains(part.rawValue) }
        self.init(name: has(.name), contact: has(.contact), notes: has(.notes))
    }
}

/// What the person says, and how they can say it.
struct ReferralPersonCard: HTML {
    let view: ReferralView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.onePerson), hue: .purposes) {
            if let outcome = view.outcome {
                p { Badge(reader(outcome.title), outcome == .gotHelp ? .done : .late) }
            } else {
                p { reader(ServicesText.onePersonNone) }
            }
            if view.side == .sender, view.referral.state != .enteredInError {
                p(.class("soft")) { reader(ServicesText.codeText) }
                ButtonForm(
                    seal, to: "\(view.path)/code", label: ServicesText.codeButton, style: .quiet, reader: reader)
            }
        }
    }
}

/// The code, shown this once.
struct ReplyCodePage: HTML {
    let view: ReferralView
    let code: String
    let site: String
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.codeTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.codeTitle) }
                p(.class("lead")) { reader(ServicesText.codeOnce) }
            }
            dl(.class("terms")) {
                Term(reader(ServicesText.codeCode), code)
                Term(reader(ServicesText.codeWhere), "\(site)/reply")
                Term(reader(ServicesText.codeLink), "\(site)/reply/\(code)")
            }
            Note(reader(ServicesText.codeShared))
            p { a(.href(reader.link(view.path))) { reader(ServicesText.formBack) } }
        }
    }
}
