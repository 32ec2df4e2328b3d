internal import Core
internal import HTML
internal import Web

/// What somebody shows before they are forgotten, since nothing brings it back and the device may lie open on a table:
/// their passphrase. Who tries the product out has none, and writes a name by hand: nobody does that by a slip.
struct ForgettingProof: Sendable {
    /// nil where the passphrase is asked for.
    let name: String?
    /// Whether a seat that goes along waits for the second step.
    let isWithheld: Bool
    var field: String { name == nil ? "passphrase" : "name" }

    /// - Parameter name: what is written out where there is no passphrase.
    init(_ account: Account, name: String, isWithheld: Bool) {
        self.name = account.passphrase.isEmpty ? name : nil
        self.isWithheld = isWithheld
    }

    /// For the whole account.
    init(_ view: MeView) {
        self.init(view.account, name: view.account.name, isWithheld: !view.withheld.isEmpty)
    }

    func require(_ visit: Visit) async throws {
        guard !isWithheld else { throw Forgetting.needsSecondFactor }
        guard let name else {
            let own = OwnAccount(door: visit.door, session: try await visit.session())
            _ = try await own.confirm(visit.form.secret("passphrase"), at: "passphrase")
            return
        }
        let typed = try visit.form.text("name", most: 400)
        guard Account.canonical(typed) == Account.canonical(name) else {
            throw Problem.invalid("forget.name", at: "name", "This is not the name that is asked for.")
        }
    }
}

/// The form that ends in being forgotten; or the way to the second step, where it comes first.
struct ForgetForm: HTML {
    let proof: ForgettingProof
    let path: String
    let form: Form
    let reader: Reader

    var body: some HTML {
        if proof.isWithheld {
            Note(reader(InitiativesText.forgetFactor))
            p(.class("actions")) {
                a(.class("button"), .href(reader.link("/me/second-factor"))) {
                    reader(InitiativesText.meWithheldButton)
                }
                a(.class("button quiet"), .href(reader.link("/me"))) { reader(InitiativesText.meBack) }
            }
        } else {
            FormFrame(
                form, to: path, button: InitiativesText.forgetButton, cancel: (InitiativesText.meBack, "/me"),
                reader: reader
            ) {
                if let name = proof.name {
                    TextField(
                        form, "name", label: InitiativesText.forgetType(name: name), autocomplete: "off",
                        reader: reader)
                } else {
                    PassphraseField(
                        form, "passphrase", label: InitiativesText.signInPassphrase, isNew: false, reader: reader)
                }
            }
        }
    }
}
