internal import Core
internal import HTML
internal import Web

/// Who is here, and who is missing?
struct PeoplePage: HTML {
    let view: PeopleView
    let actor: Actor
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(InitiativesText.peopleTitle), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(InitiativesText.peopleTitle) }
                p(.class("lead")) {
                    reader(InitiativesText.peopleLead(joined: view.joined.count, count: view.expected.count))
                    if !view.silent.isEmpty { " " + reader(InitiativesText.peopleSilent(count: view.silent.count)) }
                }
                PeopleActions(view: view, actor: actor, reader: reader)
            }
            div(.class("two")) {
                div(.class("stack")) {
                    if !view.asking.isEmpty { Requests(view: view, actor: actor, seal: seal, reader: reader) }
                    for group in view.groups { StandingGroup(view: view, group: group, reader: reader) }
                }
                NobodyFrom(view: view, reader: reader)
            }
        }
    }
}

/// The one thing that brings people here: a reminder where somebody is silent, otherwise an invitation.
private struct PeopleActions: HTML {
    let view: PeopleView
    let actor: Actor
    let reader: Reader

    var body: some HTML {
        if actor.may(.invite) {
            p(.class("actions")) {
                if reminds {
                    a(.class("button"), .href(reader.link("\(path)/reminder"))) {
                        reader(InitiativesText.peopleRemind)
                    }
                }
                a(.class(reminds ? "button quiet" : "button"), .href(reader.link("\(path)/invite"))) {
                    reader(InitiativesText.peopleInvite)
                }
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/people" }
    private var reminds: Bool { actor.may(.arrange) && !view.silent.isEmpty }
}

/// Those who ask to be let in.
private struct Requests: HTML {
    let view: PeopleView
    let actor: Actor
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.commitments), .id("requests")) {
            h2 { reader(InitiativesText.peopleAsking(count: view.asking.count)) }
            ul(.class("people")) {
                for person in view.asking {
                    PersonLine(person, in: view.initiative, at: view.now, reader: reader) {
                        if actor.may(.arrange) {
                            RequestButtons(person: person, view: view, seal: seal, reader: reader)
                        }
                    }
                }
            }
        }
    }
}

/// Yes or no to each seat that somebody asks for.
private struct RequestButtons: HTML {
    let person: Person
    let view: PeopleView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("actions")) {
            for place in person.seats.filter({ $0.seat.state == .asked }) {
                RequestButton(place: place, says: "yes", person: person, view: view, seal: seal, reader: reader)
                RequestButton(place: place, says: "no", person: person, view: view, seal: seal, reader: reader)
            }
        }
    }
}

private struct RequestButton: HTML {
    let place: Person.Place
    let says: String
    let person: Person
    let view: PeopleView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        ButtonForm(
            seal.anew,
            to: "/\(view.initiative.slug)/seats/\(place.seat.number.value)/request",
            label: says == "yes" ? InitiativesText.peopleAdmit : InitiativesText.peopleRefuse,
            style: says == "yes" ? .main : .quiet, about: person.name(reader), answer: ("answer", says),
            reader: reader)
    }
}

/// Everybody who stands to the challenge in one way.
private struct StandingGroup: HTML {
    let view: PeopleView
    let group: (standing: Standing?, people: [Person])
    let reader: Reader

    var body: some HTML {
        if !shown.isEmpty {
            section(.class("stack")) {
                h2 { reader(group.standing?.who ?? InitiativesText.standingUnsaid) }
                ul(.class("people")) {
                    for person in shown {
                        PersonLine(person, in: view.initiative, at: view.now, reader: reader)
                    }
                }
            }
        }
    }

    private var shown: [Person] { group.people.filter { $0.state(at: view.now) != .asked } }
}

/// Parts of society, and ways to stand to the challenge, from which nobody has come yet.
private struct NobodyFrom: HTML {
    let view: PeopleView
    let reader: Reader

    var body: some HTML {
        if !words.isEmpty {
            Card(reader(InitiativesText.peopleMissing), hue: .commitments) {
                p { reader(InitiativesText.peopleMissingText) }
                ul(.class("missing")) {
                    for word in words { li { word } }
                }
            }
        }
    }

    private var words: [String] {
        view.missingStandings.map { reader($0.who) } + view.missingSectors.map { reader($0.title) }
    }
}
