public import Core
internal import Foundation

/// Puts a backup in the place of a database that is not there, and erases again what had been erased since.
public struct Restore: Sendable {
    private let backup: String
    private let erasures: String?
    private let address: DatabaseAddress

    public init(backup: String, erasures: String?, to address: DatabaseAddress) {
        self.backup = backup
        self.erasures = erasures
        self.address = address
    }

    /// It is made beside its place, erased, verified, and only then moved there: what fails on the way leaves nothing that
    /// anybody could use.
    public func run(progress: @escaping ProgressReport) async throws -> Verification {
        guard case .sqlite(let path) = address else {
            throw Problem.invalid(
                "restore.postgres", at: "database",
                "Restore a PostgreSQL database with its own pg_restore, then run finish-restore.")
        }
        let again = try erasures.map(SiteFiles.readErasures(from:)) ?? []
        try refuseOccupied(path)
        let draft = path + ".restoring"
        defer { Restore.remove(draft) }
        Restore.remove(draft)
        try FileManager.default.createDirectory(
            atPath: address.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try FileManager.default.copyItem(atPath: backup, toPath: draft)
        let verification = try await Restore.prepare(.sqlite(path: draft), again, progress)
        guard verification.isSound else { return verification }
        let files = SiteFiles(beside: address)
        for erasure in again { try files.note(erasure) }
        try DurableFile.move(draft, to: path)
        return verification
    }

    /// What is left to do where a database server's own tools have put the backup back, before anybody is let in.
    public static func finish(
        _ address: DatabaseAddress, erasures: String?, progress: @escaping ProgressReport
    ) async throws -> Verification {
        let again = try erasures.map(SiteFiles.readErasures(from:)) ?? []
        let verification = try await prepare(address, again, progress)
        let files = SiteFiles(beside: address)
        for erasure in again { try files.note(erasure) }
        return verification
    }

    private static func prepare(
        _ address: DatabaseAddress, _ again: [Erasure], _ progress: @escaping ProgressReport
    ) async throws -> Verification {
        let site = try await Site.open(address)
        do {
            try await Aftermath(store: site.store, erasures: again).run()
            let verification = try await site.store.verify(progress: progress)
            try await site.store.settle()
            await site.store.close()
            return verification
        } catch {
            await site.store.close()
            throw error
        }
    }

    /// A log that was left beside a database that is gone would be taken for the new one's.
    private func refuseOccupied(_ path: String) throws {
        let files = FileManager.default
        for ending in ["", "-wal", "-shm", "-journal"] where files.fileExists(atPath: path + ending) {
            throw Problem(
                .conflict, "restore.exists", at: path + ending,
                "There is something already; restore into an empty place.")
        }
        guard files.fileExists(atPath: backup) else {
            throw Problem(.notFound, "restore.no-backup", at: backup, "There is no such file.")
        }
    }

    private static func remove(_ draft: String) {
        for ending in ["", "-wal", "-shm", ".lock"] { unlink(draft + ending) }
    }
}
