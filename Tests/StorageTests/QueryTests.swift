@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// The SQL that the house shares between its engines means the same on both.
@Suite struct QueryTests {
    @Test(arguments: Engine.tried)
    func aListMatchesItsMembersAndAnEmptyOneNothing(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert((1...5).map { Gathering($0, "Gathering \($0)") })
            let some = try await driver.gatherings("number IN (\(list: [2, 4, 9] as [Int64])) ORDER BY number")
            #expect(some.map(\.number) == [2, 4])
            #expect(try await driver.gatherings("number IN (\(list: [] as [Int64]))").isEmpty)
        }
    }

    @Test(arguments: Engine.tried)
    func nullsCanBeComparedAndReplacedAnywhere(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "Harvest", attended: 12), Gathering(2, "Council")])
            for wanted in [nil, 12] as [Int64?] {
                let found = try await driver.gatherings("attended IS NOT DISTINCT FROM \(wanted)")
                #expect(found.map(\.attended) == [wanted])
                let filtered = try await driver.gatherings("(\(wanted) IS NULL OR attended = \(wanted))")
                #expect(filtered.count == (wanted == nil ? 2 : 1))
                let first = try await driver.count(
                    "SELECT COALESCE(\(wanted), attended, 7) FROM gathering WHERE number = 2")
                #expect(first == wanted ?? 7)
                try await driver.execute("UPDATE gathering SET attended = \(wanted) WHERE number = 2")
                #expect(try await driver.gatherings("number = 2").map(\.attended) == [wanted])
            }
        }
    }

    @Test(arguments: Engine.tried)
    func anUpsertUpdatesWhatIsThere(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            for name in ["Harvest", "Harvest feast"] {
                try await driver.execute(
                    """
                    INSERT INTO gathering (scope, number, name, attended, is_open) VALUES (0, 1, \(name), 1, 1)
                    ON CONFLICT (scope, number) DO UPDATE
                    SET name = excluded.name, attended = gathering.attended + excluded.attended
                    """)
            }
            #expect(try await driver.gatherings("scope = 0") == [Gathering(1, "Harvest feast", attended: 2)])
        }
    }

    @Test(arguments: Engine.tried)
    func touchedRowsAreCounted(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert((1...3).map { Gathering($0, "Gathering \($0)") })
            let counts = try await driver.write { connection in
                [
                    try connection.execute("UPDATE gathering SET attended = 1 WHERE number > 1"),
                    try connection.execute("UPDATE gathering SET attended = 1 WHERE number > 7"),
                    try connection.execute("DELETE FROM gathering"),
                ]
            }
            #expect(counts == [2, 0, 3])
        }
    }

    @Test(arguments: Engine.tried)
    func sumsAreExactBeyondWhatFloatingPointHolds(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let large: Int64 = 1 << 53
            try await driver.insert([Gathering(1, "a", attended: large + 1), Gathering(2, "b", attended: large + 2)])
            #expect(try await driver.count("SELECT SUM(attended) FROM gathering") == 2 * large + 3)
            try await driver.execute("UPDATE gathering SET attended = \(Int64.max - 1) WHERE number = 1")
            try await driver.execute("UPDATE gathering SET attended = 1 WHERE number = 2")
            #expect(try await driver.count("SELECT SUM(attended) FROM gathering") == .max)
            try await driver.execute("UPDATE gathering SET attended = 2 WHERE number = 2")
            let overflow = await problem { _ = try await driver.count("SELECT SUM(attended) FROM gathering") }
            #expect(overflow?.kind == .internal)
        }
    }

    @Test(arguments: Engine.tried)
    func conditionsAreIntegers(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "Harvest")])
            let cells = try await driver.read { connection in
                try ReadTransaction(connection).first(
                    "SELECT number = 1, name = 'Council', note IS NULL FROM gathering"
                ) { [$0[0], $0[1], $0[2]] }
            }
            #expect(cells == [.int64(1), .int64(0), .int64(1)])
        }
    }

    @Test(arguments: Engine.tried)
    func fractionsAreNoCell(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "a", attended: 1), Gathering(2, "b", attended: 2)])
            let refusal = await problem {
                try await driver.read { connection in
                    _ = try ReadTransaction(connection).first("SELECT AVG(attended) AS mean FROM gathering") {
                        try $0.get("mean", as: Int64.self)
                    }
                }
            }
            #expect(refusal?.kind == .internal)
        }
    }

    @Test(arguments: Engine.tried)
    func aThousandDifferentQueriesAndTheFirstOnceMore(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let answers = try await driver.read { connection in
                let tx = ReadTransaction(connection)
                return try (0...1_000 as ClosedRange<Int64>).map { number in
                    try tx.count("SELECT \(number) + \(name: "\(number % 1_000)")")
                }
            }
            #expect(answers == (0..<1_000).map { 2 * $0 } + [1_000])
        }
    }
}
