public import Core

/// That an organisation which stands here twice is another one: where it is named, that one is shown.
///
/// Nothing is written anew for it, so that taking it back leaves everything as it was.
public struct OrganisationAlias: Record, Codable {
    public var scope: Scope
    /// Which is no more.
    public var organisation: Number<Organisation>
    public var stays: Number<Organisation>

    public static let columns = [
        Column("scope", \OrganisationAlias.scope), Column("organisation", \OrganisationAlias.organisation),
        Column("stays", \OrganisationAlias.stays),
    ]
    public static let table = declare(
        "organisation_alias", .recorded, key: ["scope", "organisation"],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "stays"], at: ["scope", "number"]),
        ], checks: ["organisation <> stays"], indexes: [["scope", "stays"]])

    public init(scope: Scope, organisation: Number<Organisation>, stays: Number<Organisation>) {
        self.scope = scope
        self.organisation = organisation
        self.stays = stays
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        stays = try row.get("stays")
    }
}

extension OrganisationAlias {
    public static func find(
        _ organisation: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> OrganisationAlias? {
        try tx.record(OrganisationAlias.self, "scope = \(scope) AND organisation = \(organisation)")
    }

    /// In SQL, the number of the one that stays, of an organisation in a row of this name.
    public static func stays(for row: SQL) -> SQL {
        """
        COALESCE((SELECT merged.stays FROM organisation_alias merged
          WHERE merged.scope = \(row).scope AND merged.organisation = \(row).organisation), \(row).organisation)
        """
    }
}

extension Organisation {
    /// The one that is shown for it: itself, unless it was merged.
    public static func shown(
        for organisation: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> Number<Organisation> {
        try OrganisationAlias.find(organisation, in: tx, scope: scope)?.stays ?? organisation
    }

    /// What those were called that turned out to be one of these.
    static func merged(
        into hosts: [Number<Organisation>], in tx: ReadTransaction, scope: Scope
    ) throws -> [(stays: Number<Organisation>, name: String)] {
        try tx.all(
            """
            SELECT a.stays AS stays, o.name AS name FROM organisation_alias a
            JOIN organisation o ON o.scope = a.scope AND o.number = a.organisation
            WHERE a.scope = \(scope) AND a.stays IN (\(list: hosts)) ORDER BY o.number
            """
        ) { (try $0.get("stays"), try $0.get("name")) }
    }

    /// All of them under their own numbers, each as it is shown: one that was merged by what the one that stays is
    /// called and is.
    /// - Parameter some: only these, where not all are needed.
    public static func shown(
        _ some: [Number<Organisation>]? = nil, in tx: ReadTransaction, scope: Scope
    ) throws -> [Number<Organisation>: Organisation] {
        let isMeant: SQL = some.map { "o.number IN (\(list: $0))" } ?? "1 = 1"
        let all = try tx.all(
            """
            SELECT o.scope, o.number, s.slug, s.name, s.sector, s.standing, s.gives_money
            FROM organisation o
            LEFT JOIN organisation_alias a ON a.scope = o.scope AND a.organisation = o.number
            JOIN organisation s ON s.scope = o.scope AND s.number = COALESCE(a.stays, o.number)
            WHERE o.scope = \(scope) AND \(isMeant) ORDER BY o.number
            """, Organisation.init)
        return Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
