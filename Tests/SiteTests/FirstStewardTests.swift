import Core
import Initiatives
import TestSupport
import Testing

@testable import Server

/// `throughline start`.
@Suite struct FirstStewardTests {
    @Test("What broke off between the two steps goes on") func goesOn() async throws {
        try await withSite { site in
            let scope = try await begin(at: site, .own)
            let welcome = try await first("Well water").run(on: site)
            let seat = try await site.store.read { try Seat.find(welcome.seat, in: $0, scope: scope) }
            #expect(seat.role == .steward && seat.state == .offered)
            let again = await refused { _ = try await first("Well water").run(on: site) }
            #expect(again?.code == "initiative.slug-taken")
        }
    }

    @Test("Another initiative of that address is not taken over") func another() async throws {
        try await withSite { site in
            _ = try await begin(at: site, .own)
            let other = await refused { _ = try await first("Dry wells").run(on: site) }
            #expect(other?.code == "initiative.slug-taken")
        }
    }

    @Test("Nor is one that shows public facts or is invented", arguments: [Initiative.Nature.publicFacts, .fiction])
    func demonstration(nature: Initiative.Nature) async throws {
        try await withSite { site in
            _ = try await begin(at: site, nature)
            let refusal = await refused { _ = try await first("Well water").run(on: site) }
            #expect(refusal?.code == "initiative.slug-taken")
        }
    }

    private func begin(at site: Site, _ nature: Initiative.Nature) async throws -> Scope {
        try await site.store.perform(
            StartInitiative(
                slug: try #require(Slug("well-water")), name: "Well water", summary: "Water for all.",
                timeZone: "Asia/Kolkata", since: nil, language: "en", nature: nature), by: .operator)
    }

    private func first(_ name: String) throws -> FirstSteward {
        FirstSteward(
            slug: try #require(Slug("well-water")), name: name, summary: "Water for all.", timeZone: "Asia/Kolkata",
            language: "en", steward: "Asha", email: nil)
    }
}
