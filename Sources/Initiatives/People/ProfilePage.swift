internal import Core
internal import HTML
internal import Web

/// One's own place in an initiative: how one is called, reached, and stands to the challenge; and the ways out.
struct ProfilePage: HTML {
    let view: ProfileView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(InitiativesText.profileLead(initiative: view.initiative.name)) }
            }
            div(.class("two")) {
                ProfileFields(view: view, form: form, reader: reader)
                div(.class("stack")) {
                    OwnSeats(view: view, reader: reader)
                    WaysOut(view: view, reader: reader)
                }
            }
        }
    }

    private var title: String { reader(InitiativesText.profileTitle) }
}

private struct ProfileFields: HTML {
    let view: ProfileView
    let form: Form
    let reader: Reader

    var body: some HTML {
        FormFrame(form, to: view.path, button: InitiativesText.profileKeep, reader: reader) {
            TextField(
                filled, "name", label: InitiativesText.inviteName, hint: InitiativesText.profileNameHint, most: 100,
                autocomplete: "nickname", reader: reader)
            TextField(
                filled, "email", label: InitiativesText.inviteEmail, hint: InitiativesText.profileEmailHint,
                kind: .email, isRequired: false, autocomplete: "email", reader: reader)
            SelectField(
                filled, "language", label: InitiativesText.joinLanguage, options: Language.choices, reader: reader)
            ChoiceField(
                filled, "standing", legend: InitiativesText.joinStanding, hint: InitiativesText.joinStandingHint,
                options: Standing.choices(reader), isRequired: false, reader: reader)
        }
    }

    private var filled: Form {
        form.filled(with: [
            "name": view.profile.name, "email": view.profile.email ?? "", "language": view.profile.language,
            "standing": view.profile.standing?.rawValue ?? "",
        ])
    }
}

/// The seats that one holds here, and those that wait for a yes or no.
private struct OwnSeats: HTML {
    let view: ProfileView
    let reader: Reader

    var body: some HTML {
        Card(reader(InitiativesText.personSeats), hue: .partners) {
            ul(.class("plain")) {
                for place in view.person.seats { OwnSeat(place: place, view: view, reader: reader) }
            }
        }
    }
}

private struct OwnSeat: HTML {
    let place: Person.Place
    let view: ProfileView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            place.seat.title(place.organisation?.name, reader)
            " "
            if place.seat.state == .offered {
                a(.class("button"), .href(reader.link("/\(view.initiative.slug)/seats/\(place.seat.number.value)"))) {
                    reader(InitiativesText.profileAnswer)
                    span(.class("unseen")) { ": " + place.seat.title(place.organisation?.name, reader) }
                }
            } else if place.seat.number.value == view.chosen {
                Badge(reader(InitiativesText.profileChosen))
            }
        }
    }
}

private struct WaysOut: HTML {
    let view: ProfileView
    let reader: Reader

    var body: some HTML {
        Card(reader(InitiativesText.profileLeaving), hue: .commitments) {
            ul(.class("plain")) {
                li { a(.href(reader.link("\(view.path)/leave"))) { reader(InitiativesText.profileLeave) } }
                if let organisation = view.speaksFor {
                    li {
                        a(.href(reader.link("\(view.path)/leave-together"))) {
                            reader(InitiativesText.profileLeaveTogether(organisation: organisation.name))
                        }
                    }
                }
                li { a(.href(reader.link("/me/forget"))) { reader(InitiativesText.profileForget) } }
            }
        }
    }
}
