internal import Core
internal import HTML
internal import Web

/// Those who ask to be let in, for who answers them.
struct RequestsCard: HTML {
    let view: PeopleView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.commitments), .id("requests")) {
            h2 { reader(InitiativesText.peopleAsking(count: view.asking.count)) }
            ul(.class("people")) {
                for person in view.asking {
                    PersonLine(person, in: view.initiative, at: view.now, reader: reader) {
                        RequestedParts(person: person, view: view, reader: reader)
                        RequestButtons(person: person, view: view, seal: seal, reader: reader)
                    }
                }
            }
        }
    }
}

/// What the organisations that they ask for want to bring.
private struct RequestedParts: HTML {
    let person: Person
    let view: PeopleView
    let reader: Reader

    var body: some HTML {
        for part in parts {
            Saying(part, language: view.initiative.language, hue: .partners, reader: reader)
        }
    }

    private var parts: [String] {
        person.seats.compactMap { $0.seat.state == .asked ? $0.seat.organisation : nil }
            .compactMap { view.parts[$0] }.filter { !$0.isEmpty }
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
