internal import HTML
internal import Web

/// Choose another passphrase.
struct PassphrasePage: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.mePassphrase)) {
            Opening {
                h1 { reader(InitiativesText.mePassphrase) }
                p(.class("lead")) { reader(InitiativesText.mePassphraseLead) }
            }
            FormFrame(
                form, to: "/me/passphrase", button: InitiativesText.recoverButton,
                cancel: (InitiativesText.meBack, "/me"), reader: reader
            ) {
                PassphraseField(
                    form, "old", label: InitiativesText.passphraseOld, isNew: false, isFirst: true, reader: reader)
                NewPassphraseFields(form: form, reader: reader)
            }
        }
    }
}

/// A new code to print.
struct RecoveryPage: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.recoveryTitle)) {
            Opening {
                h1 { reader(InitiativesText.recoveryTitle) }
                p(.class("lead")) { reader(InitiativesText.recoveryLead) }
            }
            FormFrame(
                form, to: "/me/recovery", button: InitiativesText.recoveryButton,
                cancel: (InitiativesText.meBack, "/me"), reader: reader
            ) {
                PassphraseField(
                    form, "passphrase", label: InitiativesText.signInPassphrase, isNew: false, isFirst: true,
                    reader: reader)
            }
        }
    }
}
