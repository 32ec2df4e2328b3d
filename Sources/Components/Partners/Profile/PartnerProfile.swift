internal import Core
internal import Initiatives

/// How an organisation can be known, and where it works.
struct PartnerProfile: Sendable {
    var identifiers: [IdentifierCode] = []
    var website: String?
    /// In the order of the tree of places.
    var places: [Place] = []

    var isEmpty: Bool { identifiers.isEmpty && website == nil && places.isEmpty }

    /// Of all organisations of whom anything is said; or of one.
    static func all(
        _ organisation: Number<Organisation>? = nil, in tx: ReadTransaction, scope: Scope
    ) throws -> [Number<Organisation>: PartnerProfile] {
        let which: SQL = organisation.map { "AND organisation = \($0)" } ?? ""
        var found: [Number<Organisation>: PartnerProfile] = [:]
        for known in try tx.records(Identifier.self, "scope = \(scope) \(which) ORDER BY scheme, value") {
            found[known.organisation, default: PartnerProfile()].identifiers.append(known.code)
        }
        for known in try tx.records(Website.self, "scope = \(scope) \(which)") {
            found[known.organisation, default: PartnerProfile()].website = known.address
        }
        let works = try tx.records(WorkPlace.self, "scope = \(scope) \(which)")
        guard !works.isEmpty else { return found }
        let byPlace = Dictionary(grouping: works, by: \.place)
        for place in try Place.all(in: tx, scope: scope) {
            for work in byPlace[place.number] ?? [] {
                found[work.organisation, default: PartnerProfile()].places.append(place)
            }
        }
        return found
    }

    /// The rows that tell of one of them.
    static func rows(
        of organisation: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> [RowKey] {
        let condition: SQL = "scope = \(scope) AND organisation = \(organisation)"
        return try tx.records(Identifier.self, condition).map { RowKey(of: $0) }
            + tx.records(Website.self, condition).map { RowKey(of: $0) }
            + tx.records(WorkPlace.self, condition).map { RowKey(of: $0) }
    }
}
