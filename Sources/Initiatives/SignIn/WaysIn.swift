public import Core

/// How people come in, where a database was restored from a backup: what ended since would be open again, and what was
/// used since unused.
public enum WaysIn {
    /// Everybody signs in anew, links and tokens are made anew, and no letter is sent a second time. Accounts stay, with
    /// the passphrases of that day.
    public static func close(in tx: OperationalTransaction) throws {
        for table in [Session.table, PendingSignIn.table, TokenGrant.table, Link.table, Throttle.table] {
            try tx.change(table, "DELETE FROM \(name: table.name)")
        }
        try tx.change(Letter.table, "UPDATE letter SET state = 'given up' WHERE state = 'waiting'")
    }
}
