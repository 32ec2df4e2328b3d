public import Core
public import Initiatives

/// A version of the common purpose, as its members state it.
public struct Purpose: Record, Codable {
    public var scope: Scope
    public var version: Int64
    public var statement: String
    public var source: Number<Source>

    public static let columns = [
        Column("scope", \Purpose.scope), Column("version", \Purpose.version), Column("statement", \Purpose.statement),
        Column("source", \Purpose.source),
    ]
    public static let table = declare(
        "purpose", .recorded, key: ["scope", "version"],
        references: [.to("source", from: ["scope", "source"], at: ["scope", "number"])])

    public init(scope: Scope, version: Int64, statement: String, source: Number<Source>) {
        self.scope = scope
        self.version = version
        self.statement = statement
        self.source = source
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        version = try row.get("version")
        statement = try row.get("statement")
        source = try row.get("source")
    }
}

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
