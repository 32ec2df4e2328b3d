@_spi(Driver) public import Core
internal import Dispatch
internal import Foundation
internal import GRDB
internal import Synchronization

/// SQLite on GRDB: one file, nothing to install.
///
/// One process owns the file (a lock file guards that), and within it one thread writes while others read; write-ahead
/// logging lets readers keep their own state of the database. Every commit is on the disk before it is acknowledged.
@_spi(Driver) public final class SQLiteDriver: Driver {
    public var name: String { "sqlite" }
    private let pool: DatabasePool
    private let lock: LockFile
    private let writer = DispatchQueue(label: "throughline.sqlite.writer", qos: .userInitiated)
    /// Set when the disk failed. What the operating system kept of that write is unknown, so nothing more is
    /// acknowledged until the process starts anew and SQLite recovers from what is really there.
    private let diskFailed = Atomic(false)

    /// - Throws: `storage.in-use` when another process has this database open.
    public init(path: String) throws {
        lock = try LockFile(path: path + ".lock")
        try SQLiteDriver.makePrivate(path)
        var configuration = Configuration()
        configuration.maximumReaderCount = 8
        configuration.label = "throughline"
        // Written text may be confidential: GRDB must not put it into error messages.
        configuration.publicStatementArguments = false
        pool = try SQLiteProblem.translating { try DatabasePool(path: path, configuration: configuration) }
        // GRDB sets NORMAL when it opens a pool, and with NORMAL a power cut takes acknowledged commits with it.
        // What is deleted is overwritten: an erased text must not stay in the file's free pages.
        try SQLiteProblem.translating {
            try pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            }
        }
    }

    /// Readable by its owner alone; SQLite gives the files beside it the same permissions.
    private static func makePrivate(_ path: String) throws {
        let files = FileManager.default
        guard
            files.fileExists(atPath: path)
                || files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw Problem(.unavailable, "storage.cannot-open", at: path, "The file cannot be made here.") }
    }

    /// Moves the write-ahead log into the database and empties it, with what it held of older states.
    public func settle() async throws {
        try await writing { [self] in
            try noticingDiskFailure {
                try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            }
        }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Core.Connection) throws -> Value
    ) async throws -> Value {
        try await reading { [pool] in try pool.read { try body(SQLiteConnection($0)) } }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Core.Connection) throws -> Value
    ) async throws -> Value {
        try await writing { [self] in
            guard !diskFailed.load(ordering: .relaxed) else { throw SQLiteProblem.diskFailed }
            return try noticingDiskFailure { try commit(body) }
        }
    }

    private func noticingDiskFailure<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError where error.isDiskFailure {
            diskFailed.store(true, ordering: .relaxed)
            throw error
        }
    }

    private func commit<Value>(_ body: (any Core.Connection) throws -> Value) throws -> Value {
        try pool.writeWithoutTransaction { database in
            var value: Value?
            try database.inTransaction(.immediate) {
                value = try body(SQLiteConnection(database))
                return .commit
            }
            guard let value else { throw SQLiteProblem.diskFailed }
            return value
        }
    }

    /// GRDB's own asynchronous access would cancel a transaction together with the client who waits for it.
    private func reading<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await Workers.shared.run { try SQLiteProblem.translating(work) }
    }

    private func writing<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            writer.async { continuation.resume(with: Swift.Result { try SQLiteProblem.translating(work) }) }
        }
    }

    public func backup(to path: String, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async throws
    {
        try await reading { [pool] in
            guard !FileManager.default.fileExists(atPath: path) else {
                throw Problem(.conflict, "backup.exists", at: path, "There is a file of this name already.")
            }
            try SQLiteDriver.makePrivate(path)
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy, pagesPerStep: 256) { progress($0.completedPageCount, $0.totalPageCount) }
            try copy.close()
        }
    }

    public func close() async {
        do {
            try pool.close()
        } catch {
            // What is in the log stays there, and the next process reads it from there: nothing written is lost.
        }
        lock.release()
    }
}
