internal import Core
internal import Initiatives
internal import Web

/// From an address to what an organisation tells of its services.
enum TellingRoutes {
    static let all: [Route] = [
        Route(
            form: "/{initiative}/services/tell", .describe,
            .form(
                "Tell of a service of one's own.", ServiceFormJSON.self, fields: fields,
                gives: .done(Number<Service>.self))
        ) { visit in
            let desk = try await visit.tellingDesk()
            guard visit.actor.behalf != nil else { throw Problem.notFound }
            return form(visit, desk, known: nil)
        } submit: { visit in
            let desk = try await visit.tellingDesk()
            let (words, address) = (try ServiceWords(visit.form, desk), try visit.form.address())
            let number = try await visit.perform(
                AddService(scope: desk.initiative.scope, words: words, address: address))
            return Answer(done: "/\(desk.initiative.slug)/services/\(number.value)", json: { number })
        },
        Route(
            form: "/{initiative}/services/{service}/revise", .describe,
            .form("Change what is told of a service.", ServiceFormJSON.self, fields: ["edition"] + fields)
        ) { visit in
            form(visit, try await visit.tellingDesk(), known: try await visit.ownService())
        } submit: { visit in
            let (desk, view) = (try await visit.tellingDesk(), try await visit.ownService())
            let edition = try visit.form.text("edition", most: 64)
            let (words, address) = (try ServiceWords(visit.form, desk), try visit.form.address())
            _ = try await visit.perform(
                ReviseService(
                    scope: view.initiative.scope, service: view.found.service.number, basedOn: edition, words: words,
                    address: address))
            return Answer(done: view.path)
        },
        Route(
            button: "/{initiative}/services/{service}/assure", .describe,
            .button("Say that all that is told of a service is still true today.")
        ) { visit in
            let view = try await visit.ownService()
            _ = try await visit.perform(
                AssureService(scope: view.initiative.scope, service: view.found.service.number))
            return Answer(done: view.path)
        },
        Route(
            form: "/{initiative}/services/{service}/room", .describe,
            .form(
                "Say whether there is room.", ServiceJSON.self,
                fields: [.choice("room", Service.Room.allCases), "wait?"])
        ) { visit in
            let view = try await visit.ownService()
            return Answer(
                page: { RoomPage(view: view, form: visit.form, reader: visit.reader) },
                json: { ServiceJSON(view.found) })
        } submit: { visit in
            let view = try await visit.ownService()
            let room = try visit.form.choice("room", as: Service.Room.self)
            let isTold = try visit.form.optionalText("wait", most: 20) != nil
            let wait = isTold ? try visit.form.number("wait", in: SayRoom.waits) : nil
            _ = try await visit.perform(
                SayRoom(scope: view.initiative.scope, service: view.found.service.number, room: room, wait: wait))
            return Answer(done: view.path)
        },
    ]

    private static let fields: [Contract.Field] = [
        "name", "description?", "topics?", "places?", "eligibility?", "minimumAge?", "maximumAge?", "languages?",
        "hours?", "application?", "fees?", "phones?", "url?", "email?", "address?",
        .choice("status", Service.Status.allCases), "stages*",
    ]

    private static func form(_ visit: Visit, _ desk: TellingDesk, known: ServiceView?) -> Answer {
        Answer(
            page: { TellPage(desk: desk, known: known, form: visit.form, reader: visit.reader) },
            json: { ServiceFormJSON(desk, known) })
    }
}

extension Visit {
    fileprivate func tellingDesk() async throws -> TellingDesk {
        let slug = try slug("initiative")
        return try await read { try TellingDesk.find(slug, in: $0) }
    }

    /// - Throws: not found for whoever may not tell of it.
    fileprivate func ownService() async throws -> ServiceView {
        let view = try await service()
        guard view.isOwn else { throw Problem.notFound }
        return view
    }
}
