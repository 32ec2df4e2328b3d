internal import Core
internal import HTML
internal import Web

/// Do you want to take part? For anybody, with or without an address.
struct JoinPage: HTML {
    let initiative: Initiative
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(InitiativesText.joinLead) }
            }
            FormFrame(
                form, to: "/\(initiative.slug)/join", button: InitiativesText.joinSend,
                cancel: (InitiativesText.cancel, "/\(initiative.slug)"), reader: reader
            ) {
                ChoiceField(
                    form, "for", legend: InitiativesText.joinFor,
                    options: [
                        Choice("myself", label: reader(InitiativesText.joinMyself)),
                        Choice("organisation", label: reader(InitiativesText.joinOrganisation)),
                    ], reader: reader)
                PersonFields(form: form, reader: reader)
                h2 { reader(InitiativesText.joinOrganisationTitle) }
                OrganisationFields(form: form, reader: reader)
            }
        }
    }

    private var title: String { reader(InitiativesText.joinTitle(initiative: initiative.name)) }
}

private struct PersonFields: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        TextField(
            form, "name", label: InitiativesText.inviteName, hint: InitiativesText.profileNameHint, most: 100,
            autocomplete: "nickname", reader: reader)
        TextField(
            form, "email", label: InitiativesText.inviteEmail, hint: InitiativesText.joinEmailHint, kind: .email,
            isRequired: false, autocomplete: "email", reader: reader)
        SelectField(
            form.filled(with: ["language": reader.language.rawValue]), "language", label: InitiativesText.joinLanguage,
            options: Language.choices, reader: reader)
        ChoiceField(
            form, "standing", legend: InitiativesText.joinStanding, hint: InitiativesText.joinStandingHint,
            options: Standing.choices(reader), reader: reader)
    }
}

/// Only for who asks for an organisation, so none of it is required before that is known.
private struct OrganisationFields: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        TextField(
            form, "organisation", label: InitiativesText.inviteOrganisation, isRequired: false, most: 200,
            autocomplete: "organization", reader: reader)
        SelectField(
            form, "sector", label: InitiativesText.inviteSector, options: Sector.choices(reader), isRequired: false,
            reader: reader)
        TextArea(
            form, "part", label: InitiativesText.joinPart, rows: 4, isRequired: false, most: 500, reader: reader)
    }
}

/// What happens next, once somebody has asked.
struct AskedPage: HTML {
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(InitiativesText.joinAskedTitle), surroundings: initiative.surroundings()
        ) {
            Opening {
                h1 { reader(InitiativesText.joinAskedTitle) }
                p(.class("lead")) { reader(InitiativesText.joinAskedLead(initiative: initiative.name)) }
            }
            ul(.class("plain")) {
                li { reader(InitiativesText.joinAskedYes) }
                li { reader(InitiativesText.joinAskedByHand) }
                li { reader(InitiativesText.joinAskedNo) }
            }
            p { a(.class("button"), .href(reader.link("/\(initiative.slug)"))) { initiative.name } }
        }
    }
}
