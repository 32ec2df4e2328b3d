internal import CSV
internal import Core
internal import Initiatives
internal import Web

/// From an address to how an organisation can be known.
enum ProfileRoutes {
    static let all = [
        Route(
            form: "/{initiative}/partners/{organisation}/profile", .describe,
            .form(
                "Say by which numbers and web address an organisation can be known, and where it works.",
                PartnerJSON.self, fields: ["identifiers?", "website?", "places*"]), page: page, submit: say),
        Route(
            "/{initiative}/partners.csv", .readPublished,
            .file("The organisations that take part, as a spreadsheet.", type: Spreadsheet.type)
        ) { visit in
            let (view, profiles) = try await PartnerRoutes.partners(visit)
            return Spreadsheet(partners: view, profiles).answer
        },
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let view = try await own(visit)
        let all = try await visit.read { [scope = view.initiative.scope] in try Place.all(in: $0, scope: scope) }
        let places = Place.choices(among: all, chosen: Set(view.profile.places.map(\.number)))
        return Answer(
            page: { ProfilePage(view: view, places: places, form: visit.form, reader: visit.reader) },
            json: { PartnerJSON(view.partner, view.profile) })
    }

    private static func say(_ visit: Visit) async throws -> Answer {
        let view = try await own(visit)
        _ = try await visit.perform(
            SayProfile(
                scope: view.initiative.scope, organisation: view.partner.organisation.number,
                identifiers: try visit.form.identifiers(), website: try visit.form.optionalText("website", most: 300),
                places: try visit.form.all("places").map { try Slug(checking: $0, at: "places") }))
        return Answer(done: view.path)
    }

    /// Another's organisation answers like one that does not exist.
    private static func own(_ visit: Visit) async throws -> PartnerView {
        let view = try await visit.read { try PartnerView.find(visit, in: $0) }
        guard view.maySayProfile else { throw Problem.notFound }
        return view
    }
}

extension Form {
    /// One on each line: the list, and the number in it.
    fileprivate func identifiers() throws -> [IdentifierCode] {
        let lines = try optionalText("identifiers", most: 1500)?.split(separator: "\n") ?? []
        return try lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
            let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard parts.count == 2 else {
                throw Problem.invalid(
                    "identifier.value", at: "identifiers", "Each list needs one number of at most 80 signs.")
            }
            return IdentifierCode(scheme: String(parts[0]), value: String(parts[1]))
        }
    }
}

extension Spreadsheet {
    /// One line for each partner that whoever asks may see.
    fileprivate init(partners view: PartnersView, _ profiles: [Number<Organisation>: PartnerProfile]) {
        self.init(
            "partners",
            columns: [
                "name", "sector", "standing", "gives_money", "state", "part", "identifiers", "website", "places",
            ]
        ) { writer in
            for partner in view.partners {
                let profile = profiles[partner.organisation.number] ?? PartnerProfile()
                writer.appendRow([
                    partner.organisation.name, partner.organisation.sector.rawValue,
                    partner.organisation.standing?.rawValue ?? "", partner.organisation.givesMoney ? "yes" : "no",
                    partner.membership.state.rawValue, partner.part ?? "",
                    profile.identifiers.map { "\($0.scheme) \($0.value)" }.joined(separator: "; "),
                    profile.website ?? "", profile.places.map(\.name).joined(separator: "; "),
                ])
            }
        }
    }
}
