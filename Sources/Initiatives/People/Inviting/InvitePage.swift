internal import Core
internal import HTML
internal import Web

/// What inviting needs to know of the initiative; and, where something was typed, what it comes to.
struct InviteView: Sendable {
    var initiative: Initiative
    /// Of a partner's lead, who brings people into no other.
    var own: String?
    /// Whether the site writes letters.
    var canMail: Bool
    var list: GuestList?
    var path: String { "/\(initiative.slug)/people/invite" }
}

/// Whom do you want to invite?
struct InvitePage: HTML {
    let view: InviteView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                if view.list == nil { p(.class("lead")) { reader(lead) } }
            }
            Steps(
                [InitiativesText.inviteStepPaste, InitiativesText.inviteStepLook, InitiativesText.inviteStepSend],
                current: view.list == nil ? 1 : 2, reader: reader)
            if let list = view.list { GuestListCheck(list: list, view: view, form: form, reader: reader) }
            // The list that was looked at can still be changed, once its button is not what is wanted.
            if view.list?.guests.isEmpty == false {
                details {
                    summary { reader(InitiativesText.inviteChange) }
                    InviteFields(view: view, form: form, reader: reader)
                }
            } else {
                InviteFields(view: view, form: form, reader: reader)
            }
        }
    }

    private var title: Phrase { view.list == nil ? InitiativesText.inviteTitle : InitiativesText.inviteLookTitle }
    private var lead: Phrase {
        view.own.map { InitiativesText.inviteOwn(organisation: $0) } ?? InitiativesText.inviteLead
    }
}

/// The list to paste, and fields for one person.
private struct InviteFields: HTML {
    let view: InviteView
    let form: Form
    let reader: Reader

    var body: some HTML {
        FormFrame(
            form, to: view.path,
            button: view.list == nil ? InitiativesText.inviteLook : InitiativesText.inviteLookAgain, reader: reader
        ) {
            TextArea(
                form, InviteForm.rows, label: InitiativesText.inviteRows, hint: InitiativesText.inviteRowsHint,
                rows: 8, isRequired: false, reader: reader)
            details {
                summary { reader(InitiativesText.invitePerson) }
                div(.class("stack")) {
                    field(.name, InitiativesText.inviteName, InitiativesText.inviteNameHint)
                    TextField(
                        form, GuestRow.Column.email.rawValue, label: InitiativesText.inviteEmail,
                        hint: InitiativesText.inviteEmailHint,
                        kind: .email, isRequired: false, reader: reader)
                    if view.own == nil {
                        field(.organisation, InitiativesText.inviteOrganisation, InitiativesText.inviteOrganisationHint)
                        select(.sector, InitiativesText.inviteSector, Sector.choices(reader))
                    }
                    select(.role, InitiativesText.inviteRole, Role.choices(reader, of: roles))
                    select(.language, InitiativesText.inviteLanguage, Language.choices)
                }
            }
            .attributes(.open, when: hasPerson)
        }
    }

    private var hasPerson: Bool { GuestRow.Column.allCases.contains { !(form.typed($0.rawValue) ?? "").isEmpty } }
    private var roles: [Role] { view.own == nil ? Role.offered : [.contributor, .partnerLead] }

    private func field(_ column: GuestRow.Column, _ label: Phrase, _ hint: Phrase) -> TextField {
        TextField(form, column.rawValue, label: label, hint: hint, isRequired: false, reader: reader)
    }

    private func select(_ column: GuestRow.Column, _ label: Phrase, _ options: [Choice]) -> SelectField {
        SelectField(form, column.rawValue, label: label, options: options, isRequired: false, reader: reader)
    }
}
