internal import Core
internal import Credentials
internal import HTML
internal import Web

/// Will you join? Who asks, for what, what a yes means and what it does not, and three answers.
struct InvitationPage: HTML {
    let view: LinkView
    let code: SecretCode
    /// Who is signed in on this device; nil for nobody.
    let signedIn: SignedIn?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(title),
            surroundings: view.initiative.isPublished ? view.initiative.surroundings() : nil
        ) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(lead) }
                p(.class("soft")) { reader(InitiativesText.invitationFor(name: view.profile.name)) }
            }
            if let signedIn { DeviceNote(signedIn: signedIn, code: code, seal: form.seal, reader: reader) }
            div(.class("two")) {
                InvitationForm(page: self)
                InvitationMeaning(view: view, reader: reader)
            }
        }
    }

    private var title: Phrase { InitiativesText.invitationTitle(initiative: view.initiative.name) }

    private var lead: Phrase {
        let seat = view.seat.title(view.organisation, reader)
        return view.inviter.map { InitiativesText.invitationLead(name: $0, seat: seat) }
            ?? InitiativesText.invitationLeadNobody(seat: seat)
    }
}

private struct InvitationForm: HTML {
    let page: InvitationPage

    var body: some HTML {
        FormFrame(form, to: "/link/\(page.code.text)", button: InitiativesText.invitationButton, reader: reader) {
            ChoiceField(
                form, "answer", legend: InitiativesText.invitationAnswer,
                options: [
                    choice("yes", InitiativesText.invitationYes, InitiativesText.invitationYesHint),
                    choice("no", InitiativesText.invitationNo, InitiativesText.invitationNoHint),
                    choice("forget", InitiativesText.invitationForget, InitiativesText.invitationForgetHint),
                ], reader: reader)
            SelectField(
                form, "standing", label: InitiativesText.invitationStanding,
                hint: standingHint,
                options: Standing.allCases.map { Choice($0.rawValue, label: reader($0.who)) }, isRequired: false,
                reader: reader)
            // Never ticked for them: on a shared phone the account may be somebody else's.
            if let signedIn = page.signedIn, signedIn.canJoin {
                CheckField(
                    form, "mine", label: InitiativesText.invitationMine(name: signedIn.account.name),
                    hint: InitiativesText.invitationMineHint, reader: reader)
            }
        }
    }

    private var reader: Reader { page.reader }
    private var form: Form { page.form }

    /// Whoever speaks for an organisation is the first to say how it stands.
    private var standingHint: Phrase {
        let organisation = page.view.seat.role.speaksForOrganisation ? page.view.organisation : nil
        return organisation.map { InitiativesText.invitationStandingTogether(organisation: $0) }
            ?? InitiativesText.invitationStandingHint
    }

    private func choice(_ answer: String, _ label: Phrase, _ hint: Phrase) -> Choice {
        Choice(answer, label: reader(label), hint: reader(hint))
    }
}

/// What it is about, and what a yes means and does not mean.
private struct InvitationMeaning: HTML {
    let view: LinkView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("stack")) {
            // Whoever is asked may know what it is about; what is published, only where it is.
            Card(reader(InitiativesText.invitationAbout), hue: .purposes) {
                p { view.initiative.summary }.spoken(in: view.initiative.language, to: reader)
                if view.initiative.isPublished {
                    p {
                        a(.href(reader.link("/\(view.initiative.slug)"))) { reader(InitiativesText.invitationMore) }
                    }
                }
            }
            Card(reader(InitiativesText.invitationMeans), hue: .partners) {
                ul(.class("plain")) {
                    li { reader(view.seat.role.meaning) }
                    li { reader(InitiativesText.invitationMeansName) }
                    li { reader(InitiativesText.invitationMeansLeave) }
                    li { reader(InitiativesText.invitationNotPromise) }
                    li { reader(InitiativesText.invitationNotAddress) }
                    li {
                        reader(
                            view.needsSecondFactor
                                ? InitiativesText.invitationPassphrase : InitiativesText.invitationNotPassphrase)
                    }
                }
            }
        }
    }
}

/// You are in. For most seats a passphrase is a possibility, not a condition.
struct YouAreInPage: HTML {
    let view: LinkView
    let next: Invitation.Next
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.inTitle)) {
            Opening {
                h1 { reader(InitiativesText.inTitle) }
                p(.class("lead")) { reader(InitiativesText.inLead(initiative: view.initiative.name)) }
            }
            switch next {
            case .account(let code):
                PassphraseOrNot(code: code, isNeeded: view.needsSecondFactor, reader: reader)
            case .signedUp:
                p(.class("actions")) {
                    a(.class("button"), .href(reader.link("/me"))) { reader(InitiativesText.accountDoneNext) }
                }
            }
        }
    }
}

private struct PassphraseOrNot: HTML {
    let code: SecretCode
    let isNeeded: Bool
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("cards")) {
            Card(reader(isNeeded ? InitiativesText.inNeeded : InitiativesText.inPassphrase), hue: .partners) {
                p { reader(isNeeded ? InitiativesText.inNeededText : InitiativesText.inPassphraseText) }
                p(.class("actions")) {
                    a(.class("button"), .href(reader.link("/link/\(code.text)"))) {
                        reader(InitiativesText.inPassphraseButton)
                    }
                }
            }
            if !isNeeded {
                Card(reader(InitiativesText.inWithout), hue: .convenings) {
                    p { reader(InitiativesText.inWithoutText) }
                }
            }
        }
    }
}
