@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// The rules of a table are kept by the engine, and breaking one is a problem that says which, but not with what value.
@Suite struct RuleTests {
    @Test(arguments: Engine.tried)
    func aSecondRowWithTheSameKeyIsAConflict(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "Harvest")])
            let sameKey = await problem { try await driver.insert([Gathering(1, "Secret council")]) }
            let sameName = await problem { try await driver.insert([Gathering(2, "Harvest")]) }
            for refusal in [sameKey, sameName] {
                #expect(refusal?.kind == .conflict)
                #expect(refusal?.code == "row.exists")
            }
            #expect(try await driver.gatherings("scope = 0") == [Gathering(1, "Harvest")])
        }
    }

    @Test(arguments: Engine.tried)
    func aGuestNeedsAGathering(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "Harvest")])
            try await driver.insert([Guest(at: 1, position: 1, rows: "front")])
            let astray = await problem { try await driver.insert([Guest(at: 9, position: 1, rows: "front")]) }
            let orphaning = await problem { try await driver.execute("DELETE FROM gathering") }
            for refusal in [astray, orphaning] {
                #expect(refusal?.kind == .conflict)
                #expect(refusal?.code == "row.reference")
            }
        }
    }

    @Test(arguments: Engine.tried)
    func checksAndMissingValuesAreInvalid(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let negative = await problem { try await driver.insert([Gathering(1, "Harvest", attended: -1)]) }
            let nameless = await problem {
                try await driver.execute("INSERT INTO gathering (scope, number, name, is_open) VALUES (0, 1, NULL, 1)")
            }
            for refusal in [negative, nameless] {
                #expect(refusal?.kind == .invalid)
                #expect(refusal?.code == "row.check")
            }
        }
    }

    @Test(arguments: Engine.tried)
    func noErrorRepeatsAValue(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let secret = "Amina’s concern"
            try await driver.insert([Gathering(1, secret)])
            let refusals = [
                await problem { try await driver.insert([Gathering(2, secret)]) },
                await problem { try await driver.insert([Gathering(2, "x", note: secret, attended: -1)]) },
                await problem { try await driver.insert((2...600).map { Gathering($0, $0 > 300 ? secret : "\($0)") }) },
                await problem { try await driver.execute("INSERT INTO guest VALUES (0, 5, 1, \(secret))") },
                await problem { try await driver.execute("INSERT INTO no_such_table VALUES (\(secret))") },
                await problem { _ = try await driver.count("SELECT nothing FROM gathering WHERE name = \(secret)") },
            ]
            for refusal in refusals {
                let description = try #require(refusal.map { String(reflecting: $0) })
                #expect(!description.contains("Amina"))
            }
        }
    }

    /// PostgreSQL’s own words quote what it could not convert; SQLite converts anything.
    @Test(.enabled(if: Engine.tried.contains(.postgres)))
    func noErrorRepeatsAValueThatCouldNotBeConverted() async throws {
        try await withDriver(on: .postgres) { driver in
            let refusal = await problem { _ = try await driver.count("SELECT CAST(\("Amina") AS BIGINT)") }
            #expect(refusal?.kind == .internal)
            #expect(refusal?.detail.contains("22P02") == true)
            #expect(refusal?.detail.contains("Amina") == false)
        }
    }

    @Test(arguments: Engine.tried)
    func creatingATableAgainChangesNothing(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "Harvest")])
            try await driver.createGatherings()
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == 1)
        }
    }

    @Test(arguments: Engine.tried)
    func serversThatStartTogetherCreateTheTablesOnce(engine: Engine) async throws {
        try await withDriver(on: engine) { driver in
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { try await driver.createGatherings() } }
                try await group.waitForAll()
            }
            try await driver.insert([Gathering(1, "Harvest")])
        }
    }
}
