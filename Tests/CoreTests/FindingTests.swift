@_spi(Driver) import TestSupport
import Testing

@_spi(Driver) @testable import Core

/// Single changes that are easily overlooked, made for good, each with what `verify` says of it.
@Suite struct FindingTests {
    @Test(
        arguments: Engine.tried,
        [
            ("DELETE FROM ledger_head WHERE scope = 2", "ledger: 1 records that were opened are missing"),
            (
                "INSERT INTO ledger_head SELECT 9, 0, 0, frontier FROM ledger_head WHERE scope = 2",
                "scope 9: nobody opened this record"
            ),
            (
                "INSERT INTO ledger_head SELECT -9, 0, 0, frontier FROM ledger_head WHERE scope = 2",
                "scope -9: nobody opened this record"
            ),
            (
                "UPDATE ledger_head SET time = 9000000000000000 WHERE scope = 2",
                "scope 2: the head is not the head of these entries"
            ),
            (
                "INSERT INTO ledger_node SELECT 9, level, position, digest FROM ledger_node WHERE scope = 1 AND level = 1 AND position = 0",
                "ledger_node: 1 nodes belong to no record"
            ),
            (
                "UPDATE well SET keeper = 'Keeper 1' WHERE scope = 0 AND number = 1",
                "well: a row is not what was recorded"
            ),
            ("UPDATE well SET note = NULL WHERE scope = 0 AND number = 1", "well: a row is not what was recorded"),
            ("UPDATE well SET is_open = 0 WHERE scope = 0 AND number = 1", "well: a row is not what was recorded"),
            ("DELETE FROM well WHERE scope = 0 AND number = 1", "well: 1 recorded rows are missing"),
            (
                "UPDATE level SET centimetres = centimetres + 1 WHERE scope = 1 AND well = 1",
                "its rows in level are not those that were recorded"
            ),
            (
                "UPDATE well_total SET centimetres = 0 WHERE scope = 1 AND well = 1",
                "well_total: 1 rows do not follow from the facts"
            ),
            (
                "UPDATE level SET centimetres = 9223372036854775807 WHERE centimetres IS NOT NULL",
                "database: it cannot be read to its end"
            ),
            (
                "DELETE FROM ledger_touch WHERE scope = 0 AND name = 'well' AND sequence = 3",
                "ledger_touch: 1 rows are missing"
            ),
            (
                "UPDATE ledger_touch SET sequence = 99 WHERE scope = 0 AND name = 'well' AND sequence = 3",
                "ledger_touch: 1 rows belong to no entry"
            ),
            ("UPDATE ledger_bulk SET rows = 9223372036854775807", "its digests do not add up to its leaf"),
            (
                "UPDATE ledger_entry SET leaf = salt FROM ledger_effect WHERE salt IS NOT NULL",
                "database: it cannot be read to its end"
            ),
            (
                "UPDATE ledger_effect SET salt = NULL, image = NULL WHERE scope = 1 AND sequence = 1",
                "was removed without an erasure"
            ),
        ] as [(String, String)])
    func aChangeIsFound(engine: Engine, change: (sql: String, finding: String)) async throws {
        try await withWells(on: engine) { store in
            try await live(in: store)
            try await expectSound(store)
            try await store.tamper("\(name: change.sql)")
            let findings = try await store.verify().findings.map { "\($0.place): \($0.what)" }
            #expect(findings.contains { $0.contains(change.finding) }, "\(findings)")
        }
    }

    /// Whoever has the file can build a table anew without its key, and put rows in twice.
    @Test(
        arguments: Engine.tried,
        [
            "well", "level", "well_total", "ledger_head", "ledger_entry", "ledger_effect", "ledger_bulk", "ledger_node",
            "ledger_touch",
        ])
    func rowsThatStandTwiceAreFound(engine: Engine, table: String) async throws {
        try await withWells(on: engine) { store in
            try await live(in: store)
            try await expectSound(store)
            try await store.tamper(
                "ALTER TABLE \(name: table) RENAME TO original",
                "CREATE TABLE \(name: table) AS SELECT * FROM original UNION ALL SELECT * FROM original")
            #expect(try await !store.verify().isSound)
        }
    }

    /// What a partner has signed for shows a record that was put back to an older state, whole.
    @Test func anOlderCopyIsFound() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withDatabase(on: .sqlite) { database in
            let store = Store(driver: try database.open(), schema: .wells)
            try await store.migrate()
            try await live(in: store)
            try await store.backup(to: database.backup.address) { _, _ in }
            _ = try await store.perform(DigWell(well: Well(9, keeper: "Child")), by: .operator)
            let checkpoints = try await store.checkpoints(site: "a")
            await store.close()
            let older = Store(driver: try database.backup.open(), schema: .wells)
            #expect(try await older.verify().isSound)
            #expect(try await older.verify(against: checkpoints).findings.map(\.place) == ["scope 0"])
            await older.close()
        }
    }

    @Test("A damaged database gives a report, not a million lines")
    func reportsEnd() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withWells(on: .sqlite) { store in
            try await live(in: store)
            try await store.tamper("UPDATE ledger_entry SET subject = ''")
            #expect(try await store.verify().findings.count == Verification.mostFindings)
        }
    }
}
