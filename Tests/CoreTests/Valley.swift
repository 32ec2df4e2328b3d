@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// Lends a store of wells.
func withWells(
    on engine: Engine, time: TimeSource = .system, _ body: (Store) async throws -> Void
) async throws {
    try await withStore(on: engine, schema: .wells, authority: OneDeputy(), time: time, body)
}

/// Fills the store as years of use would: two valleys, wells dug, changed, filled in and forgotten, levels read.
func live(in store: Store) async throws {
    let spring = try #require(Day("2024-03-01"))
    let valley = Scope(1)
    _ = try await store.perform(OpenValley(valley: valley), by: .operator)
    _ = try await store.perform(OpenValley(valley: Scope(2)), by: .operator)
    for scope in [Scope.site, valley] {
        for number in 1...6 as ClosedRange<Int64> {
            var well = Well(number, keeper: "keeper \(number)", note: number == 2 ? nil : "Élan", depth: number * 10)
            well.scope = scope
            well.seal = number.isMultiple(of: 2) ? [UInt8(number), 0, 255] : nil
            _ = try await store.perform(DigWell(well: well), by: .operator)
            if number == 3 { _ = try await store.perform(FillWell(well: well), by: .operator) }
            if number > 4 {
                var changed = well
                changed.keeper = "keeper \(number) the younger"
                _ = try await store.perform(ChangeWell(well: well, changed: changed), by: .operator)
            }
            if number == 5 { _ = try await store.perform(ForgetWell(scope: scope, number: 5), by: .operator) }
        }
        for week in 0..<3 as Range<Int64> {
            let day = Day(number: spring.number + 7 * week)
            let levels = (1...4 as ClosedRange<Int64>).map { Level($0, day, by: "elder", week == 1 ? nil : 100 + $0) }
            _ = try await store.perform(ReadLevels(scope: scope, levels: levels), by: .operator)
        }
    }
}

extension Store {
    func wells(in scope: Scope = .site) async throws -> [Well] {
        try await read { try $0.records(Well.self, "scope = \(scope) ORDER BY number") }
    }

    func entries(of scope: Scope = .site) async throws -> [Entry] {
        try await read { try $0.records(Entry.self, "scope = \(scope) ORDER BY sequence") }
    }

    func count(_ sql: SQL) async throws -> Int64 {
        try await read { try $0.count(sql) }
    }

    /// Changes the database as somebody would who has its file or its password.
    func tamper(_ statements: SQL...) async throws {
        _ = try await driver.write { connection in
            for statement in statements { try connection.execute(statement) }
        }
    }
}
