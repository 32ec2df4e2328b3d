@_spi(Driver) import TestSupport
import Testing

@_spi(Driver) @testable import Core

/// A row leads to the entries that wrote it, to all of them and no others.
@Suite struct TouchTests {
    @Test(arguments: Engine.tried)
    func aRowLeadsToEveryEntryThatWroteIt(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let (first, changed, other) = (
                Well(1, keeper: "Elder"), Well(1, keeper: "Daughter"), Well(2, keeper: "Child")
            )
            _ = try await store.perform(DigWell(well: first), by: .operator)
            _ = try await store.perform(DigWell(well: other), by: .operator)
            _ = try await store.perform(ChangeWell(well: first, changed: changed), by: .operator)
            _ = try await store.perform(FillWell(well: changed), by: .operator)
            #expect(try await history(of: [first], in: store) == [4, 3, 1])
            #expect(try await history(of: [other], in: store) == [2])
            #expect(try await history(of: [first, other], in: store) == [4, 3, 2, 1])
            #expect(try await history(of: [first, other], most: 2, in: store) == [4, 3])
            #expect(try await history(of: [Well(3, keeper: "Nobody")], in: store) == [])
            #expect(try await history(of: [], in: store) == [])
        }
    }

    @Test(
        "What was erased has no history, and whoever comes later under its number has their own",
        arguments: Engine.tried)
    func theWayGoesWithTheImages(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let well = Well(1, keeper: "Elder")
            _ = try await store.perform(DigWell(well: well), by: .operator)
            _ = try await store.perform(ForgetWell(number: 1), by: .operator)
            #expect(try await history(of: [well], in: store) == [])
            _ = try await store.perform(DigWell(well: Well(1, keeper: "Neighbour")), by: .operator)
            #expect(try await history(of: [well], in: store) == [3])
            try await expectSound(store)
        }
    }

    @Test("A database from before there were such ways gets them", arguments: Engine.tried)
    func theyCanBeFilledLater(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            try await live(in: store)
            let before = try await store.count("SELECT COUNT(*) FROM ledger_touch")
            try await store.tamper("DELETE FROM ledger_touch WHERE sequence > 1")
            #expect(try await !store.verify().isSound)
            let schema = store.schema
            for _ in 1...2 {
                try await store.driver.write { try Ledger($0, schema: 1).fillTouches(schema) }
                #expect(try await store.count("SELECT COUNT(*) FROM ledger_touch") == before)
            }
            try await expectSound(store)
        }
    }

    private func history(of wells: [Well], most: Int = 50, in store: Store) async throws -> [Int64] {
        try await store.read { tx in
            try Entry.history(of: wells.map { RowKey(of: $0) }, most: most, in: tx, scope: .site).map(\.sequence)
        }
    }
}
