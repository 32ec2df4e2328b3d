import Synchronization
@_spi(Driver) import TestSupport
import Testing

@testable import Core

/// What goes through the door leaves exactly one entry, and what does not go through leaves nothing.
@Suite struct LedgerTests {
    private let well = Well(1, keeper: "Elder", depth: 12)

    @Test(arguments: Engine.tried)
    func eachActionLeavesOneEntry(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let changed = Well(1, keeper: "Daughter", depth: 12)
            let day = try #require(Day("2024-03-01"))
            _ = try await store.perform(DigWell(well: well), by: .operator)
            _ = try await store.perform(ChangeWell(well: well, changed: changed), by: .operator)
            _ = try await store.perform(ReadLevels(levels: [Level(1, day, by: "elder", 90)]), by: .operator)
            _ = try await store.perform(FillWell(well: changed), by: .operator)
            _ = try await store.perform(ReadLevels(levels: []), by: .operator)
            let entries = try await store.entries()
            #expect(entries.map(\.sequence) == [1, 2, 3, 4, 5])
            #expect(
                entries.map(\.action) == [
                    DigWell.name, ChangeWell.name, ReadLevels.name, FillWell.name, ReadLevels.name,
                ])
            #expect(entries.first?.subject == "well 1")
            #expect(entries.first?.member == 0)
            #expect(entries.first?.schema == 1)
            try await expectSound(store)
        }
    }

    @Test(arguments: Engine.tried)
    func anEntryTellsHowManyRowsItWrote(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let day = try #require(Day("2024-03-01"))
            _ = try await store.perform(OpenValley(valley: Scope(1)), by: .operator)
            _ = try await store.perform(DigWell(well: well), by: .operator)
            let levels = [Level(1, day, by: "elder", 90), Level(1, day, by: "child", 91)]
            _ = try await store.perform(ReadLevels(levels: levels), by: .operator)
            let wrote = try await store.read { tx in
                try tx.records(Entry.self, "scope = 0 ORDER BY sequence").map { entry in
                    try entry.wrote(in: tx).map { "\($0.rows) \($0.table)" }
                }
            }
            #expect(wrote == [[], ["1 well"], ["2 level"]])
        }
    }

    @Test("Time goes on where the clock stands still or goes back", arguments: Engine.tried)
    func timeGoesOn(engine: Engine) async throws {
        let clock = Mutex([5_000, 5_000, 5_000, 4_000, -9_000, 5_001, 6_000, 0] as [Int64])
        let time = TimeSource { Instant(microseconds: clock.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }) }
        try await withWells(on: engine, time: time) { store in
            for number in 1...7 as ClosedRange<Int64> {
                _ = try await store.perform(DigWell(well: Well(number, keeper: "\(number)")), by: .operator)
            }
            // The first reading of the clock dated the migration.
            #expect(
                try await store.entries().map(\.time.microseconds) == [5_000, 5_001, 5_002, 5_003, 5_004, 6_000, 6_001])
            try await expectSound(store)
        }
    }

    @Test(arguments: Engine.tried)
    func aClockThatWasNeverSetStillCounts(engine: Engine) async throws {
        try await withWells(on: engine, time: TimeSource { Instant(microseconds: -1_000_000) }) { store in
            _ = try await store.perform(DigWell(well: well), by: .operator)
            _ = try await store.perform(FillWell(well: well), by: .operator)
            #expect(try await store.entries().map(\.time.microseconds) == [1, 2])
            try await expectSound(store)
        }
    }

    @Test(arguments: Engine.tried)
    func whatFailsLeavesNothing(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let day = try #require(Day("2024-03-01"))
            let fall = FallIntoWell(well: well, level: Level(1, day, by: "child", 1))
            let key = RequestKey()
            await #expect(throws: FallIntoWell.Splash.self) { try await store.perform(fall, by: .operator, key: key) }
            for table in store.schema.tables where table.name != "ledger_head" {
                #expect(try await store.count("SELECT COUNT(*) FROM \(name: table.name)") == 0, "\(table.name)")
            }
            #expect(try await store.count("SELECT COUNT(*) FROM ledger_head WHERE sequence = 0") == 1)
            // The key was not used up: who tries again with something better succeeds.
            #expect(try await store.perform(DigWell(well: well), by: .operator, key: key) == 1)
            try await expectSound(store)
        }
    }

    @Test(arguments: Engine.tried)
    func theSameKeyActsOnce(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let key = RequestKey()
            let first = try await store.perform(DigWell(well: well), by: .operator, key: key)
            _ = try await store.perform(DigWell(well: Well(2, keeper: "Child")), by: .operator)
            let again = try await store.perform(DigWell(well: well), by: .operator, key: key)
            #expect((first, again) == (1, 1))
            #expect(try await store.entries().count == 2)
            try await expectSound(store)
        }
    }

    @Test("Another body, or another person, under the same key is a conflict", arguments: Engine.tried)
    func aKeyServesOnce(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let key = RequestKey()
            _ = try await store.perform(DigWell(well: well), by: .operator, key: key)
            let other = await refused {
                _ = try await store.perform(DigWell(well: Well(2, keeper: "Child")), by: .operator, key: key)
            }
            let another = await refused {
                _ = try await store.perform(DigWell(well: well), by: .token(OneDeputy.badge), key: key)
            }
            #expect([other?.code, another?.code] == ["key.reused", "key.reused"])
            #expect(other?.kind == .conflict)
            #expect(try await store.wells() == [well])
        }
    }

    @Test(arguments: Engine.tried)
    func aVisitorMayDoNothing(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            _ = try await store.perform(DigWell(well: well), by: .operator)
            let day = try #require(Day("2024-03-01"))
            let refusals = [
                await refused { _ = try await store.perform(DigWell(well: Well(2, keeper: "Child")), by: .visitor) },
                await refused { _ = try await store.perform(FillWell(well: well), by: .visitor) },
                await refused { _ = try await store.perform(ForgetWell(number: 1), by: .visitor) },
                await refused {
                    _ = try await store.perform(ReadLevels(levels: [Level(1, day, by: "child", 1)]), by: .visitor)
                },
            ]
            for refusal in refusals { #expect(refusal?.kind == .notAllowed) }
            #expect(try await store.wells() == [well])
            #expect(try await store.entries().count == 1)
        }
    }

    @Test(arguments: Engine.tried)
    func aRecordThatWasNeverOpenedTakesNothing(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            var elsewhere = well
            elsewhere.scope = Scope(9)
            let refusal = await refused { [elsewhere] in
                _ = try await store.perform(DigWell(well: elsewhere), by: .operator)
            }
            #expect(refusal?.kind == .notFound)
        }
    }

    @Test("Versions written in portions, by readers whose names look alike, are one bulk", arguments: Engine.tried)
    func versionsInPortions(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let day = try #require(Day("2024-03-01"))
            // The same name to a reader, and to Swift, in other code points: both may stand in a key.
            let names = ["Ame\u{301}lie", "Am\u{E9}lie", "B", "a", "ਅ", "😀", ""]
            let levels = names.enumerated().map { Level(1, day, by: $1, Int64($0)) }
            for portions in [1, 2, 3, 7] {
                _ = try await store.perform(ReadLevels(levels: levels, portions: portions), by: .operator)
                _ = try await store.perform(ReadLevels(levels: levels.reversed(), portions: portions), by: .operator)
            }
            try await expectSound(store)
        }
    }

    @Test(arguments: Engine.tried)
    func everyEntryProvesThatItIsInTheRecord(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            try await live(in: store)
            let proofs = try await store.read { tx in
                try tx.records(Entry.self, "1 = 1").map { try InclusionProof.of($0, in: tx) }
            }
            #expect(proofs.count > 20)
            #expect(proofs.filter { !$0.holds }.isEmpty)
        }
    }
}

func expectSound(_ store: Store, _ location: SourceLocation = #_sourceLocation) async throws {
    let verification = try await store.verify()
    #expect(verification.findings.isEmpty, sourceLocation: location)
    #expect(verification.entries > 0, sourceLocation: location)
}
