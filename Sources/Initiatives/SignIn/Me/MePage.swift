internal import Core
internal import HTML
internal import Web

/// What waits for me? Then my places, then my account.
struct MePage: HTML {
    let view: MeView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.meTitle)) {
            Opening { h1 { reader(InitiativesText.meTitle) } }
            section(.class("stack")) { Waiting(withheld + waiting, reader: reader) }
            section(.class("stack")) {
                h2 { reader(InitiativesText.mePlaces) }
                if view.places.isEmpty { p { reader(InitiativesText.mePlacesNone) } }
                div(.class("cards")) {
                    for place in view.places { PlaceCard(place: place, seal: seal, reader: reader) }
                }
            }
            OwnAccountSection(view: view, reader: reader)
        }
    }

    /// Some seats wait for the second factor. That comes first: nothing else can be done from them.
    private var withheld: [Waiting.Item] {
        view.withheld.map { place in
            let role = place.seats.first { $0.needsSecondFactor }.map { reader($0.seat.role.title) } ?? ""
            return Waiting.Item(
                reader(InitiativesText.meWithheldQuestion(seat: role)), asker: place.initiative.name,
                button: InitiativesText.meWithheldButton, path: "/me/second-factor", hue: .commitments,
                language: reader.language.rawValue)
        }
    }

    private var waiting: [Waiting.Item] {
        view.places.flatMap { place in
            place.waiting.map { item in
                Waiting.Item(
                    reader(item.question), asker: place.initiative.name, until: item.until, button: item.button,
                    path: "/\(place.initiative.slug)\(item.path)", hue: .commitments,
                    language: reader.language.rawValue)
            }
        }
    }
}

/// An initiative, and the seats one has in it.
private struct PlaceCard: HTML {
    let place: MeView.Place
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.purposes)) {
            h3 {
                a(.href(reader.link("/\(place.initiative.slug)"))) { place.initiative.name }
                    .spoken(in: place.initiative.language, to: reader)
            }
            p(.class("soft")) { reader(InitiativesText.meCalled(name: place.name)) }
            if place.isOpen {
                p {
                    a(.href(reader.link("/\(place.initiative.slug)/me"))) {
                        reader(InitiativesText.profileTitle)
                        span(.class("unseen")) { ": " + place.initiative.name }
                    }
                }
            }
            if place.seats.isEmpty { p { reader(InitiativesText.meSeatNone) } }
            ul(.class("people")) {
                for held in place.seats { SeatLine(held: held, place: place, seal: seal, reader: reader) }
            }
        }
    }
}

private struct SeatLine: HTML {
    let held: Initiatives.Seat.Held
    let place: MeView.Place
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            p {
                b { title }
                if held.seat.number == place.chosen {
                    " "
                    Badge(reader(InitiativesText.meSeatChosen), .done)
                }
            }
            if held.seat.number != place.chosen, !(place.isWithheld && held.needsSecondFactor) {
                ButtonForm(
                    seal, to: "/\(place.initiative.slug)/act-as", label: InitiativesText.meSeatChoose, style: .quiet,
                    about: title, answer: ("to", String(held.seat.number.value)), reader: reader)
            }
        }
    }

    private var title: String { held.seat.title(place.organisations[held.seat.organisation], reader) }
}

private struct OwnAccountSection: HTML {
    let view: MeView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(InitiativesText.meAccount) }
            div(.class("cards")) {
                Card(reader(InitiativesText.meWayIn), hue: .measures) {
                    dl(.class("terms")) {
                        Term(reader(InitiativesText.keepName), view.account.name)
                        Term(reader(InitiativesText.meSecond), reader(second))
                    }
                    ul(.class("links")) {
                        AccountLink(path: "/me/passphrase", label: InitiativesText.mePassphrase, reader: reader)
                        AccountLink(path: "/me/second-factor", label: secondLink, reader: reader)
                        AccountLink(path: "/me/recovery", label: InitiativesText.recoveryTitle, reader: reader)
                        AccountLink(path: "/me/sessions", label: InitiativesText.sessionsTitle, reader: reader)
                        AccountLink(path: "/me/tokens", label: InitiativesText.tokensTitle, reader: reader)
                        AccountLink(path: "/me/forget", label: InitiativesText.forgetTitle, reader: reader)
                    }
                }
            }
        }
    }

    private var secondLink: Phrase {
        view.account.secondFactor == nil ? InitiativesText.meWithheldButton : InitiativesText.meSecondChange
    }

    private var second: Phrase {
        view.account.secondFactor == nil ? InitiativesText.meSecondNone : InitiativesText.meSecondOn
    }
}

private struct AccountLink: HTML {
    let path: String
    let label: Phrase
    let reader: Reader

    var body: some HTML<HTMLTag.li> { li(.hue(.measures)) { a(.href(reader.link(path))) { reader(label) } } }
}
