import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// By which numbers and addresses an organisation can be known, and where it works.
@Suite struct ProfileTests {
    /// Python's `int(digits) % 97` is 1 for each of these.
    @Test(
        "The check digits of an LEI find a sign that was mistyped",
        arguments: ["5493001KJTIIGC8Y1R12", "213800WAVVOPS85N2205", "7ZW8QJWVPR4P1J1KQY45", "HWUPKR0MPOU8FGXBT394"])
    func checkDigits(lei: String) {
        #expect(LEI.isRight(lei))
        for position in 0..<lei.count {
            var signs = Array(lei)
            signs[position] = signs[position] == "1" ? "2" : "1"
            #expect(!LEI.isRight(String(signs)), "sign \(position)")
        }
        #expect(!LEI.isRight(lei.lowercased()) && !LEI.isRight(String(lei.dropLast())))
    }

    @Test(
        "Two ways of writing one web address are one",
        arguments: [
            ("HTTPS://Example.ORG/", "https://example.org", "example.org"),
            ("https://www.example.org:443/about#team", "https://www.example.org/about", "example.org/about"),
            ("http://example.org:8080/?a=b", "http://example.org:8080?a=b", "example.org"),
        ])
    func webAddresses(typed: String, text: String, page: String) throws {
        let address = try #require(WebAddress(typed))
        #expect(address.text == text && address.page == page)
    }

    @Test(
        "What does not lead to a site that everybody can open is refused",
        arguments: [
            "javascript:alert(1)", "ftp://example.org", "https://", "https://localhost", "https://me:pw@example.org",
            "https://exa mple.org", "example.org", "https://example.org" + String(repeating: "/a", count: 200),
            "data:text/html,hello", "https://.example.org",
        ])
    func noWebAddress(typed: String) { #expect(WebAddress(typed) == nil) }

    @Test("What is said is kept, and replaced by what is said next", arguments: Engine.tried)
    func saying(engine: Engine) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let places = ["hill", "valley"].compactMap(Slug.init)
            _ = try await village.store.perform(
                AddPlaces(
                    scope: village.scope, parent: nil,
                    places: places.map { .init(slug: $0, name: $0.text, level: "place") }), by: .operator)
            try await village.sayProfile(
                [("us-ein", " 12-3456789 "), ("XI-LEI", "5493 001K JTII GC8Y 1R12")], "https://Example.org/", places)
            let first = try await village.profile()
            #expect(first.identifiers.map(\.scheme) == ["US-EIN", "XI-LEI"])
            #expect(first.identifiers.map(\.value) == ["12-3456789", "5493001KJTIIGC8Y1R12"])
            #expect(first.website == "https://example.org" && first.places.map(\.slug) == places)
            try await village.sayProfile([("US-EIN", "12-3456789")], nil, Array(places.prefix(1)))
            let second = try await village.profile()
            #expect(second.identifiers.count == 1 && second.website == nil && second.places.count == 1)
        }
    }

    @Test(
        "What is no identifier is refused", arguments: Engine.tried,
        [
            ("EIN", "12", "identifier.scheme"), ("US_EIN", "12", "identifier.scheme"),
            ("US-EIN", "--", "identifier.value"), ("XI-LEI", "5493001KJTIIGC8Y1R13", "identifier.lei"),
        ])
    func noIdentifier(engine: Engine, wrong: (scheme: String, value: String, code: String)) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let problem = await refused { try await village.sayProfile([(wrong.scheme, wrong.value)], nil, []) }
            #expect(problem?.code == wrong.code)
        }
    }

    @Test("One number stands for one organisation of an initiative", arguments: Engine.tried)
    func oneNumber(engine: Engine) async throws {
        try await withNeighbourhood(2, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            try await village.sayProfile([("IN-MCA", "U123")], nil, [])
            let problem = await refused { try await village.sayProfile([("IN-MCA", "U123")], nil, [], by: 1) }
            #expect(problem?.code == "identifier.taken")
        }
    }

    @Test("A steward says it of those who are only named; of a member, only its own lead", arguments: Engine.tried)
    func whoSays(engine: Engine) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let steward = try village.village.person(.steward).caller
            let named = try await village.store.perform(
                NameOrganisation(
                    scope: village.scope, slug: try #require(Slug("clinic")), name: "Clinic", sector: .government,
                    givesMoney: false, part: "Looks after children.", citation: "Its page"), by: steward)
            func say(_ organisation: Number<Organisation>, by caller: Caller) async -> Problem? {
                await refused {
                    _ = try await village.store.perform(
                        SayProfile(
                            scope: village.scope, organisation: organisation, identifiers: [],
                            website: "https://example.org", places: []), by: caller)
                }
            }
            let ofNamed = await say(named, by: steward)
            let ofMember = await say(village.neighbours[0].number, by: steward)
            let ofAnother = await say(named, by: village.neighbours[0].lead.caller)
            #expect([ofNamed?.kind, ofMember?.kind, ofAnother?.kind] == [nil, .notFound, .notFound])
        }
    }
}

extension Neighbourhood {
    func sayProfile(
        _ identifiers: [(String, String)], _ website: String?, _ places: [Slug], by one: Int = 0
    ) async throws {
        _ = try await store.perform(
            SayProfile(
                scope: scope, organisation: neighbours[one].number,
                identifiers: identifiers.map { IdentifierCode(scheme: $0.0, value: $0.1) }, website: website,
                places: places), by: neighbours[one].lead.caller)
    }

    func profile() async throws -> PartnerProfile {
        let found = try await store.read { [scope] in try PartnerProfile.all(in: $0, scope: scope) }
        return try #require(found[neighbours[0].number])
    }
}
