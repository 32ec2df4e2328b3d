import Activities
import Core
import Credentials
import Initiatives
import Purposes
import Services
import TestSupport
import Testing
import Web

@testable import Server

/// Walks every address that names a thing. What belongs to others answers, byte for byte, as what never was, whatever
/// one asks it by.
@Suite struct ObjectWalkTests {
    @Test(arguments: Engine.tried) func whatAnotherPlaceHasIsNowhereHere(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let things = try await Things(elsewhere: Workplace(Village("Other village", in: store), result: "writing"))
            let visitor = try Visitor(store)
            var browsers = try Role.offered.map { ($0, visitor.signedIn(with: try work.village.person($0).session)) }
            let token = try await work.village.token(.steward, may: Set(Verb.allCases))
            browsers.append((.steward, visitor.program(with: token)))
            let routes = House.routes.filter { $0.path.hasPrefix("/{initiative}/") && things.name(a: $0) }
            #expect(routes.count >= 15)
            for route in routes {
                let (theirs, nothing) = try (things.path(route, \.theirs, work), things.path(route, \.nothing, work))
                for (role, browser) in browsers where Permissions.allows(role, route.verb) {
                    for channel in Channel.allCases {
                        try await expectAlike(theirs, nothing, channel, browser, "\(role)")
                    }
                    let page = try await browser.get(theirs)
                    #expect(page.status == 404, "\(role) at \(theirs)")
                }
            }
        }
    }

    @Test(arguments: Engine.tried) func whatOthersHaveHereIsNowhereToo(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let hidden = try await Village("Hidden village", in: store, nature: .own)
            let (visitor, slug) = (try Visitor(store), work.village.slug)
            let steward = try work.village.person(.steward).seat.value
            let lead = try work.village.person(.partnerLead).seat.value
            let pairs: [(Role, own: String, theirs: String, nothing: String)] = [
                (
                    .partnerLead, "/\(slug)/partners/school/describe", "/\(slug)/partners/fund/describe",
                    "/\(slug)/partners/none/describe"
                ),
                (
                    .funder, "/\(slug)/partners/fund/describe", "/\(slug)/partners/school/describe",
                    "/\(slug)/partners/none/describe"
                ),
                (
                    .communityMember, "/\(slug)/seats/\(work.offered.value)", "/\(slug)/seats/\(work.invited.value)",
                    "/\(slug)/seats/999"
                ),
                (.observer, "/\(slug)/me", "/\(slug)/seats/\(work.offered.value)", "/\(slug)/seats/999"),
                (.partnerLead, "/me/tokens/\(slug)/\(lead)", "/me/tokens/\(slug)/\(steward)", "/me/tokens/\(slug)/999"),
                (.partnerLead, "/me/forget/\(slug)", "/me/forget/\(hidden.slug)", "/me/forget/hidden-valleys"),
                (.partnerLead, "/\(slug)", "/\(hidden.slug)", "/hidden-valleys"),
            ]
            for (role, own, theirs, nothing) in pairs {
                let browser = visitor.signedIn(with: try work.village.person(role).session)
                let mine = try await browser.get(own)
                #expect(mine.status == 200, "\(role) at \(own)")
                for channel in Channel.allCases { try await expectAlike(theirs, nothing, channel, browser, "\(role)") }
                let page = try await browser.get(theirs)
                #expect(page.status == 404, "\(role) at \(theirs)")
            }
        }
    }

    @Test("A link opens its own place, shown to everybody or not, and no other", arguments: Engine.tried)
    func links(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let hidden = try await Village("Hidden village", in: store, nature: .own)
            try await hidden.show(toEverybody: true)
            let work = try await Workplace(hidden)
            try await hidden.show(toEverybody: false)
            let open = try await Village("Open village", in: store)
            let (visitor, member) = (try Visitor(store), try hidden.person(.communityMember).seat)
            let answer = try await hidden.link(.answer, for: member).text
            let invitation = try await hidden.link(.invitation, for: work.invited).text
            for path in ["/\(hidden.slug)/answer/\(answer)", "/link/\(invitation)"] {
                let page = try await visitor.get(path)
                #expect(page.status == 200, "\(path)")
            }
            let (random, other) = (SecretCode().text, "/\(hidden.slug)/answer/\(invitation)")
            let otherPurpose = try await visitor.get(other)
            #expect(otherPurpose.status == 404, "it is for something else")
            let wrong = [
                ("/\(open.slug)/answer/\(answer)", "/\(open.slug)/answer/\(random)"),
                ("/\(hidden.slug)/answer/\(random)", "/hidden-valleys/answer/\(random)"),
                ("/link/\(random)", "/link/none"),
                ("/\(hidden.slug)/purpose/\(answer)", "/hidden-valleys/purpose/\(random)"),
            ]
            for (theirs, nothing) in wrong {
                for channel in Channel.allCases {
                    try await expectAlike(theirs, nothing, channel, visitor, "a visitor")
                }
                let page = try await visitor.get(theirs)
                #expect(page.status == 404, "\(theirs)")
            }
        }
    }

    private func expectAlike(
        _ theirs: String, _ nothing: String, _ channel: Channel, _ browser: Visitor, _ who: String
    ) async throws {
        let (one, other) = (try await channel.ask(theirs, browser), try await channel.ask(nothing, browser))
        #expect(
            one.status == other.status && one.headers == other.headers && one.body == other.body,
            "\(who) at \(theirs) by \(channel): \(one.status), \(other.status)")
    }
}

