internal import Core
internal import HTML
internal import Web

/// Where do I want to be forgotten?
struct ForgettingPage: HTML {
    let view: MeView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.forgetTitle)) {
            Opening {
                h1 { reader(InitiativesText.forgetTitle) }
                p(.class("lead")) { reader(InitiativesText.forgetLead) }
            }
            section(.class("stack")) {
                h2 { reader(InitiativesText.forgetOne) }
                ul(.class("links")) {
                    for place in view.places { ForgetLink(initiative: place.initiative, reader: reader) }
                }
                h2 { reader(InitiativesText.forgetAll) }
                ul(.class("links")) {
                    li(.hue(.commitments)) {
                        a(.href(reader.link("/me/forget-all"))) { reader(InitiativesText.forgetAllLink) }
                    }
                }
            }
            BackToMe(reader: reader)
        }
    }
}

private struct ForgetLink: HTML {
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(.commitments)) {
            a(.href(reader.link("/me/forget/\(initiative.slug)"))) { initiative.name }
                .spoken(in: initiative.language, to: reader)
        }
    }
}

/// What goes and what stays, and the name to be typed.
struct ForgetPlacePage: HTML {
    let place: MeView.Place
    /// Whether the account goes along, since this is its last place.
    let isLast: Bool
    let proof: ForgettingProof
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title)) {
            Opening { h1 { reader(title) } }
            GoesAndStays(
                goes: goes, stays: [InitiativesText.forgetStaysWords, InitiativesText.forgetStaysProof], reader: reader)
            ForgetForm(
                proof: proof, path: "/me/forget/\(place.initiative.slug)", form: form, reader: reader)
        }
    }

    private var title: Phrase { InitiativesText.forgetPlaceTitle(initiative: place.initiative.name) }

    private var goes: [Phrase] {
        [InitiativesText.forgetGoesName, InitiativesText.forgetGoesSeats, InitiativesText.forgetGoesPrograms]
            + (isLast ? [InitiativesText.forgetGoesAccount] : [])
    }
}

/// The whole account, with all its places.
struct ForgetAllPage: HTML {
    let view: MeView
    let proof: ForgettingProof
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.forgetAllTitle)) {
            Opening {
                h1 { reader(InitiativesText.forgetAllTitle) }
                p(.class("lead")) { reader(InitiativesText.forgetAllPlaces(count: view.places.count)) }
            }
            GoesAndStays(
                goes: [
                    InitiativesText.forgetGoesName, InitiativesText.forgetGoesSeats, InitiativesText.forgetGoesAccount,
                ], stays: [InitiativesText.forgetStaysWords, InitiativesText.forgetStaysProof], reader: reader)
            ForgetForm(proof: proof, path: "/me/forget-all", form: form, reader: reader)
        }
    }
}

private struct GoesAndStays: HTML {
    let goes: [Phrase]
    let stays: [Phrase]
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("cards")) {
            Card(reader(InitiativesText.forgetGoes), hue: .commitments) {
                ul(.class("plain")) { for phrase in goes { li { reader(phrase) } } }
            }
            Card(reader(InitiativesText.forgetStays), hue: .partners) {
                ul(.class("plain")) { for phrase in stays { li { reader(phrase) } } }
            }
        }
    }
}
