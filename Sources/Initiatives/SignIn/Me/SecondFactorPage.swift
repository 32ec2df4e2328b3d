internal import Core
internal import Credentials
internal import HTML
internal import Web

/// A secret that waits to be confirmed, in the three forms in which an app can take it.
struct SecondFactorView: Sendable {
    let secret: TOTPSecret
    let proposal: String
    let uri: String
    let picture: QRCode

    /// - Parameter again: what was sent with wrong digits: the app has that secret already.
    init(_ factor: SecondFactor, _ account: Account, again: String?) throws {
        let known = again.flatMap { sealed in factor.proposed(sealed).map { (secret: $0, sealed: sealed) } }
        (secret, proposal) = known ?? factor.propose()
        uri = secret.uri(for: account.name)
        picture = try QRCode(uri)
    }
}

/// Set up the second step.
struct SecondFactorPage: HTML {
    let view: SecondFactorView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.factorTitle)) {
            Opening {
                h1 { reader(InitiativesText.factorTitle) }
                p(.class("lead")) { reader(InitiativesText.factorLead) }
            }
            div(.class("two")) {
                FormFrame(
                    form, to: "/me/second-factor", button: InitiativesText.factorButton,
                    cancel: (InitiativesText.meBack, "/me"), reader: reader
                ) {
                    ol(.class("steps")) {
                        li { reader(InitiativesText.factorApp) }
                        li { reader(InitiativesText.factorScan) }
                        li { reader(InitiativesText.factorType) }
                    }
                    HiddenField("proposal", view.proposal)
                    OneTimeCodeField(form, "code", label: InitiativesText.secondCode, reader: reader)
                    PassphraseField(
                        form, "passphrase", label: InitiativesText.signInPassphrase, isNew: false, reader: reader)
                }
                section(.class("card"), .hue(.measures)) {
                    QRPicture(code: view.picture, title: reader(InitiativesText.factorPicture))
                    // No address that could be followed anywhere: it opens the app on this same phone.
                    p { a(.custom(name: "href", value: view.uri)) { reader(InitiativesText.factorOpen) } }
                    dl { SecretTerm(label: reader(InitiativesText.factorSecret), secret: view.secret.text) }
                }
            }
        }
    }
}

/// Black on white whatever the page's colours, since cameras want it so.
private struct QRPicture: HTML {
    let code: QRCode
    let title: String

    var body: some HTML {
        let side = code.size + 8
        svg(.class("qr"), .viewBox(-4, -4, side, side), .width(264), .height(264), .role("img")) {
            SVG.title { title }
            SVG.rect(.x(-4), .y(-4), .width(side), .height(side), .fill("#fff"))
            SVG.path(.d(SVGValue(code.path)), .fill("#000"))
        }
    }
}

/// Take the second step away.
struct SecondFactorRemovalPage: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.factorRemove)) {
            Opening {
                h1 { reader(InitiativesText.factorRemove) }
                p(.class("lead")) { reader(InitiativesText.factorRemoveLead) }
            }
            FormFrame(
                form, to: "/me/second-factor", button: InitiativesText.factorRemoveButton,
                cancel: (InitiativesText.meBack, "/me"), reader: reader
            ) {
                PassphraseField(
                    form, "passphrase", label: InitiativesText.signInPassphrase, isNew: false, reader: reader)
                OneTimeCodeField(form, "code", label: InitiativesText.secondCode, reader: reader)
            }
        }
    }
}
