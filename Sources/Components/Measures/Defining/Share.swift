public import Core

/// What a measure is computed from that nobody types: one count as a part of another. It is exact, since both are counts
/// that are reported and added up as any other.
public struct Share: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    /// Those of whom it is true: “girls who stayed in school”.
    public var numerator: Number<Measure>
    /// All of whom it could be true: “girls in our groups”.
    public var denominator: Number<Measure>
    /// Of how many it is said: 100 for per cent, 1000 for “of 1,000”.
    public var per: Int64

    public static let columns = [
        Column("scope", \Share.scope),
        Column("measure", \Share.measure),
        Column("numerator", \Share.numerator),
        Column("denominator", \Share.denominator),
        Column("per", \Share.per),
    ]
    public static let table = declare(
        "share", .recorded, key: ["scope", "measure"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("measure", from: ["scope", "numerator"], at: ["scope", "number"]),
            .to("measure", from: ["scope", "denominator"], at: ["scope", "number"]),
        ],
        checks: [
            "numerator <> denominator", "measure <> numerator", "measure <> denominator",
            "per IN (1, 100, 1000, 10000, 100000)",
        ], indexes: [["scope", "numerator"], ["scope", "denominator"]])

    init(scope: Scope, measure: Number<Measure>, numerator: Number<Measure>, denominator: Number<Measure>, per: Int64) {
        self.scope = scope
        self.measure = measure
        self.numerator = numerator
        self.denominator = denominator
        self.per = per
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        numerator = try row.get("numerator")
        denominator = try row.get("denominator")
        per = try row.get("per")
    }
}

extension Share {
    static func find(_ measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> Share? {
        try tx.record(Share.self, "scope = \(scope) AND measure = \(measure)")
    }

    /// Those that are computed from a count.
    static func all(from measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> [Share] {
        try tx.records(
            Share.self, "scope = \(scope) AND (numerator = \(measure) OR denominator = \(measure)) ORDER BY measure")
    }

    /// Rounded half up, away from zero.
    /// - Returns: nil where there is nobody that it could be true of.
    func value(_ counted: Int64, of all: Int64, decimals: Int64) -> Fixed? {
        guard all > 0 else { return nil }
        let scale = (0..<decimals).reduce(Int128(per)) { power, _ in power * 10 }
        let exact = Int128(counted.magnitude) * scale
        let rounded = (exact * 2 + Int128(all)) / (Int128(all) * 2)
        return Int64(exactly: counted < 0 ? -rounded : rounded).map { Fixed(units: $0, decimals: Int(decimals)) }
    }
}
