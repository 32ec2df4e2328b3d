public import Core
public import Initiatives

/// Something the initiative has published about its reach or its aims, quoted with its source.
public struct Aim: Record, Codable {
    public var scope: Scope
    public var number: Number<Aim>
    /// The figure as it was published, with its unit: “23 lakh”.
    public var figure: String
    /// What it counts: “students”.
    public var counts: String
    public var source: Number<Source>

    public static let columns = [
        Column("scope", \Aim.scope), Column("number", \Aim.number), Column("figure", \Aim.figure),
        Column("counts", \Aim.counts), Column("source", \Aim.source),
    ]
    public static let table = declare(
        "aim", .recorded, key: ["scope", "number"],
        references: [.to("source", from: ["scope", "source"], at: ["scope", "number"])])

    public init(scope: Scope, number: Number<Aim>, figure: String, counts: String, source: Number<Source>) {
        self.scope = scope
        self.number = number
        self.figure = figure
        self.counts = counts
        self.source = source
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        figure = try row.get("figure")
        counts = try row.get("counts")
        source = try row.get("source")
    }
}

extension Aim {
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [Aim] {
        try tx.records(Aim.self, "scope = \(scope) ORDER BY number")
    }
}
