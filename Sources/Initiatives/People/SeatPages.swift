internal import Core
internal import HTML
internal import Web

/// Which other seat do you offer them?
struct OfferSeatPage: HTML {
    let view: PersonView
    let organisations: [Organisation]
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(InitiativesText.offerLead) }
            }
            FormFrame(
                form, to: "\(view.path)/seats", button: InitiativesText.offerSend,
                cancel: (InitiativesText.cancel, view.path), reader: reader
            ) {
                SelectField(
                    form, "role", label: InitiativesText.inviteRole, options: Role.choices(reader), reader: reader)
                SelectField(
                    form, "organisation", label: InitiativesText.inviteOrganisation,
                    hint: InitiativesText.inviteOrganisationHint,
                    options: organisations.map { Choice(String($0.number.value), label: $0.name) }, isRequired: false,
                    reader: reader)
            }
        }
    }

    private var title: String { reader(InitiativesText.offerTitle(name: view.person.name(reader))) }
}

/// A seat, with whose it is: what the pages about one seat stand on.
struct SeatView: Sendable {
    var initiative: Initiative
    var person: Person
    var place: Person.Place
    var path: String { "/\(initiative.slug)/seats/\(place.seat.number.value)" }
    var personPath: String { "/\(initiative.slug)/people/\(person.member.number.value)" }

    static func find(_ visit: Visit, in tx: ReadTransaction) throws -> SeatView {
        let initiative = try Initiative.find(try visit.slug("initiative"), in: tx)
        let number = try visit.number("seat", of: Seat.self)
        let seat = try Seat.find(number, in: tx, scope: initiative.scope)
        let person = try Person.find(seat.member, in: tx, scope: initiative.scope)
        let organisation = try seat.organisation.map { try Organisation.find($0, in: tx, scope: initiative.scope) }
        return SeatView(
            initiative: initiative, person: person, place: Person.Place(seat: seat, organisation: organisation))
    }

    func title(_ reader: Reader) -> String { place.seat.title(place.organisation?.name, reader) }
}

/// Ending a seat, looked at twice: it cannot be taken back, only offered anew.
struct EndSeatPage: HTML {
    let view: SeatView
    let form: Form
    let reader: Reader

    var body: some HTML {
        SecondLook(
            title: reader(InitiativesText.endTitle(name: view.person.name(reader))), about: view.title(reader),
            words: view.place.seat.state == .held ? InitiativesText.endHeld : InitiativesText.endOffered,
            button: InitiativesText.endButton, path: "\(view.path)/end", back: view.personPath,
            initiative: view.initiative, form: form, reader: reader)
    }
}

/// A seat that was offered to whoever is signed in: yes or no.
struct OfferedSeatPage: HTML {
    let view: SeatView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { view.title(reader) }
                if view.place.seat.state == .offered { p { reader(InitiativesText.offeredText) } }
            }
            if let problem = form.problem { Note(reader.words(for: problem).text) }
            if view.place.seat.state == .offered {
                div(.class("actions")) {
                    button(InitiativesText.offeredAccept, .main, "yes")
                    button(InitiativesText.offeredDecline, .quiet, "no")
                }
            } else {
                Note(reader(view.place.seat.state.title))
            }
        }
    }

    private var title: String { reader(InitiativesText.offeredTitle) }

    private func button(_ label: Phrase, _ style: ButtonForm.Style, _ answer: String) -> ButtonForm {
        ButtonForm(
            form.seal.anew, to: view.path, label: label, style: style, answer: ("answer", answer), reader: reader)
    }
}
