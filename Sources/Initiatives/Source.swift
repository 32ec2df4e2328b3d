public import Core

/// Where something that the initiative says comes from: a publication, a survey, a partner's own report.
public struct Source: Record, Codable {
    public var scope: Scope
    public var number: Number<Source>
    /// As one would cite it.
    public var citation: String

    public static let columns = [
        Column("scope", \Source.scope), Column("number", \Source.number), Column("citation", \Source.citation),
    ]
    public static let table = declare(
        "source", .recorded, key: ["scope", "number"], unique: [["scope", "citation"]])

    public init(scope: Scope, number: Number<Source>, citation: String) {
        self.scope = scope
        self.number = number
        self.citation = citation
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        citation = try row.get("citation")
    }
}

extension Source {
    /// The source of this citation, entered if it is new here.
    public static func cited(_ citation: String, in tx: WriteTransaction) throws -> Number<Source> {
        try citation.requireText(at: "source", most: 1000)
        if let known = try tx.record(Source.self, "scope = \(tx.scope) AND citation = \(citation)") {
            return known.number
        }
        let source = Source(scope: tx.scope, number: Number(try tx.nextNumber(in: Source.self)), citation: citation)
        try tx.insert(source)
        return source.number
    }
}
