internal import Core
internal import Credentials
internal import Web

/// What programs read at `/me`. Fields are only ever added.
struct MeJSON: Encodable {
    struct Waiting: Encodable {
        let question: String
        let path: String
        let until: Day?
    }

    struct Seat: Encodable {
        let seat: Int64
        let role: Role
        let organisation: String?
        let isChosen: Bool
        let waitsForSecondFactor: Bool
    }

    struct Place: Encodable {
        let initiative: Slug
        let name: String
        let seats: [Seat]
        let waitsForSecondFactor: Bool
        let waiting: [Waiting]
    }

    let name: String
    let hasSecondFactor: Bool
    let places: [Place]

    init(_ view: MeView, _ reader: Reader) {
        name = view.account.name
        hasSecondFactor = view.account.secondFactor != nil
        places = view.places.map { place in
            Place(
                initiative: place.initiative.slug, name: place.name,
                seats: place.seats.map {
                    Seat(
                        seat: $0.seat.number.value, role: $0.seat.role,
                        organisation: place.organisations[$0.seat.organisation],
                        isChosen: $0.seat.number == place.chosen,
                        waitsForSecondFactor: place.isWithheld && $0.needsSecondFactor)
                }, waitsForSecondFactor: place.isWithheld,
                waiting: place.waiting.map {
                    Waiting(
                        question: reader($0.question), path: "/\(place.initiative.slug)\($0.path)", until: $0.until)
                })
        }
    }
}

struct SessionJSON: Encodable {
    let session: String
    let device: String
    let made: Instant
    let seen: Instant
    let expires: Instant
    let isThisOne: Bool

    init(_ session: Session, own: Session) {
        self.session = session.digest.description
        device = session.device
        made = session.made
        seen = session.seen
        expires = session.expires
        isThisOne = session.digest == own.digest
    }
}

struct SecondFactorJSON: Encodable {
    let secret: String
    let uri: String
    /// To be sent back with the digits.
    let proposal: String
    let fields = ["proposal", "code"]

    init(_ view: SecondFactorView) {
        secret = view.secret.text
        uri = view.uri
        proposal = view.proposal
    }
}
