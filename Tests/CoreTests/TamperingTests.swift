@_spi(Driver) import TestSupport
import Testing

@_spi(Driver) @testable import Core

/// Whatever is changed behind the product's back, `verify` says so.
///
/// Each attack is made and looked at inside one transaction, and undone: so a thousand of them need no thousand copies.
@Suite struct TamperingTests {
    @Test("500 attacks on a small record are found", arguments: 0..<5)
    func smallRecord(part: UInt64) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withWells(on: .sqlite) { store in
            try await live(in: store)
            try await expectFound(100, on: store, seed: part)
        }
    }

    @Test("100 attacks on PostgreSQL are found", .enabled(if: Engine.tried.contains(.postgres)))
    func postgres() async throws {
        try await withWells(on: .postgres) { store in
            try await live(in: store)
            try await expectFound(100, on: store, seed: 100)
        }
    }

    @Test("300 attacks on the demonstration are found, which has every table", arguments: 0..<3)
    func demonstration(part: UInt64) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withPunjab(on: .sqlite) { store in try await expectFound(100, on: store, seed: 200 + part) }
    }

    @Test(arguments: Engine.tried)
    func whatNobodyTouchedIsSound(engine: Engine) async throws {
        try await withPunjab(on: engine) { store in
            let verification = try await store.verify()
            #expect(verification.findings.isEmpty)
            #expect(verification.scopes == 2)
            #expect(verification.derivedTables == 2)
            #expect(verification.entries > 20 && verification.recordedRows > 50 && verification.versionedRows > 300)
        }
    }

    private func expectFound(_ count: Int, on store: Store, seed: UInt64) async throws {
        let schema = store.schema
        let (deeds, missed) = try await store.driver.trying { connection in
            try connection.suspendReferences()
            var attacker = try Attacker(connection, schema: schema, seed: seed)
            var (deeds, missed): ([String], [String]) = ([], [])
            for _ in 0..<count {
                try connection.execute("SAVEPOINT attack")
                deeds.append(try attacker.strike())
                if try Verification(of: ReadTransaction(connection), schema: schema).isSound {
                    missed += deeds.suffix(1)
                }
                try connection.execute("ROLLBACK TO SAVEPOINT attack")
            }
            return (deeds, missed)
        }
        #expect(missed == [])
        #expect(deeds.count == count)
        // None of it was left behind, and none of it was found where nothing was done.
        try await expectSound(store)
    }
}

extension Driver {
    /// Does something in a transaction and undoes all of it.
    func trying<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        do {
            return try await write { connection in throw Undone(value: try body(connection)) }
        } catch let undone as Undone<Value> {
            return undone.value
        }
    }
}

private struct Undone<Value: Sendable>: Error {
    let value: Value
}

extension Connection {
    /// Whoever has the file can switch its rules of reference off, until the transaction ends.
    func suspendReferences() throws {
        try execute(
            lockClause.isEmpty ? "PRAGMA defer_foreign_keys = ON" : "SET LOCAL session_replication_role = replica")
    }
}
