internal import Core
internal import Credentials
internal import HTML
internal import Web

/// Set a passphrase for the first time, or add the place to an account that is there already.
struct AccountSetupPage: HTML {
    let view: LinkView
    let code: SecretCode
    /// Who is signed in on this device; nil for nobody.
    let signedIn: SignedIn?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title)) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(lead) }
            }
            if let signedIn { DeviceNote(signedIn: signedIn, code: code, seal: form.seal, reader: reader) }
            switch view.account {
            case .none: SetPassphraseForm(form: form, path: path, reader: reader)
            case .elsewhere: KnownPassphraseForm(form: form, path: path, reader: reader)
            case .has:
                p(.class("actions")) {
                    a(.class("button"), .href(reader.link("/sign-in"))) { reader(InitiativesText.signInTitle) }
                }
            }
            if let signedIn, signedIn.canJoin {
                JoinAccountForm(account: signedIn.account, form: Form(seal: form.seal.anew), path: path, reader: reader)
            }
        }
    }

    private var path: String { "/link/\(code.text)" }

    private var title: Phrase {
        switch view.account {
        case .none: InitiativesText.accountTitle
        case .elsewhere: InitiativesText.accountKnownTitle
        case .has: InitiativesText.accountHasTitle
        }
    }

    private var lead: Phrase {
        switch view.account {
        case .none:
            AccountSetup.provenAddress(view.link, view.profile).map { InitiativesText.accountLeadAddress(name: $0) }
                ?? InitiativesText.accountLeadMade
        case .elsewhere(let name): InitiativesText.accountKnownLead(name: name, initiative: view.initiative.name)
        case .has: InitiativesText.accountHasLead(initiative: view.initiative.name)
        }
    }
}

/// The other way, after the one that a link is for: into the account that is open here, and only if it is said so.
private struct JoinAccountForm: HTML {
    let account: Account
    let form: Form
    let path: String
    let reader: Reader

    var body: some HTML {
        FormFrame(form, to: path, button: InitiativesText.accountMineButton, reader: reader) {
            CheckField(
                form, "mine", label: InitiativesText.invitationMine(name: account.name),
                hint: InitiativesText.invitationMineHint, isRequired: true, reader: reader)
        }
    }
}

private struct SetPassphraseForm: HTML {
    let form: Form
    let path: String
    let reader: Reader

    var body: some HTML {
        FormFrame(form, to: path, button: InitiativesText.accountButton, reader: reader) {
            NewPassphraseFields(form: form, reader: reader)
            OwnDeviceField(form: form, reader: reader)
        }
    }
}

private struct KnownPassphraseForm: HTML {
    let form: Form
    let path: String
    let reader: Reader

    var body: some HTML {
        FormFrame(
            form, to: path, button: InitiativesText.accountKnownButton,
            cancel: (InitiativesText.signInForgot, "/recover"), reader: reader
        ) {
            PassphraseField(
                form, "passphrase", label: InitiativesText.signInPassphrase, isNew: false, isFirst: true,
                reader: reader)
            OwnDeviceField(form: form, reader: reader)
        }
    }
}
