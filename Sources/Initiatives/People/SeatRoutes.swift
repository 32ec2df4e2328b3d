internal import Core
internal import Web

/// Seats: offered, accepted, asked for, ended.
enum SeatRoutes {
    static let all = [
        Route(
            form: "/{initiative}/people/{member}/seats", .arrange,
            .form(
                "Offer somebody another seat.", PersonJSON.self,
                fields: [.choice("role", Role.offered), .number("organisation?")],
                gives: .done(Number<Seat>.self)), page: offerPage, submit: offer),
        Route(
            button: "/{initiative}/seats/{seat}/request", .arrange,
            .button("Say yes or no to somebody who asks to join.", fields: [.choice("answer", Says.allCases)]),
            submit: answerRequest),
        Route(
            form: "/{initiative}/seats/{seat}/end", .arrange, .form("End somebody's seat.", SeatJSON.self, fields: []),
            page: endPage, submit: end),
        Route(
            form: "/{initiative}/seats/{seat}", .consent,
            .form(
                "Say yes or no to a seat that one was offered.", SeatJSON.self,
                fields: [.choice("answer", Says.allCases)]),
            page: offeredPage,
            submit: answerOffer),
    ]

    private static func offerPage(_ visit: Visit) async throws -> Answer {
        let (view, organisations) = try await visit.read { tx in
            let view = try PersonView.find(visit, in: tx)
            guard view.person.profile != nil else { throw Problem.notFound }
            let hosts = try Organisation.hosts(in: tx, scope: view.initiative.scope)
            return (view, hosts.sorted { $0.name.foldedForReading < $1.name.foldedForReading })
        }
        return Answer(
            page: { OfferSeatPage(view: view, organisations: organisations, form: visit.form, reader: visit.reader) },
            json: { PersonJSON(view.person, at: view.now, showsAddress: true) })
    }

    private static func offer(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try PersonView.find(visit, in: $0) }
        let chosen = try visit.form.optionalText("organisation", most: 20)
        guard chosen == nil || chosen.flatMap({ Int64($0) }) != nil else {
            throw Problem.invalid("choice.unknown", at: "organisation", "This is not one of the choices.")
        }
        let seat = try await visit.perform(
            OfferSeat(
                scope: view.initiative.scope, member: view.person.member.number,
                role: try visit.form.choice("role", as: Role.self),
                organisation: chosen.flatMap { Int64($0) }.map { Number($0) }))
        return Answer(done: view.path, json: { seat })
    }

    private static func answerRequest(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try SeatView.find(visit, in: $0) }
        let admits = try visit.form.choice("answer", as: Says.self) == .yes
        _ = try await visit.perform(
            AnswerRequest(scope: view.initiative.scope, seat: view.place.seat.number, admits: admits))
        return Answer(done: admits ? view.personPath : "/\(view.initiative.slug)/people")
    }

    private static func endPage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try SeatView.find(visit, in: $0) }
        return Answer(
            page: { EndSeatPage(view: view, form: visit.form, reader: visit.reader) },
            json: { SeatJSON(view.place) })
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try SeatView.find(visit, in: $0) }
        _ = try await visit.perform(EndSeat(scope: view.initiative.scope, seat: view.place.seat.number))
        return Answer(done: view.personPath)
    }

    private static func offeredPage(_ visit: Visit) async throws -> Answer {
        let view = try await ownSeat(visit)
        return Answer(
            page: { OfferedSeatPage(view: view, form: visit.form, reader: visit.reader) },
            json: { SeatJSON(view.place) })
    }

    private static func answerOffer(_ visit: Visit) async throws -> Answer {
        let view = try await ownSeat(visit)
        let (scope, seat) = (view.initiative.scope, view.place.seat.number)
        switch try visit.form.choice("answer", as: Says.self) {
        case .yes: _ = try await visit.perform(AcceptInvitation(scope: scope, seat: seat, standing: nil))
        case .no: _ = try await visit.perform(DeclineInvitation(scope: scope, seat: seat))
        }
        return Answer(done: "/\(view.initiative.slug)/me")
    }

    /// A seat of somebody else is not there for whoever looks.
    private static func ownSeat(_ visit: Visit) async throws -> SeatView {
        let view = try await visit.read { try SeatView.find(visit, in: $0) }
        guard view.person.member.number.value == visit.actor.member else { throw Problem.notFound }
        return view
    }

    enum Says: String, CaseIterable {
        case yes, no
    }
}
