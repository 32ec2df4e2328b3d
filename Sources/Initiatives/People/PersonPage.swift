internal import Core
internal import HTML
internal import Web

/// Who is this?
struct PersonPage: HTML {
    let view: PersonView
    let actor: Actor
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: name, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { name }
                if let standing = view.person.standing {
                    p(.class("lead")) { reader(standing.who) }
                }
                PersonActions(view: view, actor: actor, reader: reader)
            }
            section(.class("stack"), .hue(.partners)) {
                h2 { reader(InitiativesText.personSeats) }
                if view.person.seats.isEmpty {
                    p {
                        reader(
                            view.person.profile == nil ? InitiativesText.personForgotten : InitiativesText.personGone)
                    }
                }
                ul(.class("people")) {
                    for place in view.person.seats {
                        SeatLine(place: place, view: view, actor: actor, reader: reader)
                    }
                }
            }
            if actor.may(.arrange), let profile = view.person.profile {
                ContactCard(profile: profile, reader: reader)
            }
        }
    }

    private var name: String { view.person.name(reader) }
}

private struct PersonActions: HTML {
    let view: PersonView
    let actor: Actor
    let reader: Reader

    var body: some HTML {
        if !view.links.isEmpty || arranges {
            p(.class("actions")) {
                if !view.links.isEmpty {
                    a(.class("button"), .href(reader.link("\(view.path)/link"))) { reader(InitiativesText.personLink) }
                }
                if arranges {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/seats"))) {
                        reader(InitiativesText.personOffer)
                    }
                }
            }
        }
    }

    private var arranges: Bool { actor.may(.arrange) && view.person.profile != nil }
}

/// One seat, with how far it has come.
private struct SeatLine: HTML {
    let place: Person.Place
    let view: PersonView
    let actor: Actor
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p {
                    b { place.seat.title(place.organisation?.name, reader) }
                    " "
                    Badge(reader(place.seat.state.title), place.seat.state == .held ? .done : .open)
                }
                p(.class("soft")) {
                    reader(
                        InitiativesText.personSince(
                            time: reader.instant(place.seat.since, in: view.initiative.timeZone)))
                }
            }
            if actor.may(.arrange) {
                a(
                    .class("button quiet"),
                    .href(reader.link("/\(view.initiative.slug)/seats/\(place.seat.number.value)/end"))
                ) {
                    reader(InitiativesText.personEnd)
                    span(.class("unseen")) { ": " + place.seat.title(place.organisation?.name, reader) }
                }
            }
        }
    }
}

/// How they are reached: only those who arrange see this.
private struct ContactCard: HTML {
    let profile: Profile
    let reader: Reader

    var body: some HTML {
        Card(reader(InitiativesText.personContact), hue: .convenings) {
            p(.class("soft")) { reader(InitiativesText.personContactWho) }
            dl(.class("terms")) {
                Term(
                    reader(InitiativesText.inviteEmail), profile.email ?? reader(InitiativesText.personNoAddress))
                Term(
                    reader(InitiativesText.inviteLanguage),
                    Language(rawValue: profile.language)?.ownName ?? profile.language)
            }
        }
    }
}

extension Seat.State {
    var title: Phrase {
        switch self {
        case .offered: InitiativesText.seatOffered
        case .asked: InitiativesText.seatAsked
        case .held: InitiativesText.seatHeld
        case .declined: InitiativesText.seatDeclined
        case .left: InitiativesText.seatLeft
        }
    }
}
