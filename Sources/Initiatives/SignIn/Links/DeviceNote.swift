internal import Core
internal import Credentials
internal import HTML
internal import Web

/// Whose session a link was opened in. On a shared phone it may be somebody else's.
struct SignedIn: Sendable {
    let account: Account
    /// Whether the place of the link can go into that account.
    let canJoin: Bool
}

/// Says who is signed in on this device, and lets whoever holds the link end that first.
struct DeviceNote: HTML {
    let signedIn: SignedIn
    let code: SecretCode
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Card(reader(InitiativesText.accountMine(name: signedIn.account.name)), hue: .commitments) {
            p { reader(InitiativesText.deviceSomebodyElse) }
            ButtonForm(
                seal.anew, to: "/sign-out", label: InitiativesText.deviceSignOut, style: .quiet,
                answer: ("link", code.text), reader: reader)
        }
    }
}
