@_spi(Driver) public import Core
public import Credentials
internal import Foundation
@_spi(Driver) internal import PostgresStorage
@_spi(Driver) internal import SQLiteStorage

/// A database of a test's own: nobody else sees it, and it is gone afterwards.
public struct Database: Sendable {
    public let engine: Engine
    /// The file's path, or the URL.
    public let address: String

    /// Opens it once more, as another server would.
    /// - Parameter connections: how many at most, where the engine has such.
    @_spi(Driver) public func open(connections: Int = 8) throws -> any Driver {
        switch engine {
        case .sqlite: try SQLiteDriver(path: address)
        case .postgres: PostgresDriver(url: address, connections: connections) { _ in }
        }
    }
}

/// Makes an empty database, lends it to the body and removes it, whatever happens.
public func withDatabase(on engine: Engine, _ body: (Database) async throws -> Void) async throws {
    switch engine {
    case .sqlite:
        let folder = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(Database(engine: engine, address: folder.appending(path: "test.sqlite").path()))
    case .postgres:
        try await withPostgresDatabase(encoding: "UTF8", body)
    }
}

/// The same on PostgreSQL alone, in any encoding it knows.
public func withPostgresDatabase(encoding: String, _ body: (Database) async throws -> Void) async throws {
    try await PostgresCluster.forTests().withDatabase(encoding: encoding) { url in
        try await body(Database(engine: .postgres, address: url))
    }
}

/// Lends an empty database's driver, for tests of the storage contract itself.
@_spi(Driver) public func withDriver(on engine: Engine, _ body: (any Driver) async throws -> Void) async throws {
    try await withDatabase(on: engine) { database in
        let driver = try database.open()
        try await closing(driver) { try await body(driver) }
    }
}

/// Lends a store whose database is new and has been brought to this schema.
public func withStore(
    on engine: Engine, schema: Schema, authority: any Authority = OperatorAlone(), time: TimeSource = .system,
    vault: (any Vault)? = Keyring.forTests, _ body: (Store) async throws -> Void
) async throws {
    try await withDriver(on: engine) { driver in
        let store = Store(driver: driver, schema: schema, authority: authority, time: time, vault: vault)
        try await store.migrate()
        try await body(store)
    }
}

private func closing(_ driver: any Driver, _ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch {
        await driver.close()
        throw error
    }
    await driver.close()
}

extension Keyring {
    /// The same keys in every test.
    public static let forTests = Keyring(current: [UInt8](repeating: 7, count: 32))
}
