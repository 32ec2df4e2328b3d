@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// Rows are handed over one by one.
@Suite struct StreamTests {
    @Test(arguments: Engine.tried)
    func theReaderStopsWhenItHasEnough(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert((1...2_000).map { Gathering($0, "Gathering \($0)") })
            let (seen, counted) = try await driver.read { connection in
                var seen: [Int64] = []
                try connection.forEach("SELECT number FROM gathering ORDER BY number") { cells in
                    seen.append(cells.int64(0))
                    return seen.count < 3
                }
                return (seen, try ReadTransaction(connection).count("SELECT COUNT(*) FROM gathering"))
            }
            #expect(seen == [1, 2, 3])
            #expect(counted == 2_000)
        }
    }

    @Test(arguments: Engine.tried)
    func whatTheReaderThrowsComesThroughAndTheNextQueryWorks(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert((1...10).map { Gathering($0, "Gathering \($0)") })
            let (before, refusal, after) = try await driver.read { connection in
                let tx = ReadTransaction(connection)
                let before = try tx.count("SELECT COUNT(*) FROM gathering")
                var refusal: Problem?
                do {
                    try tx.forEach("SELECT number FROM gathering") { _ in throw Problem.notFound }
                } catch let problem as Problem {
                    refusal = problem
                }
                return (before, refusal, try tx.count("SELECT COUNT(*) FROM gathering"))
            }
            #expect(refusal == .notFound)
            #expect([before, after] == [10, 10])
        }
    }

    /// PostgreSQL sends rows while the statement still runs. SQLite does not go on once nobody reads.
    @Test(.enabled(if: Engine.tried.contains(.postgres)))
    func aStatementThatFailsAfterTheLastWantedRowHasFailed() async throws {
        try await withGatherings(on: .postgres) { driver in
            try await driver.insert((1...3).map { Gathering($0, "Gathering \($0)") })
            let refusal = await problem {
                _ = try await driver.write { connection in
                    try ReadTransaction(connection).count(
                        "UPDATE gathering SET attended = 6 / (3 - number) RETURNING number")
                }
            }
            #expect(refusal?.code == "storage.error")
        }
    }

    @Test(arguments: Engine.tried)
    func cellsAreReadByNameAndByPosition(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "Harvest", attended: 40, photo: [1, 2])])
            try await driver.insert([Guest(at: 1, position: 3, rows: "front")])
            let cells = try await driver.read { connection in
                var found: [String: SQLValue] = [:]
                try connection.forEach(
                    """
                    SELECT name, attended, photo, note, position, rows FROM gathering
                    JOIN guest ON guest.gathering = gathering.number
                    """
                ) { cells in
                    for (position, name) in cells.names.all.enumerated() { found[name] = cells[position] }
                    return true
                }
                return found
            }
            #expect(
                cells == [
                    "name": .text("Harvest"), "attended": .int64(40), "photo": .bytes([1, 2]), "note": .null,
                    "position": .int64(3), "rows": .text("front"),
                ])
        }
    }
}
