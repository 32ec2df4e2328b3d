@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// Many rows at once go in by another way than few. Nobody may notice.
@Suite struct BulkTests {
    private func gatherings(_ count: Int64) -> [Gathering] {
        (0..<count).map { number in
            Gathering(
                number - 5, "Gathering \(number) क", note: number % 3 == 0 ? nil : "note \(number)",
                attended: number % 5 == 0 ? nil : number,
                photo: number % 7 == 0 ? nil : [UInt8(truncatingIfNeeded: number), 0])
        }
    }

    @Test(arguments: Engine.tried, [0, 1, 2, 49, 50, 51, 99, 100, 101, 10_000])
    func allRowsComeBack(engine: Engine, count: Int64) async throws {
        try await withGatherings(on: engine) { driver in
            let rows = gatherings(count)
            try await driver.insert(rows)
            #expect(try await driver.gatherings("scope = 0 ORDER BY number") == rows)
        }
    }

    @Test(arguments: Engine.tried, [40, 5_000])
    func oneBadRowAmongManyLeavesNone(engine: Engine, count: Int64) async throws {
        try await withGatherings(on: engine) { driver in
            var rows = gatherings(count)
            rows[rows.count - 1].name = rows[0].name
            let refusal = await problem { try await driver.insert(rows) }
            #expect(refusal?.code == "row.exists")
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == 0)
            try await driver.insert(gatherings(count))
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == count)
        }
    }
}
