internal import Core
internal import Initiatives
internal import Web

/// From an address to help.
enum ServiceRoutes {
    static let all: [Route] = [
        Route(
            "/{initiative}/services", .readPublished,
            .page("Look for a service.", ServicesJSON.self, query: query)
        ) { visit in
            let view = try await visit.services()
            return Answer(
                page: { ServicesPage(view: view, reader: visit.reader) }, json: { ServicesJSON(view) }
            ).momentary(view.search.isNow)
        },
        Route(
            "/{initiative}/services.csv", .readPublished,
            .file("The services that were found, as a spreadsheet.", type: Spreadsheet.type, query: query)
        ) { visit in
            let view = try await visit.services(ServicesView.findAll)
            return Spreadsheet(services: view.found).answer.momentary(view.search.isNow)
        },
        Route(
            "/{initiative}/services/places", .readPublished,
            .page("Where there is help, where none, and where several do the same.", CoverJSON.self)
        ) { visit in
            let slug = try visit.slug("initiative")
            let view = try await visit.read { try CoverView.find(slug, in: $0) }
            return Answer(page: { CoverPage(view: view, reader: visit.reader) }, json: { CoverJSON(view) })
        },
        Route("/{initiative}/services/{service}", .readPublished, .page("One service.", ServiceJSON.self)) { visit in
            let view = try await visit.service()
            return Answer(
                page: { ServicePage(view: view, seal: visit.form.seal, reader: visit.reader) },
                json: { ServiceJSON(view.found) })
        },
    ]

    private static let query: [Contract.Field] = [
        "need?", "place?", "age?", "language?", .choice("day?", Weekday.allCases), "time?",
        .choice("open?", OpenWhen.allCases), "of?", .number("stage?"), .number("page?"),
    ]
}

extension Visit {
    fileprivate func services(
        _ find: @escaping @Sendable (Slug, Form, Actor, ReadTransaction) throws -> ServicesView = ServicesView.find
    ) async throws -> ServicesView {
        let (slug, actor) = (try slug("initiative"), actor)
        let asked = ServiceSearch.fields.compactMap { name in query(name).map { (name, [$0]) } }
        let form = Form(fields: Dictionary(asked, uniquingKeysWith: { first, _ in first }), seal: form.seal)
        return try await read { try find(slug, form, actor, $0) }
    }

    func service() async throws -> ServiceView {
        let (slug, number, actor) = (try slug("initiative"), try number("service", of: Service.self), actor)
        return try await read { try ServiceView.find(slug, number, for: actor, in: $0) }
    }
}
