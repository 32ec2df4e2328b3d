public import Core

/// Where something that the initiative says comes from: a publication, a survey, a partner's own report.
public struct Source: Record, Codable {
    public var scope: Scope
    public var number: Number<Source>
    /// As one would cite it.
    public var citation: String
    /// Who it is that reports here; nil for what was published elsewhere.
    public var organisation: Number<Organisation>?

    public static let columns = [
        Column("scope", \Source.scope), Column("number", \Source.number), Column("citation", \Source.citation),
        Column("organisation", \Source.organisation),
    ]
    public static let table = declare(
        "source", .recorded, key: ["scope", "number"], unique: [["scope", "citation"], ["scope", "organisation"]],
        references: [.to("organisation", from: ["scope", "organisation"], at: ["scope", "number"])])

    public init(scope: Scope, number: Number<Source>, citation: String, organisation: Number<Organisation>? = nil) {
        self.scope = scope
        self.number = number
        self.citation = citation
        self.organisation = organisation
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        citation = try row.get("citation")
        organisation = try row.get("organisation")
    }
}

extension Source {
    /// The source of this citation, entered if it is new here.
    public static func cited(_ citation: String, in tx: WriteTransaction) throws -> Number<Source> {
        try citation.requireText(at: "source", most: 1000)
        if let known = try tx.record(Source.self, "scope = \(tx.scope) AND citation = \(citation)") {
            guard known.organisation == nil else {
                throw Problem.invalid(
                    "source.organisation", at: "source", "“\(citation)” is a partner; its figures come by its reports.")
            }
            return known.number
        }
        let source = Source(scope: tx.scope, number: Number(try tx.nextNumber(in: Source.self)), citation: citation)
        try tx.insert(source)
        return source.number
    }

    /// The source that an organisation is by its own reports, called as it is called now.
    public static func of(_ organisation: Organisation, in tx: WriteTransaction) throws -> Number<Source> {
        let scope = tx.scope
        let known = try tx.record(Source.self, "scope = \(scope) AND organisation = \(organisation.number)")
        let namesake = try tx.record(Source.self, "scope = \(scope) AND citation = \(organisation.name)")
        let isTaken = namesake.map { $0.number != known?.number } ?? false
        let citation = isTaken ? "\(organisation.name) (\(organisation.slug))" : organisation.name
        guard let known else {
            let source = Source(
                scope: scope, number: Number(try tx.nextNumber(in: Source.self)), citation: citation,
                organisation: organisation.number)
            try tx.insert(source)
            return source.number
        }
        var renamed = known
        renamed.citation = citation
        if renamed.citation != known.citation { try tx.update(known, to: renamed) }
        return known.number
    }
}
