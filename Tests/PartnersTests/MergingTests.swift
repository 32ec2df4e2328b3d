import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Two that are one are shown as one, and nothing of either is lost.
@Suite struct MergingTests {
    @Test("Whoever looks alike is proposed, until somebody says that they are two", arguments: Engine.tried)
    func proposing(engine: Engine) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let twin = try await village.name("Neighbour 1 Ltd")
            let before = try await village.same().proposals
            #expect(before.count == 1 && before[0].reasons == [.name])
            #expect(!before[0].first.mayGo && before[0].second.mayGo, "somebody sits for the first")
            try await village.arrange {
                TellApart(scope: $0, organisation: twin, other: village.neighbours[0].slug)
            }
            let after = try await village.same()
            #expect(after.proposals.isEmpty)
        }
    }

    @Test("One that was merged is shown no more, and again once that is taken back", arguments: Engine.tried)
    func merging(engine: Engine) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let twin = try await village.name("Neighbour 1 Ltd")
            let stays = village.neighbours[0].slug
            try await village.arrange { MergeOrganisations(scope: $0, organisation: twin, stays: stays) }
            let merged = try await village.slugs()
            #expect(!merged.contains(twin) && merged.contains(stays))
            let names = try await village.store.read { [scope = village.scope] in
                try Organisation.shown(in: $0, scope: scope).values.map(\.name).sorted()
            }
            #expect(names == ["Fund", "Neighbour 1", "Neighbour 1", "School"], "it goes by the other's name")
            try await village.arrange { SeparateOrganisations(scope: $0, organisation: twin) }
            let apart = try await village.slugs()
            #expect(apart.contains(twin) && apart.contains(stays))
        }
    }

    @Test("In the network of a quarter in which both were here, they are one")
    func wordsOfBothAreOfOne() throws {
        let spring = try #require(Period.quarter(2026, 2))
        let (mill, twin, well) = (Number<Organisation>(1), Number<Organisation>(2), Number<Organisation>(3))
        func word(_ one: Number<Organisation>, _ other: Number<Organisation>, _ intensity: Intensity) -> TieWord {
            TieWord(
                scope: .site, period: spring, organisation: one, other: other, intensity: intensity)
        }
        let words = [
            word(twin, well, .none), word(mill, well, .cooperation), word(well, twin, .integration),
            word(twin, mill, .awareness),
        ]
        let alias = OrganisationAlias(scope: .site, organisation: twin, stays: mill)
        let shown = TieWord.shown(words, [alias])
        #expect(shown.map { [$0.organisation, $0.other] } == [[mill, well], [well, mill]])
        #expect(shown.map(\.intensity) == [.cooperation, .integration], "its own word goes before the other's")
    }

    @Test("No voice is taken from anybody", arguments: Engine.tried)
    func voices(engine: Engine) async throws {
        try await withNeighbourhood(2, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let (one, other) = (village.neighbours[0].slug, village.neighbours[1].slug)
            let merge = MergeOrganisations(scope: village.scope, organisation: one, stays: other)
            let steward = try village.village.person(.steward).caller
            let sits = await refused { _ = try await village.store.perform(merge, by: steward) }
            #expect(sits?.code == "merge.has-people")
            try await village.leave(0)
            try await village.arrange { _ in merge }
            let asked = await refused {
                _ = try await village.store.perform(
                    InvitePeople(
                        scope: village.scope,
                        guests: [
                            .init(
                                name: "Guest", email: nil, language: "en", role: .partnerLead,
                                organisation: .known(village.neighbours[0].number))
                        ]), by: steward)
            }
            #expect(asked?.kind == .notFound, "nobody is brought into one that is another")
        }
    }

    @Test("An organisation stands for one that is shown, never for one that was merged itself", arguments: Engine.tried)
    func oneStep(engine: Engine) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let (mill, twin) = (try await village.name("Mill"), try await village.name("Mill Ltd"))
            let (scope, stays) = (village.scope, village.neighbours[0].slug)
            try await village.arrange { MergeOrganisations(scope: $0, organisation: twin, stays: mill) }
            let tries = [(mill, stays), (stays, twin), (twin, stays), (mill, mill)]
            var codes: [String?] = []
            for (one, other) in tries {
                codes.append(
                    await refused {
                        try await village.arrange { _ in
                            MergeOrganisations(scope: scope, organisation: one, stays: other)
                        }
                    }?.code)
            }
            #expect(codes == ["merge.merged", "merge.merged", "merge.merged", "merge.itself"])
        }
    }

    @Test(
        "An organisation that is only invited does not take the place of one that everybody sees",
        arguments: Engine.tried)
    func onlyInvited(engine: Engine) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let mill = try await village.name("Mill")
            let guest = InvitePeople.Guest(
                name: "Guest", email: nil, language: "en", role: .partnerLead,
                organisation: .new(name: "Mills", sector: .market, givesMoney: false))
            _ = try await village.store.perform(InvitePeople(scope: village.scope, guests: [guest]), by: .operator)
            let problem = await refused {
                try await village.arrange {
                    MergeOrganisations(scope: $0, organisation: mill, stays: try Slug(checking: "mills", at: "stays"))
                }
            }
            #expect(problem?.code == "merge.not-here")
        }
    }
}

extension Neighbourhood {
    fileprivate func name(_ name: String) async throws -> Slug {
        let slug = Slug(naming: name, fallback: "named")
        _ = try await store.perform(
            NameOrganisation(
                scope: scope, slug: slug, name: name, sector: .market, givesMoney: false, part: "Grinds.",
                citation: "A leaflet"), by: .operator)
        return slug
    }

    fileprivate func arrange<A: Action>(_ make: (Scope) throws -> A) async throws {
        _ = try await store.perform(try make(scope), by: village.person(.steward).caller)
    }

    fileprivate func same() async throws -> SameView {
        try await store.read { [slug = village.slug] in try SameView.find(slug, in: $0) }
    }

    fileprivate func slugs() async throws -> Set<Slug> {
        try await store.read { [slug = village.slug] in
            Set(try PartnersView.find(slug, in: $0).partners.map(\.organisation.slug))
        }
    }
}
