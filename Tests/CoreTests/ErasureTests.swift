import Foundation
@_spi(Driver) import TestSupport
import Testing

@_spi(Driver) @testable import Core

/// Erasing is a person's right: afterwards nothing of the record is left, and the ledger still adds up.
@Suite struct ErasureTests {
    /// Long enough to fill pages of its own, so that freed pages are looked through as well.
    private let canary = "canary-" + String(repeating: "Simran of the third house ", count: 300)

    @Test(arguments: Engine.tried)
    func whatIsErasedIsGoneFromTableAndLedger(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            try await digAndErase(in: store)
            #expect(try await store.wells().map(\.number) == [1, 3])
            let traces = try await store.read { [canary] tx in
                try tx.records(StoredEffect.self, "1 = 1").filter { effect in
                    String(decoding: effect.image ?? [], as: UTF8.self).contains(canary)
                }.count
            }
            #expect(traces == 0)
            #expect(
                try await store.count("SELECT COUNT(*) FROM ledger_effect WHERE salt IS NULL AND image IS NULL") == 2)
            let verification = try await store.verify()
            #expect(verification.findings.isEmpty)
            #expect(verification.erased == 2)
        }
    }

    @Test func nothingIsLeftInTheFile() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withDatabase(on: .sqlite) { database in
            let store = Store(driver: try database.open(), schema: .wells)
            try await store.migrate()
            _ = try await store.perform(DigWell(well: Well(2, keeper: canary, note: canary)), by: .operator)
            #expect(try bytes(of: database).contains("third house"), "or this test would look in the wrong place")
            _ = try await store.perform(ForgetWell(number: 2), by: .operator)
            _ = try await store.wells()
            try await store.settle()
            // The server is still running, and nothing waits for it to stop.
            #expect(try !bytes(of: database).contains("third house"))
            await store.close()
        }
    }

    @Test(arguments: Engine.tried)
    func aKeyThatWasErasedCanBeUsedAgain(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            try await digAndErase(in: store)
            _ = try await store.perform(DigWell(well: Well(2, keeper: "Neighbour")), by: .operator)
            #expect(try await store.wells().map(\.keeper) == ["Elder", "Neighbour", "Child"])
            try await expectSound(store)
            _ = try await store.perform(ForgetWell(number: 2), by: .operator)
            try await expectSound(store)
        }
    }

    @Test("The same erasure again leaves whoever came later under the same number", arguments: Engine.tried)
    func laterComersStay(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let erasure = try await digAndErase(in: store)
            _ = try await store.perform(DigWell(well: Well(2, keeper: "Neighbour")), by: .operator)
            _ = try await store.perform(ApplyErasure(erasure), by: .operator)
            #expect(try await store.wells().map(\.keeper) == ["Elder", "Neighbour", "Child"])
            try await expectSound(store)
        }
    }

    /// A key seen holds a digest without salt of all that was asked for, from which a name could be guessed.
    @Test(arguments: Engine.tried)
    func theKeysOfItsActionsAreForgotten(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            try await digAndErase(in: store)
            let seen = try await store.read { tx in
                try tx.all("SELECT entry FROM key_seen ORDER BY entry") { $0.int64(0) }
            }
            #expect(seen == [1, 3, 5])
        }
    }

    @Test("A restored backup still holds what was erased since: the list removes it again")
    func erasedAgain() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withDatabase(on: .sqlite) { database in
            let backup = database.backup
            let store = Store(driver: try database.open(), schema: .wells)
            try await store.migrate()
            let erasure = try await digAndErase(in: store) { try await store.backup(to: backup.address) { _, _ in } }
            await store.close()
            let restored = Store(driver: try backup.open(), schema: .wells)
            #expect(try await restored.wells().map(\.number) == [1, 2, 3])
            _ = try await restored.perform(ApplyErasure(erasure), by: .operator)
            #expect(try await restored.wells().map(\.number) == [1, 3])
            let verification = try await restored.verify()
            #expect(verification.findings.isEmpty)
            #expect(verification.erased == 2)
            try await restored.settle()
            await restored.close()
            #expect(try !bytes(of: backup).contains("third house"))
        }
    }

    @Test(arguments: Engine.tried)
    func erasingWhatIsNotThereOnlyNotesSo(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let erasure = try await digAndErase(in: store)
            _ = try await store.perform(ApplyErasure(erasure), by: .operator)
            #expect(try await store.wells().map(\.number) == [1, 3])
            try await expectSound(store)
        }
    }

    @Test(arguments: Engine.tried)
    func onlyFactsAreErased(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            var erasure = try await digAndErase(in: store)
            for table in ["ledger_entry", "level", "well_total", "no_such_table"] {
                erasure.table = table
                let refusal = await refused { [erasure] in
                    _ = try await store.perform(ApplyErasure(erasure), by: .operator)
                }
                #expect(refusal?.code == "erasure.table", "\(table)")
            }
            #expect(try await store.wells().map(\.number) == [1, 3])
        }
    }

    @Test func theListNamesNobody() throws {
        let erasure = try Erasure(of: Well(2, keeper: "Simran"), in: .site, before: 100)
        let text = String(decoding: try JSONEncoder().encode(erasure), as: UTF8.self)
        #expect(!text.contains("Simran"))
        #expect(try JSONDecoder().decode(Erasure.self, from: Data(text.utf8)) == erasure)
    }

    /// Digs three wells, changes one twice over, and erases that one.
    @discardableResult private func digAndErase(in store: Store, before: () async throws -> Void = {}) async throws
        -> Erasure
    {
        let well = Well(2, keeper: canary)
        var changed = well
        changed.note = canary
        for well in [Well(1, keeper: "Elder"), well, Well(3, keeper: "Child")] {
            _ = try await store.perform(DigWell(well: well), by: .operator)
        }
        _ = try await store.perform(ChangeWell(well: well, changed: changed), by: .operator)
        try await before()
        return try await store.perform(ForgetWell(number: 2), by: .operator)
    }

    private func bytes(of database: Database) throws -> String {
        let files = ["", "-wal", "-shm"].map { database.address + $0 }.filter(FileManager.default.fileExists)
        return try files.map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }.joined()
    }
}
