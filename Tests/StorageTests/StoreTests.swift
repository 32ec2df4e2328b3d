import Core
@_spi(Driver) import TestSupport
import Testing

/// What an action may rely on, whichever engine is underneath.
@Suite struct StoreTests {
    private let harvest = Gathering(1, "Harvest", attended: 12, photo: [1, 2, 3])

    @Test(arguments: Engine.tried)
    func whatAnActionDidCanBeRead(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            let entry = try await store.perform(HoldGathering(gathering: harvest), by: .operator)
            #expect(entry == 1)
            #expect(try await store.gatherings() == [harvest])
        }
    }

    @Test(arguments: Engine.tried)
    func aVisitorMayNotAndChangesNothing(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            let refusal = await problem { _ = try await store.perform(HoldGathering(gathering: harvest), by: .visitor) }
            #expect(refusal?.kind == .notAllowed)
            let (gatherings, entries) = (try await store.gatherings(), try await store.entries())
            #expect(gatherings.isEmpty)
            #expect(entries == 0)
        }
    }

    @Test(arguments: Engine.tried)
    func theSameKeyHasTheSameOutcomeAndActsOnce(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            let key = RequestKey()
            let outcomes = try await withThrowingTaskGroup(of: Int64.self) { group in
                for _ in 0..<5 {
                    group.addTask {
                        try await store.perform(HoldGathering(gathering: harvest), by: .operator, key: key)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes == [1, 1, 1, 1, 1])
            #expect(try await store.entries() == 1)
        }
    }

    @Test(arguments: Engine.tried)
    func aKeyUsedForSomethingElseIsAConflict(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            let key = RequestKey()
            _ = try await store.perform(HoldGathering(gathering: harvest), by: .operator, key: key)
            let refusal = await problem {
                _ = try await store.perform(HoldGathering(gathering: Gathering(2, "Council")), by: .operator, key: key)
            }
            #expect(refusal?.kind == .conflict)
            #expect(refusal?.code == "key.reused")
            #expect(try await store.gatherings() == [harvest])
        }
    }

    @Test(arguments: Engine.tried)
    func whoEditsAnOldVersionMeetsAConflict(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            _ = try await store.perform(HoldGathering(gathering: harvest), by: .operator)
            _ = try await store.perform(RenameGathering(gathering: harvest, name: "Harvest feast"), by: .operator)
            let late = [
                await problem {
                    _ = try await store.perform(RenameGathering(gathering: harvest, name: "Feast"), by: .operator)
                },
                await problem { _ = try await store.perform(CancelGathering(gathering: harvest), by: .operator) },
            ]
            for refusal in late {
                #expect(refusal?.kind == .conflict)
                #expect(refusal?.code == "row.changed")
            }
            #expect(try await store.gatherings().map(\.name) == ["Harvest feast"])
            #expect(try await store.entries() == 2)
        }
    }

    @Test(arguments: Engine.tried)
    func aCancelledGatheringIsGone(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            _ = try await store.perform(HoldGathering(gathering: harvest), by: .operator)
            _ = try await store.perform(CancelGathering(gathering: harvest), by: .operator)
            #expect(try await store.gatherings().isEmpty)
        }
    }

    @Test(arguments: Engine.tried)
    func actionsAtOnceGetOneEntryEach(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            let entries = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 1...30 as ClosedRange<Int64> {
                    group.addTask {
                        try await store.perform(HoldGathering(gathering: Gathering(number, "\(number)")), by: .operator)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(entries.sorted() == Array(1...30))
        }
    }

    @Test(arguments: Engine.tried)
    func migratingAgainChangesNothing(engine: Engine) async throws {
        try await withStore(on: engine, schema: .gatherings) { store in
            _ = try await store.perform(HoldGathering(gathering: harvest), by: .operator)
            try await store.migrate()
            #expect(try await store.gatherings() == [harvest])
        }
    }
}

extension Store {
    fileprivate func gatherings() async throws -> [Gathering] {
        try await read { try $0.records(Gathering.self, "scope = 0 ORDER BY number") }
    }

    fileprivate func entries() async throws -> Int64 {
        try await read { try $0.count("SELECT COUNT(*) FROM ledger_entry WHERE scope = 0") }
    }
}
