import Core
import Foundation
import TestSupport
import Testing

@testable import Server

/// Databases that earlier versions left behind open, migrate and verify. Each landing adds one to `Fixtures`.
@Suite struct UpgradeTests {
    @Test(arguments: ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"])
    func anOlderDatabaseStillHolds(_ day: String) async throws {
        try await withCopy(of: day) { copy in
            let site = try await Site.open(.sqlite(path: copy.path()))
            let verification = try await site.store.verify()
            #expect(verification.isSound && verification.entries > 150, "\(verification.findings)")
            for path in ["/punjab-education", "/riverbend", "/riverbend/purpose"] {
                let page = try await Visitor(site.store).get(path)
                #expect(page.status == 200)
            }
            await site.store.close()
        }
    }

    /// Before the first release the schema was drawn anew. Who has a database from then is told so, however often they try.
    @Test func aDatabaseFromBeforeTheFirstReleaseIsRefused() async throws {
        try await withCopy(of: "2026-11-22") { copy in
            for _ in 1...2 {
                let problem = await refused { _ = try await Site.open(.sqlite(path: copy.path())) }
                #expect(problem?.code == "schema.before-release")
            }
        }
    }

    private func withCopy(of day: String, _ body: (URL) async throws -> Void) async throws {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(day).sqlite")
        let folder = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appending(path: "site.sqlite")
        try FileManager.default.copyItem(at: fixture, to: copy)
        try await body(copy)
    }
}
