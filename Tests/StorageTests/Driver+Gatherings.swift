@_spi(Driver) import Core
@_spi(Driver) import TestSupport

/// Lends a driver whose database has the tests' two tables.
func withGatherings(on engine: Engine, _ body: (any Driver) async throws -> Void) async throws {
    try await withDriver(on: engine) { driver in
        try await driver.createGatherings()
        try await body(driver)
    }
}

extension Driver {
    func createGatherings() async throws {
        try await write { connection in
            try connection.create(Gathering.table)
            try connection.create(Guest.table)
        }
    }

    func insert<R: Record>(_ records: [R]) async throws {
        try await write { try $0.insert(records.map(\.cells), into: R.table) }
    }

    func gatherings(_ condition: SQL) async throws -> [Gathering] {
        try await read { try ReadTransaction($0).records(Gathering.self, condition) }
    }

    func count(_ sql: SQL) async throws -> Int64 {
        try await read { try ReadTransaction($0).count(sql) }
    }

    func execute(_ sql: SQL) async throws {
        _ = try await write { try $0.execute(sql) }
    }
}

/// The problem that the work ends in; nil where it ends well.
func problem(_ work: () async throws -> Void) async -> Problem? {
    do {
        try await work()
        return nil
    } catch {
        return error as? Problem
    }
}
