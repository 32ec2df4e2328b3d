internal import Core
internal import Initiatives
internal import Partners

/// How Riverbend's organisations are known, one of them that a leaflet named under another name, and who outside the
/// valley's initiative helps or hinders.
struct Neighbours: Sendable {
    let valley: Valley

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        for row in try DataFile("riverbend-profiles.csv").rows {
            let person = try row.text("person")
            guard let organisation = try valley.cast.seat(person).organisation else { throw row.fault("person") }
            _ = try await valley.perform(try profile(row, organisation), by: person)
        }
        try await merge()
        for row in try DataFile("riverbend-field.csv").rows {
            let words = BodyWords(
                name: try row.text("name"), sector: try row.choice("sector"), stand: try row.choice("stand"),
                why: try row.text("why"))
            _ = try await valley.perform(MapBody(scope: valley.scope, words: words), by: try row.text("person"))
        }
    }

    private func profile(_ row: DataFile.Row, _ organisation: Number<Organisation>) throws -> SayProfile {
        let codes = row.optional("identifiers")?.split(separator: ";") ?? []
        return SayProfile(
            scope: valley.scope, organisation: organisation,
            identifiers: try codes.map { code in
                let parts = code.split(separator: " ").map(String.init)
                guard parts.count == 2 else { throw row.fault("identifiers") }
                return IdentifierCode(scheme: parts[0], value: parts[1])
            }, website: row.optional("website"),
            places: try row.text("places").split(separator: ";").map { try Slug(checking: String($0), at: "places") })
    }

    private func merge() async throws {
        let steward = try Person.steward().name
        let boats = try Slug(checking: "union-of-ferry-workers", at: "slug")
        _ = try await valley.perform(
            NameOrganisation(
                scope: valley.scope, slug: boats, name: "Union of Ferry Workers", sector: .community,
                givesMoney: false, part: "Runs the boats.", citation: "A leaflet of the Old Ford market, invented"),
            by: steward)
        _ = try await valley.perform(
            MergeOrganisations(
                scope: valley.scope, organisation: boats,
                stays: try Slug(checking: "ferry-workers-union", at: "stays")), by: steward)
    }
}
