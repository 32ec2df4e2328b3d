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

    /// The whole restored database is verified before anybody can use it.
    public func run(progress: @escaping ProgressReport) async throws -> Verification {
        guard case .sqlite(let path) = address else {
            throw Problem.invalid(
                "restore.postgres", at: "database",
                "Restore a PostgreSQL database with its own pg_restore, then run verify.")
        }
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else {
            throw Problem(
                .conflict, "restore.exists", at: path, "There is a database already; restore into an empty place.")
        }
        guard files.fileExists(atPath: backup) else {
            throw Problem(.notFound, "restore.no-backup", at: backup, "There is no such file.")
        }
        try files.createDirectory(
            atPath: address.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try files.copyItem(atPath: backup, toPath: path)
        let site = try await Site.open(address)
        try await eraseAgain(in: site)
        let verification = try await site.store.verify(progress: progress)
        await site.store.close()
        return verification
    }

    private func eraseAgain(in site: Site) async throws {
        guard let erasures else { return }
        for erasure in try SiteFiles.readErasures(erasures) {
            _ = try await site.store.perform(ApplyErasure(erasure), by: .operator)
            try site.files.note(erasure)
        }
        try await site.store.settle()
    }
}
