internal import Core
internal import HTML
internal import Web

struct TokensView: Sendable {
    let tokens: [TokenGrant]
    let places: [MeView.Place]
    let hasSecondFactor: Bool

    /// The seats that a program can be let in from now.
    var seats: [(place: MeView.Place, seat: Seat)] {
        places.flatMap { place in
            place.seats.filter { hasSecondFactor || !$0.needsSecondFactor }.map { (place, $0.seat) }
        }
    }

    func place(of token: TokenGrant) -> MeView.Place? { places.first { $0.initiative.scope == token.scope } }
}

/// Which programs act for me?
struct TokensPage: HTML {
    let view: TokensView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.tokensTitle)) {
            Opening {
                h1 { reader(InitiativesText.tokensTitle) }
                p(.class("lead")) { reader(InitiativesText.tokensLead) }
            }
            section(.class("stack")) {
                if view.tokens.isEmpty { p(.class("note")) { reader(InitiativesText.tokensNone) } }
                ul(.class("people")) {
                    for token in view.tokens {
                        TokenLine(token: token, place: view.place(of: token), seal: seal, reader: reader)
                    }
                }
            }
            section(.class("stack")) {
                h2 { reader(InitiativesText.tokensNew) }
                ul(.class("links")) {
                    for (place, seat) in view.seats { NewTokenLink(place: place, seat: seat, reader: reader) }
                }
            }
            BackToMe(reader: reader)
        }
    }
}

private struct TokenLine: HTML {
    let token: TokenGrant
    let place: MeView.Place?
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p { b { token.name } }
                p(.class("soft")) {
                    [place?.initiative.name, reader(InitiativesText.tokensUntil(day: reader.day(token.expires.day)))]
                        .compactMap { $0 }.joined(separator: " · ")
                }
                p(.class("soft")) { may }
            }
            ButtonForm(
                seal, to: "/me/tokens", label: InitiativesText.tokensEnd, style: .quiet, about: token.name,
                answer: ("program", token.digest.description), reader: reader)
        }
    }

    private var may: String {
        Verb.grantable.filter { token.limit.contains($0.verb) }.map { reader($0.title) }.joined(separator: ", ")
    }
}

private struct NewTokenLink: HTML {
    let place: MeView.Place
    let seat: Initiatives.Seat
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(.measures)) {
            a(.href(reader.link("/me/tokens/\(place.initiative.slug)/\(seat.number.value)"))) {
                "\(place.initiative.name): \(seat.title(place.organisations[seat.organisation], reader))"
            }
        }
    }
}
