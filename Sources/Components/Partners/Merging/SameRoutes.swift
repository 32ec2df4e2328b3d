internal import Core
internal import Initiatives
internal import Web

/// From an address to those that stand here twice.
enum SameRoutes {
    static let all = [
        Route(
            form: "/{initiative}/partners/same", .arrange,
            .form(
                "Which organisations could stand here twice, and which were found to; say that one is another.",
                SameJSON.self, fields: ["organisation", "into"])
        ) { visit in
            let slug = try visit.slug("initiative")
            let view = try await visit.read { try SameView.find(slug, in: $0) }
            return Answer(
                page: { SamePage(view: view, form: visit.form, reader: visit.reader) }, json: { SameJSON(view) })
        } submit: { visit in
            try await act(visit) {
                MergeOrganisations(
                    scope: $0, organisation: try other("organisation", visit), stays: try other("into", visit))
            }
        },
        Route(
            button: "/{initiative}/partners/{organisation}/merge", .arrange,
            .button("Say that an organisation is another one.", fields: ["into"])
        ) { visit in
            try await act(visit) {
                MergeOrganisations(
                    scope: $0, organisation: try visit.slug("organisation"), stays: try other("into", visit))
            }
        },
        Route(
            button: "/{initiative}/partners/{organisation}/separate", .arrange,
            .button("Take back that an organisation is another one.")
        ) { visit in
            try await act(visit) { SeparateOrganisations(scope: $0, organisation: try visit.slug("organisation")) }
        },
        Route(
            button: "/{initiative}/partners/{organisation}/apart", .arrange,
            .button("Say that two organisations are two.", fields: ["from"])
        ) { visit in
            try await act(visit) {
                TellApart(scope: $0, organisation: try visit.slug("organisation"), other: try other("from", visit))
            }
        },
    ]

    private static func act<A: Action>(_ visit: Visit, _ make: (Scope) throws -> A) async throws -> Answer {
        let slug = try visit.slug("initiative")
        let scope = try await visit.read { try Initiative.find(slug, in: $0).scope }
        _ = try await visit.perform(try make(scope))
        return Answer(done: "/\(slug)/partners/same")
    }

    private static func other(_ field: String, _ visit: Visit) throws -> Slug {
        try Slug(checking: visit.form.text(field, most: 80), at: field)
    }
}

/// What programs read at the address of those that could stand here twice. Fields are only ever added.
struct SameJSON: Encodable {
    struct Proposal: Encodable {
        let organisations: [Slug]
        let reasons: [Sameness]
        /// Which of them nobody sits for, so that they can be merged into the other.
        let mayGo: [Slug]
    }

    struct Merged: Encodable {
        let organisation: Slug
        let stays: Slug
    }

    let initiative: Slug
    let proposals: [Proposal]
    let merged: [Merged]

    init(_ view: SameView) {
        initiative = view.initiative.slug
        proposals = view.proposals.map { proposal in
            let both = [proposal.first, proposal.second]
            return Proposal(
                organisations: both.map(\.organisation.slug), reasons: proposal.reasons,
                mayGo: both.filter(\.mayGo).map(\.organisation.slug))
        }
        merged = view.merged.map { Merged(organisation: $0.organisation.slug, stays: $0.stays.slug) }
    }
}
