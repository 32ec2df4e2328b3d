internal import Core
internal import HTML
internal import Web

/// Those who ask to be let in.
struct RequestsCard: HTML {
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
