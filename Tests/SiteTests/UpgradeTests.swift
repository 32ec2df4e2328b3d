import Core
import Foundation
import TestSupport
import Testing

@testable import Server

/// Databases that earlier versions left behind open, migrate and verify. Each landing adds one to `Fixtures`.
@Suite struct UpgradeTests {
    @Test(arguments: ["2026-11-22"]) func anOlderDatabaseStillHolds(_ day: String) async throws {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(day).sqlite")
        let folder = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appending(path: "site.sqlite")
        try FileManager.default.copyItem(at: fixture, to: copy)
        let site = try await Site.open(.sqlite(path: copy.path()))
        let verification = try await site.store.verify()
        #expect(verification.isSound && verification.entries > 50, "\(verification.findings)")
        let page = try await Visitor(site.store).get("/punjab-education")
        #expect(page.status == 200)
        await site.store.close()
    }
}
