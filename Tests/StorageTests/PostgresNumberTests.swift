@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// PostgreSQL has more kinds of numbers than the house: those that are integers are read as such, others refused.
@Suite(.enabled(if: Engine.tried.contains(.postgres))) struct PostgresNumberTests {
    @Test func numericsAreReadExactly() async throws {
        let numbers: [Int64] = [
            0, 1, -1, 9_999, 10_000, -10_000, 10_001, 99_999_999, 100_000_000, (1 << 53) + 1, .max, .max - 1, .min,
            .min + 1, 1_000_000_000_000_000_000, -1_234_500_000_000_000_000,
        ]
        try await withDriver(on: .postgres) { driver in
            for number in numbers {
                let plain = try await driver.count("SELECT CAST(\(number) AS numeric)")
                let scaled = try await driver.count("SELECT CAST(\(number) AS numeric(40, 3))")
                #expect([plain, scaled] == [number, number])
            }
        }
    }

    @Test(arguments: [
        "1.5", "-0.0001", "0.5", "9223372036854775808", "-9223372036854775809", "1e30", "'NaN'", "'Infinity'",
        "'-Infinity'",
    ])
    func numericsThatAreNoInteger(number: String) async throws {
        try await withDriver(on: .postgres) { driver in
            let refusal = await problem { _ = try await driver.count("SELECT CAST(\(name: number) AS numeric)") }
            #expect(refusal?.code == "storage.number")
        }
    }

    @Test(arguments: ["smallint", "integer", "bigint"])
    func smallerIntegersToo(type: String) async throws {
        try await withDriver(on: .postgres) { driver in
            for number in [-32_768, -1, 0, 32_767] as [Int64] {
                let found = try await driver.count("SELECT CAST(\(number) AS \(name: type))")
                #expect(found == number)
            }
        }
    }

    @Test(arguments: ["1::double precision", "1::real", "now()", "'{}'::jsonb", "ARRAY[1]"])
    func typesThatTheHouseHasNot(value: String) async throws {
        try await withDriver(on: .postgres) { driver in
            let refusal = await problem { _ = try await driver.count("SELECT \(name: value)") }
            #expect(refusal?.code == "storage.type")
        }
    }
}
