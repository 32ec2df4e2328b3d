public import Core

/// How often something failed lately: for one name, for one address. Both stand here as digests that only this site can
/// make, so nobody learns from the database who tried what from where.
public struct Throttle: Record {
    var key: Digest
    var failures: Int64
    /// When the first of them happened.
    var since: Instant

    public static let columns = [
        Column("key", \Throttle.key), Column("failures", \Throttle.failures), Column("since", \Throttle.since),
    ]
    public static let table = declare("throttle", .operational, key: ["key"])

    public init(_ row: Row) throws {
        key = try row.get("key")
        failures = try row.get("failures")
        since = try row.get("since")
    }

    /// Failures are forgotten after this long.
    static let window: Int64 = 15 * 60 * 1_000_000

    /// - Throws: `throttled` when it failed too often. Names that do not exist are counted like those that do.
    public static func check(_ key: Digest, atMost limit: Int64, in tx: OperationalTransaction) throws {
        let start = Instant(microseconds: tx.now.microseconds - window)
        let failures = try tx.count("SELECT failures FROM throttle WHERE key = \(key) AND since > \(start)")
        guard failures < limit else {
            throw Problem(.throttled, "throttled", "Too many tries. Wait a quarter of an hour and try again.")
        }
    }

    public static func note(_ key: Digest, in tx: OperationalTransaction) throws {
        let start = Instant(microseconds: tx.now.microseconds - window)
        try tx.change(
            table,
            """
            INSERT INTO throttle (key, failures, since) VALUES (\(key), 1, \(tx.now))
            ON CONFLICT (key) DO UPDATE
            SET failures = CASE WHEN throttle.since > \(start) THEN throttle.failures + 1 ELSE 1 END,
              since = CASE WHEN throttle.since > \(start) THEN throttle.since ELSE \(tx.now) END
            """)
    }

    /// Takes one of them back, since it turned out well.
    public static func takeBack(_ key: Digest, in tx: OperationalTransaction) throws {
        try tx.change(table, "UPDATE throttle SET failures = failures - 1 WHERE key = \(key) AND failures > 0")
    }

    static func sweep(in tx: OperationalTransaction) throws {
        let start = Instant(microseconds: tx.now.microseconds - window)
        try tx.change(table, "DELETE FROM throttle WHERE since <= \(start)")
    }

    public static func forget(_ key: Digest, in tx: OperationalTransaction) throws {
        try tx.change(table, "DELETE FROM throttle WHERE key = \(key)")
    }
}
