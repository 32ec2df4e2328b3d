import Core
import Demonstration
import Initiatives
import TestSupport
import Testing

@testable import Partners
@testable import Server
@testable import Services

/// The demonstration of legal help: two published directories, and no act of anybody.
@Suite struct LegalHelpTests {
    private func withLegalHelp(_ body: (Visitor, Initiative) async throws -> Void) async throws {
        let clock = TimeSource { Instant(microseconds: 1_790_000_000_000_000) }
        try await withHouse(on: .sqlite, time: clock) { store in
            let isNew = try await LegalHelp(store).load()
            #expect(isNew)
            let again = try await LegalHelp(store).load()
            #expect(!again)
            let initiative = try await store.read { try Initiative.find(try slug("legal-help"), in: $0) }
            try await body(try Visitor(store), initiative)
            let findings = try await store.verify().findings
            #expect(findings.isEmpty)
        }
    }

    @Test func itHoldsWhatItsFilesHold() async throws {
        try await withLegalHelp { visitor, initiative in
            let scope = initiative.scope
            let counts = try await visitor.store.read { tx in
                try ["organisation", "service", "directory"].map {
                    try tx.count("SELECT COUNT(*) FROM \(name: $0) WHERE scope = \(scope)")
                }
            }
            #expect(counts == [53, 223, 2])
            let states = try await visitor.store.read { tx in
                try tx.records(Membership.self, "scope = \(scope)").map(\.state)
            }
            #expect(states.allSatisfy { $0 == .named }, "nobody joined by being listed")
            let said = try await visitor.store.read { tx in
                try tx.count(
                    "SELECT COUNT(*) FROM service WHERE scope = \(scope) AND (room IS NOT NULL OR assured IS NOT NULL)")
            }
            #expect(said == 0, "nobody said anything here")
        }
    }

    @Test("Each page holds, is small, and answers in both forms")
    func pagesHold() async throws {
        try await withLegalHelp { visitor, _ in
            for page in [
                "", "/partners", "/services", "/services?need=bankruptcy&place=broward-county-florida",
                "/services/places", "/services/1", "/results", "/line", "/record", "/services/1/history",
            ] {
                let reply = try await visitor.get("/legal-help\(page)")
                #expect(reply.status == 200, "\(page)")
                let json = try await visitor.json("/legal-help\(page)")
                #expect(json.status == 200, "\(page) as JSON")
                let size = try #require(Gzip.compress(reply.body)).count
                #expect(size <= 15_000, "\(page): \(size) bytes")
            }
        }
    }

    @Test func whoLooksFindsWhatIsForThem() async throws {
        try await withLegalHelp { visitor, _ in
            let found = try await visitor.get("/legal-help/services?need=bankruptcy&place=broward-county-florida")
            #expect(
                found.text.contains("Helps with: <span>Bankruptcy</span>")
                    && found.text.contains("Serves: <span>Broward County</span>"))
            #expect(found.text.contains("nobody has checked this: ask first"))
            let old = try await visitor.get("/legal-help/services?need=clinic&place=cook-county-illinois")
            #expect(old.text.contains("last checked"))
            let none = try await visitor.get("/legal-help/services?need=unicorns")
            #expect(none.text.contains("Nothing fits all of this"))
            let wrong = try await visitor.get("/legal-help/services?age=old")
            #expect(wrong.text.contains("Please write a whole number"))
            let file = try await visitor.get("/legal-help/services.csv?need=bankruptcy")
            #expect(file.text.contains("Bankruptcy"))
        }
    }

    @Test func coverageAndOverlapsAreCounted() async throws {
        try await withLegalHelp { visitor, initiative in
            let cover = try await visitor.store.read { try CoverView.find(initiative.slug, in: $0) }
            #expect(cover.stale == cover.all && cover.all > 200)
            #expect(cover.same.allSatisfy { $0.organisations > 1 } && !cover.same.isEmpty)
            let dade = try #require(cover.lines.first { $0.place.name == "Miami-Dade County" })
            #expect(dade.own > 0 && dade.around > 0)
            let cook = try #require(cover.lines.first { $0.place.name == "Cook County" })
            #expect(cook.own > 0, "a place with parts is counted too, where something is for all of it")
            #expect(cook.within?.name == "Illinois")
        }
    }
}
