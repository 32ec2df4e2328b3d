import Core
import Credentials
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// Drafts, views and the founding circle.
@Suite struct DraftingTests {
    @Test("A version says on which it is based, what changed and who drafted it", arguments: Engine.tried)
    func versions(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let first = try await coalition.draft("Every child reads.")
            let second = try await coalition.draft("Every child reads by ten.", on: first, by: .partnerLead)
            let drafter = try coalition.village.person(.partnerLead).member
            let found = try await coalition.store.read { [scope = coalition.scope] in
                try PurposeVersion.find(second, in: $0, scope: scope)
            }
            #expect(first.value == 1 && second.value == 2)
            #expect(found.basedOn == first && found.change == "Clearer words." && found.drafter == drafter)
            #expect(found.drafted == Day("2026-11-01"))
        }
    }

    @Test("Who starts from what is not the newest any more is shown the newer words", arguments: Engine.tried)
    func stale(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let first = try await coalition.draft("Every child reads.")
            let second = try await coalition.draft("Every girl reads.", on: first)
            let late = await refused { try await coalition.draft("Every boy reads.", on: first, by: .partnerLead) }
            #expect(late?.kind == .stale && late?.code == "purpose.newer")
            let view = try await coalition.store.read { [slug = coalition.village.slug] in
                try DraftView.find(slug, from: first, isStale: true, in: $0)
            }
            #expect(view.base?.number == second && view.isNewer)
            let third = try await coalition.draft("Every girl and every boy reads.", on: second, by: .partnerLead)
            #expect(third.value == 3)
            // Words of one's own stand in nobody's way.
            try await coalition.draft("Every child counts.")
        }
    }

    @Test("Who left the founding circle's table neither counts in it nor holds it up", arguments: Engine.tried)
    func foundersWhoLeft(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.draft("Every child reads.")
            try await coalition.seatCircle()
            for role in [Role.steward, .partnerLead, .communityMember] {
                try await coalition.consent(to: version, by: role)
            }
            func circle() async throws -> FoundingCircle {
                try await coalition.store.read { [scope = coalition.scope] tx in
                    try FoundingCircle.of(version, in: tx, scope: scope)
                }
            }
            #expect(try await circle() == FoundingCircle(size: 4, living: 4, consents: 3))
            _ = try await coalition.store.perform(
                LeaveSeat(scope: coalition.scope), by: coalition.caller(.contributor))
            #expect(try await circle() == FoundingCircle(size: 3, living: 3, consents: 3))
            try await coalition.open(version, closes: "2026-11-16")
        }
    }

    @Test func aChangeSaysWhatItChanges() {
        let text = PurposeText(statement: "Every child reads.")
        let silent = DraftPurpose(scope: Scope(1), basedOn: Number(1), change: nil, text: text)
        let empty = DraftPurpose(scope: Scope(1), basedOn: nil, change: "Everything", text: text)
        #expect(refusal { try silent.validate() }?.place == "change")
        #expect(refusal { try empty.validate() }?.code == "purpose.change-of-nothing")
        #expect(
            refusal {
                try DraftPurpose(scope: Scope(1), basedOn: nil, change: nil, text: PurposeText(statement: " "))
                    .validate()
            }?.place == "statement")
    }

    @Test("Of each voice the newest view stands; a link for an answer shares none", arguments: Engine.tried)
    func views(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            func share(_ words: String, by caller: Caller) async throws {
                _ = try await coalition.store.perform(ShareView(scope: coalition.scope, sees: words), by: caller)
            }
            try await share("No books.", by: coalition.caller(.partnerLead))
            try await share("Books are locked away.", by: coalition.caller(.partnerLead))
            try await share("School is far.", by: coalition.caller(.communityMember))
            let steward = await refused { try await share("All is well.", by: coalition.caller(.steward)) }
            let link = try await coalition.link(for: .funder)
            let byLink = await refused { try await share("No money.", by: .link(link.digest)) }
            #expect(steward?.kind == .notAllowed && byLink?.kind == .notAllowed)
            let views = try await coalition.agreement(for: .observer).workshop?.views
            #expect(views?.map(\.view.sees) == ["Books are locked away.", "School is far."])
        }
    }

    @Test("The circle is made of members who joined and who can let a draft go ahead", arguments: Engine.tried)
    func circle(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let observer = await refused { try await coalition.seatCircle([.steward, .observer, .partnerLead]) }
            #expect(observer?.code == "circle.not-here")
            try await coalition.seatCircle()
            try await coalition.seatCircle([.steward, .partnerLead, .communityMember])
            let version = try await coalition.draft("Every child reads.")
            let outside = await refused { try await coalition.consent(to: version, by: .contributor) }
            #expect(outside?.code == "circle.not-in-it")
            try await coalition.consent(to: version, by: .steward, objection: "Nobody asked the parents.")
            try await coalition.consent(to: version, by: .steward)
            let circle = try await coalition.agreement(for: .steward).workshop?.circle
            #expect(circle == FoundingCircle(size: 3, living: 3, consents: 1))
        }
    }

    @Test func nobodyStandsTwiceInACircle() {
        let circle = SeatFoundingCircle(scope: Scope(1), members: [Number(1), Number(1)])
        #expect(refusal { try circle.validate() }?.code == "circle.twice")
    }
}
