public import Core
public import Initiatives

/// The purpose as pages show it: the one that the members ratified last; else one that the initiative has published
/// elsewhere, quoted.
public struct Purpose: Sendable {
    public enum Origin: Sendable {
        case ratified(Ratification)
        case published(Number<Source>)
    }

    public var statement: String
    public var origin: Origin

    /// Where it was published; nil for one that was ratified here.
    ///
    /// Not inlined: Swift 6.3's optimiser then ends the purpose's lifetime too early, and stops.
    @inline(never)
    public var source: Number<Source>? {
        if case .published(let source) = origin { source } else { nil }
    }
}

/// A purpose that an initiative has published, quoted with its source. Its members ratified nothing here.
public struct QuotedPurpose: Record, Codable {
    public var scope: Scope
    public var version: Int64
    public var statement: String
    public var source: Number<Source>

    public static let columns = [
        Column("scope", \QuotedPurpose.scope), Column("version", \QuotedPurpose.version),
        Column("statement", \QuotedPurpose.statement), Column("source", \QuotedPurpose.source),
    ]
    public static let table = declare(
        "purpose", .recorded, key: ["scope", "version"],
        references: [.to("source", from: ["scope", "source"], at: ["scope", "number"])])

    init(scope: Scope, version: Int64, statement: String, source: Number<Source>) {
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
