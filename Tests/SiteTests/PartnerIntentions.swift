import Core
import Initiatives
import Partners
import TestSupport
import Testing

extension Workplace {
    func aboutPartners() throws -> [any Action] {
        let answers = Dictionary(uniqueKeysWithValues: RatingItem.allCases.map { ($0, Int64(3)) })
        return [
            SayTies(scope: scope, words: [.init(village.school, .coordination)]),
            RatePartner(scope: scope, organisation: try slug("school"), answers: answers),
            FreezeScores(scope: scope),
            SayProfile(
                scope: scope, organisation: village.school,
                identifiers: [.init(scheme: "XI-LEI", value: "5493001KJTIIGC8Y1R12")],
                website: "https://school.example.org", places: [try slug("valley")]),
            MergeOrganisations(scope: scope, organisation: partners.mill, stays: try slug("school")),
            SeparateOrganisations(scope: scope, organisation: partners.merged),
            TellApart(scope: scope, organisation: partners.mill, other: try slug("school")),
            MapBody(scope: scope, words: PartnersAtWork.ferry),
            ReviseBody(scope: scope, body: partners.body, words: PartnersAtWork.ferry),
            DropBody(scope: scope, body: partners.body),
        ]
    }
}

/// A mill that a text names, another that turned out to be the same, and a body outside.
struct PartnersAtWork {
    static let ferry = BodyWords(name: "The ferry company", sector: .market, stand: .both, why: "It sets the fares.")
    let mill: Slug
    let merged: Slug
    let body: Number<OutsideBody>

    init(in village: Village) async throws {
        let (store, scope) = (village.store, village.scope)
        func name(_ name: String) async throws -> Slug {
            let slug = Slug(naming: name, fallback: "mill")
            _ = try await store.perform(
                NameOrganisation(
                    scope: scope, slug: slug, name: name, sector: .market, givesMoney: false, part: "Grinds.",
                    citation: "A leaflet"), by: .operator)
            return slug
        }
        (mill, merged) = (try await name("Mill"), try await name("Mill Ltd"))
        _ = try await store.perform(
            MergeOrganisations(scope: scope, organisation: merged, stays: Slug(checking: "school", at: "stays")),
            by: .operator)
        body = try await store.perform(
            MapBody(scope: scope, words: Self.ferry), by: village.person(.partnerLead).caller)
    }
}
