internal import HTML
internal import Web

/// Sign in.
struct SignInPage: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.signInTitle)) {
            Opening {
                h1 { reader(InitiativesText.signInTitle) }
                p(.class("lead")) { reader(InitiativesText.signInLead) }
            }
            FormFrame(
                form, to: "/sign-in", button: InitiativesText.signInTitle,
                cancel: (InitiativesText.signInForgot, "/recover"), reader: reader
            ) {
                TextField(
                    form, "name", label: InitiativesText.signInName, hint: InitiativesText.signInNameHint,
                    autocomplete: "username", isFirst: true, reader: reader)
                PassphraseField(
                    form, "passphrase", label: InitiativesText.signInPassphrase, isNew: false, reader: reader)
                OwnDeviceField(form: form, reader: reader)
            }
            p {
                reader(InitiativesText.signInLink)
                " "
                a(.href(reader.link("/link"))) { reader(InitiativesText.signInLinkHere) }
            }
        }
    }
}

/// For how long one stays signed in depends on whose device it is.
struct OwnDeviceField: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        CheckField(form, "own", label: InitiativesText.signInOwn, hint: InitiativesText.signInOwnHint, reader: reader)
    }
}

/// The six digits, after the passphrase was right.
struct SecondStepPage: HTML {
    let step: String
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.secondTitle)) {
            Opening {
                h1 { reader(InitiativesText.secondTitle) }
                p(.class("lead")) { reader(InitiativesText.secondLead) }
            }
            FormFrame(
                form, to: "/sign-in/second", button: InitiativesText.signInTitle,
                cancel: (InitiativesText.secondAgain, "/sign-in"), reader: reader
            ) {
                HiddenField("step", step)
                OneTimeCodeField(form, "code", label: InitiativesText.secondCode, isFirst: true, reader: reader)
            }
            p {
                reader(InitiativesText.secondLost)
                " "
                a(.href(reader.link("/recover"))) { reader(InitiativesText.secondLostHere) }
            }
        }
    }
}

/// Back in with the printed code.
struct RecoverPage: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.recoverTitle)) {
            Opening {
                h1 { reader(InitiativesText.recoverTitle) }
                p(.class("lead")) { reader(InitiativesText.recoverLead) }
                Note(reader(InitiativesText.recoverNote))
            }
            FormFrame(
                form, to: "/recover", button: InitiativesText.recoverButton,
                cancel: (InitiativesText.signInTitle, "/sign-in"), reader: reader
            ) {
                TextField(
                    form, "name", label: InitiativesText.signInName, hint: InitiativesText.signInNameHint,
                    autocomplete: "username", isFirst: true, reader: reader)
                TextField(
                    form, "code", label: InitiativesText.recoverCode, hint: InitiativesText.recoverCodeHint,
                    kind: .code,
                    autocomplete: "off", reader: reader)
                NewPassphraseFields(form: form, reader: reader)
            }
        }
    }
}

/// A passphrase that is chosen now, typed twice.
struct NewPassphraseFields: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        PassphraseField(
            form, "passphrase", label: InitiativesText.passphraseNew, hint: InitiativesText.passphraseNewHint,
            isNew: true, reader: reader)
        PassphraseField(form, "again", label: InitiativesText.passphraseAgain, isNew: true, reader: reader)
    }
}
