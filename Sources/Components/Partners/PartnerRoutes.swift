internal import Core
internal import Initiatives
internal import Web

/// From an address to the organisations of an initiative.
enum PartnerRoutes {
    static func all(_ doing: [PartnerDoing.Query]) -> [Route] {
        [
            Route(
                "/{initiative}/partners", .readPublished, .page("The organisations that take part.", PartnersJSON.self)
            ) {
                visit in
                let (view, profiles) = try await partners(visit)
                return Answer(
                    page: { PartnersPage(view, seenBy: visit.actor, visit.reader) },
                    json: { PartnersJSON(view, profiles) })
            },
            Route(
                "/{initiative}/partners/{organisation}", .readPublished,
                .page("One organisation and its part.", PartnerJSON.self, leadsOn: true)
            ) { visit in
                let view = try await visit.read { try PartnerView.find(visit, doing, in: $0) }
                guard try visit.slug("organisation") == view.partner.organisation.slug else {
                    return Answer(done: view.path, json: { PartnerJSON(view.partner, view.profile) })
                }
                return Answer(
                    page: { PartnerPage(view: view, reader: visit.reader) },
                    json: { PartnerJSON(view.partner, view.profile, view.doing) })
            },
            Route(
                form: "/{initiative}/partners/{organisation}/describe", .describe,
                .form(
                    "Say who one's own organisation is.", PartnerJSON.self,
                    fields: [
                        "name", .choice("sector", Sector.allCases), .choice("standing?", Standing.allCases),
                        "givesMoney?",
                        "part?",
                    ]), page: page, submit: describe),
        ]
    }

    static func partners(
        _ visit: Visit
    ) async throws -> (PartnersView, [Number<Organisation>: PartnerProfile]) {
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        return try await visit.read { tx in
            let view = try PartnersView.find(slug, for: actor, in: tx)
            return (view, try PartnerProfile.all(in: tx, scope: view.initiative.scope))
        }
    }

    private static func page(_ visit: Visit) async throws -> Answer {
        let view = try await own(visit)
        return Answer(
            page: { DescribePage(view: view, form: visit.form, reader: visit.reader) },
            json: { PartnerJSON(view.partner, view.profile) })
    }

    private static func describe(_ visit: Visit) async throws -> Answer {
        let view = try await own(visit)
        let form = visit.form
        _ = try await visit.perform(
            DescribeOrganisation(
                scope: view.initiative.scope, organisation: view.partner.organisation.number,
                name: try form.text("name", most: 200), sector: try form.choice("sector", as: Sector.self),
                standing: try form.optionalChoice("standing", as: Standing.self), givesMoney: form.isOn("givesMoney"),
                part: try form.optionalText("part", most: 500)))
        return Answer(done: view.path)
    }

    /// Another's organisation answers like one that does not exist.
    private static func own(_ visit: Visit) async throws -> PartnerView {
        let view = try await visit.read { try PartnerView.find(visit, in: $0) }
        guard view.isOwn else { throw Problem.notFound }
        return view
    }
}
