internal import Core
internal import Credentials
internal import HTML
internal import Web

/// What may this program do?
struct TokenPage: HTML {
    let initiative: Initiative
    let seat: Seat
    let title: String
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.tokenTitle)) {
            Opening {
                h1 { reader(InitiativesText.tokenTitle) }
                p(.class("lead")) { reader(InitiativesText.tokenLead(initiative: initiative.name, seat: title)) }
            }
            FormFrame(
                form.filled(with: ["days": "90"]), to: "/me/tokens/\(initiative.slug)/\(seat.number.value)",
                button: InitiativesText.tokenButton, cancel: (InitiativesText.tokensTitle, "/me/tokens"),
                reader: reader
            ) {
                TextField(
                    form, "name", label: InitiativesText.tokenName, hint: InitiativesText.tokenNameHint,
                    autocomplete: "off", isFirst: true, reader: reader)
                ChoiceField(
                    form, "may", legend: InitiativesText.tokenMay, hint: InitiativesText.tokenMayHint, options: verbs,
                    isRequired: false, isMany: true, reader: reader)
                SelectField(
                    form.filled(with: ["days": "90"]), "days", label: InitiativesText.tokenDays, options: days,
                    reader: reader)
                PassphraseField(
                    form, "passphrase", label: InitiativesText.signInPassphrase, isNew: false, reader: reader)
            }
        }
    }

    private var verbs: [Choice] {
        let allowed = TokenDesk.verbs(of: seat.role)
        return Verb.grantable.filter { allowed.contains($0.verb) }
            .map { Choice($0.verb.rawValue, label: reader($0.title)) }
    }

    private var days: [Choice] {
        [7, 30, 90, 365].map { Choice(String($0), label: reader(InitiativesText.tokenDaysCount(count: $0))) }
    }
}

/// The token, once.
struct TokenMadePage: HTML {
    let token: APIToken
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.tokenMade)) {
            Opening {
                h1 { reader(InitiativesText.tokenMade) }
                p(.class("lead")) { reader(InitiativesText.tokenMadeLead) }
            }
            section(.class("card"), .hue(.measures)) {
                dl {
                    SecretTerm(label: reader(InitiativesText.tokenMadeLabel), secret: token.text)
                }
                p { reader(InitiativesText.tokenMadeHow) }
                p { code { "Authorization: Bearer tl_…" } }
            }
            p { a(.class("button"), .href(reader.link("/me/tokens"))) { reader(InitiativesText.tokensTitle) } }
        }
    }
}