/// What exists in another place only, and what exists nowhere, by the parts of an address that name it.
private struct Things {
    struct Pair {
        let theirs: String
        let nothing: String
    }

    private let pairs: [String: Pair]

    /// Whatever has a number gets one there that nothing has here.
    init(elsewhere work: Workplace) async throws {
        let (store, scope) = (work.store, work.scope)
        let clinic = InvitePeople.Host.new(name: "Clinic", sector: .market, givesMoney: false)
        for number in 1...3 {
            _ = try await work.village.invite(
                .init(name: "Guest \(number)", email: nil, language: "en", role: .partnerLead, organisation: clinic))
        }
        let version = try await store.perform(
            DraftPurpose(scope: scope, basedOn: nil, change: nil, text: PurposeText(statement: "One more.")),
            by: work.village.person(.steward).caller)
        let step = try await store.perform(
            AddStep(scope: scope, words: StepWords(kind: .change, words: "More.", leadsTo: nil)),
            by: work.village.person(.steward).caller)
        let doubt = try await store.perform(
            AddAssumption(scope: scope, step: step, kind: .risk, words: "Rain."),
            by: work.village.person(.steward).caller)
        _ = try await store.perform(
            ShareVision(scope: scope, vision: "More.", goals: "Ours.", changed: nil, results: []),
            by: work.village.person(.funder).caller)
        _ = try await store.perform(
            AddService(scope: scope, words: ServiceWords(name: "One more")),
            by: work.village.person(.partnerLead).caller)
        let pathway = try await store.perform(
            DrawPathway(scope: scope, words: ServicesAtWork.way("Growing old", work.services.stages)),
            by: work.village.person(.steward).caller)
        let answer = try await store.perform(
            IntendCell(scope: scope, cell: work.coverage.other, reason: "They are away."),
            by: work.village.person(.partnerLead).caller)
        pairs = try await store.read { tx in
            func last(_ table: String, _ column: String) throws -> String {
                String(try tx.count("SELECT MAX(\(name: column)) FROM \(name: table) WHERE scope = \(scope)"))
            }
            func pair(_ theirs: String) -> Pair { Pair(theirs: theirs, nothing: "999") }
            return [
                "result": Pair(theirs: work.result.text, nothing: "wrating"),
                "measure": Pair(theirs: work.readers.text, nothing: "readers-of-wrating"),
                "organisation": Pair(theirs: "clinic", nothing: "clinix"), "member": pair(try last("member", "number")),
                "story": pair(String(work.stories.waiting.value)), "seat": pair(try last("seat", "number")),
                "voice": pair(try last("voice", "number")), "version": pair(String(version.value)),
                "service": pair(try last("service", "number")), "note": pair(String(work.notes.backed.value)),
                "referral": Pair(theirs: "\(work.referrals.draft)", nothing: "\(ID<Village>())"),
                "repair": Pair(theirs: "\(work.repairs.asked)", nothing: "\(ID<Village>())"),
                "step": pair(String(step.value)), "assumption": pair(String(doubt.value)),
                "entry": pair(try last("ledger_entry", "sequence")), "place": Pair(theirs: "valley", nothing: "valley"),
                "period": Pair(theirs: "2024", nothing: "2024"), "source": Pair(theirs: "1", nothing: "1"),
                "answer": pair(String(answer.value)), "group": Pair(theirs: "0", nothing: "0"),
                "pathway": Pair(theirs: pathway.text, nothing: "growing-odd"),
                "stage": Pair(theirs: "0", nothing: "0"),
            ]
        }
    }

    func name(a route: Route) -> Bool { route.path.matches(of: /\{([a-z]+)\}/).contains { pairs[String($0.1)] != nil } }

    func path(_ route: Route, _ side: KeyPath<Pair, String>, _ work: Workplace) throws -> String {
        try route.path.split(separator: "/").reduce("") { path, part in
            guard part.hasPrefix("{") else { return "\(path)/\(part)" }
            let name = String(part.dropFirst().dropLast())
            if name == "initiative" { return "\(path)/\(work.village.slug)" }
            return "\(path)/\(try #require(pairs[name])[keyPath: side])"
        }
    }
}
