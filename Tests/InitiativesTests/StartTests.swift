import Core
import Initiatives
import TestSupport
import Testing

/// Initiatives, organisations and who is where.
@Suite struct StartTests {
    @Test(arguments: Engine.tried)
    func anInitiativeHasARecordOfItsOwn(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let scopes = [
                try await store.perform(try start("well-water"), by: .operator),
                try await store.perform(try start("school-meals"), by: .operator),
            ]
            #expect(scopes == [Scope(1), Scope(2)])
            let found = try await store.read { tx in
                try Initiative.all(in: tx).map {
                    [$0.slug.text, "\(try RecordHead.find(in: tx, scope: $0.scope).size)"]
                }
            }
            #expect(found == [["well-water", "0"], ["school-meals", "0"]])
            #expect(try await store.verify().findings.isEmpty)
        }
    }

    @Test("Addresses of the site itself are refused", arguments: ["about", "assets", "health", "en", "hi", "openapi"])
    func reservedAddresses(slug: String) throws {
        let problem = refusal { try start(slug).validate() }
        #expect(problem?.code == "initiative.slug-reserved")
        #expect(problem?.place == "slug")
    }

    @Test(arguments: ["", "Punjab", "Asia/Amritsar", "+05:30:99", "../../etc/passwd", "Asia/Kolkata "])
    func anUnknownTimeZoneIsRefused(timeZone: String) throws {
        var start = try start("well-water")
        start.timeZone = timeZone
        let problem = refusal { try start.validate() }
        #expect(problem?.code == "initiative.time-zone")
        #expect(problem?.place == "timeZone")
    }

    @Test(arguments: ["", "   ", "\n"])
    func aBlankNameIsRefused(name: String) throws {
        var start = try start("well-water")
        start.name = name
        #expect(refusal { try start.validate() }?.place == "name")
    }

    @Test("One of the languages that are spoken here", arguments: ["", "de", "english", "EN", "en-GB"])
    func anUnknownLanguageIsRefused(language: String) throws {
        var start = try start("well-water")
        start.language = language
        #expect(refusal { try start.validate() }?.code == "initiative.language")
    }

    @Test(arguments: ["", " ", String(repeating: "a", count: 1001)])
    func whatItIsAboutIsSaidAndNotAtLength(summary: String) throws {
        var start = try start("well-water")
        start.summary = summary
        #expect(refusal { try start.validate() }?.place == "summary")
    }

    @Test("What is refused leaves nothing", arguments: Engine.tried)
    func refusedWhole(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let reserved = await refused { _ = try await store.perform(try start("about"), by: .operator) }
            let visitor = await refused { _ = try await store.perform(try start("well-water"), by: .visitor) }
            #expect([reserved?.kind, visitor?.kind] == [.invalid, .notAllowed])
            _ = try await store.perform(try start("well-water"), by: .operator)
            let taken = await refused { _ = try await store.perform(try start("well-water"), by: .operator) }
            #expect(taken?.kind == .conflict)
            #expect(try await store.read { try Initiative.all(in: $0).count } == 1)
            #expect(try await store.verify().findings.isEmpty)
        }
    }

    @Test(arguments: Engine.tried)
    func anOrganisationIsNamedOnASourcesWord(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let valley = try await SmallInitiative(in: store)
            let school = try await store.perform(try name("school", in: valley), by: .operator)
            let (membership, source, voices) = try await store.read { [scope = valley.scope] tx in
                let membership = try Membership.find(school, in: tx, scope: scope)
                let voices = try tx.count("SELECT COUNT(*) FROM voice WHERE scope = \(scope)")
                return (membership, try membership.source.map { try Source.find($0, in: tx, scope: scope) }, voices)
            }
            #expect(membership.state == .named)
            #expect(membership.part == "Tests the water")
            #expect(source?.citation == "Annual report")
            #expect(voices == 0)
            #expect(try await store.verify().findings.isEmpty)
        }
    }

    @Test(arguments: Engine.tried)
    func twoOrganisationsCannotShareAnAddress(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let valley = try await SmallInitiative(in: store)
            _ = try await store.perform(try name("school", in: valley), by: .operator)
            let refusal = await refused {
                _ = try await store.perform(try name("school", in: valley), by: .operator)
            }
            #expect(refusal?.kind == .conflict)
            #expect(refusal?.code == "row.exists")
        }
    }

    private func start(_ slug: String) throws -> StartInitiative {
        StartInitiative(
            slug: try #require(Slug(slug)), name: "Well water", summary: "Water for all.", timeZone: "Asia/Kolkata",
            since: nil,
            language: "en")
    }

    private func name(_ slug: String, in valley: SmallInitiative) throws -> NameOrganisation {
        NameOrganisation(
            scope: valley.scope, slug: try #require(Slug(slug)), name: slug, sector: .government, givesMoney: false,
            part: "Tests the water", citation: "Annual report")
    }
}
