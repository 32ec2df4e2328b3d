import Core
import TestSupport
import Testing
import Web

@testable import Initiatives

/// Who is here, who is silent, who is missing; and what each may see of it.
@Suite struct PeopleViewTests {
    @Test(arguments: Engine.tried)
    func whoDoesNotAnswerForAWeekIsSilent(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            try await hall.invite("Asha")
            hall.clock.wait(minutes: 7 * 24 * 60)
            #expect(try await hall.people().silent.isEmpty)
            hall.clock.wait(minutes: 1)
            try await hall.invite("Ravi")
            let view = try await hall.people()
            #expect(view.silent.map { $0.profile?.name } == ["Asha"])
            #expect(view.joined.count == Role.offered.count)
            #expect(view.expected == Role.offered.count + 2)
        }
    }

    @Test(arguments: Engine.tried)
    func thoseWhoLiveTheChallengeComeFirst(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            try await hall.invite("Aaron")
            let view = try await hall.people()
            #expect(view.people.last?.profile?.name == "Aaron")
            #expect(view.groups.map(\.standing) == [.lives, nil])
        }
    }

    @Test(arguments: Engine.tried)
    func missingIsFromWhereNobodyHasCome(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let view = try await hall.people()
            #expect(view.missingSectors == [.civilSociety, .research])
            #expect(view.missingStandings == [.shapes, .serves, .decides, .pays])
        }
    }

    @Test(arguments: Engine.tried)
    func addressesAreOnlyForWhoArranges(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let seat = try await hall.invite("Asha", email: "asha@well.example")
            _ = try await Village.enter(seat.number, hall.scope, hall.store)
            let member = ["member": String(seat.member.value)]
            for (role, sees) in [(Role.steward, true), (.communityMember, false), (.partnerLead, false)] {
                let visit = try await hall.visit(as: role, member)
                let page = try await hall.get("/people/{member}", visit).text
                #expect(page.contains("Asha"))
                #expect(page.contains("asha@well.example") == sees, "\(role)")
                let list = try await hall.get("/people", try await hall.visit(as: role)).text
                #expect(!list.contains("asha@well.example"))
            }
        }
    }

    @Test(arguments: Engine.tried)
    func whoWasForgottenIsAFormerMember(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let seat = try await hall.invite("Asha")
            _ = try await Village.enter(seat.number, hall.scope, hall.store)
            _ = try await hall.store.perform(ForgetMember(scope: hall.scope, member: seat.member), by: .operator)
            let visit = try await hall.visit(as: .observer, ["member": String(seat.member.value)])
            let page = try await hall.get("/people/{member}", visit).text
            #expect(page.contains("a former member") && !page.contains("Asha"))
            let list = try await hall.people()
            #expect(!list.people.contains { $0.member.number == seat.member })
        }
    }

    @Test("Of whoever was forgotten and never was in, nobody learns that they were asked", arguments: Engine.tried)
    func neverIn(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let seat = try await hall.invite("Asha")
            _ = try await hall.store.perform(ForgetMember(scope: hall.scope, member: seat.member), by: .operator)
            for role in [Role.observer, .steward] {
                let visit = try await hall.visit(as: role, ["member": String(seat.member.value)])
                let refusal = await refused { _ = try await hall.get("/people/{member}", visit) }
                #expect(refusal == .notFound, "\(role)")
            }
        }
    }

    @Test(arguments: Engine.tried)
    func whoSaidNoIsShownOnlyToWhoArranges(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let seat = try await hall.invite("Asha")
            _ = try await hall.store.perform(EndSeat(scope: hall.scope, seat: seat.number), by: .operator)
            let member = ["member": String(seat.member.value)]
            let seen = try await hall.get("/people/{member}", try await hall.visit(as: .steward, member))
            #expect(seen.text.contains("Asha"))
            let visit = try await hall.visit(as: .observer, member)
            let refusal = await refused { _ = try await hall.get("/people/{member}", visit) }
            #expect(refusal == .notFound)
        }
    }

    @Test(arguments: Engine.tried)
    func peopleOfOtherInitiativesAreNotThere(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let other = try await Village("Elsewhere", in: hall.store)
            let many = try #require(other.people.values.map(\.member.value).max())
            let extra = try await hall.invite("Asha").member.value
            #expect(extra > many)
            let visit = try await hall.visit(
                as: .steward, ["member": String(extra), "initiative": other.slug.text])
            let refusal = await refused { _ = try await hall.get("/people/{member}", visit) }
            #expect(refusal == .notFound)
        }
    }

    @Test(arguments: Engine.tried)
    func whatWaitsDependsOnWhoLooks(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            try await hall.invite("Asha")
            let member = try hall.village.person(.communityMember)
            _ = try await hall.store.perform(
                OfferSeat(scope: hall.scope, member: member.member, role: .facilitator, organisation: nil),
                by: try hall.village.person(.steward).caller)
            let steward = try await hall.visit(as: .steward).actor
            let community = try await paths(hall, try await hall.visit(as: .communityMember).actor)
            #expect(community.count == 1 && community[0].hasPrefix("/seats/"))
            #expect(try await paths(hall, steward).isEmpty)
            hall.clock.wait(minutes: 7 * 24 * 60 + 1)
            #expect(try await paths(hall, steward) == ["/people/reminder"])
        }
    }

    @Test(arguments: Engine.tried)
    func whoIsAloneIsLedToTheBeginning(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let steward = try await hall.visit(as: .steward).actor
            #expect(try await paths(hall, steward, InitiativesComponent.beginning).isEmpty)
            let alone = try #require(Slug("alone"))
            let scope = try await hall.store.perform(
                StartInitiative(
                    slug: alone, name: "Alone", summary: "Alone", timeZone: "Asia/Kolkata", since: nil,
                    language: "en"), by: .operator)
            let paths = try await hall.store.read { tx in
                try InitiativesComponent.beginning(steward, try Initiative.find(alone, in: tx), tx).map(\.path)
            }
            #expect(scope != hall.scope && paths == ["/setup"])
        }
    }

    private func paths(
        _ hall: Hall, _ actor: Actor, _ waiting: @escaping WaitingQuery = InitiativesComponent.waiting
    ) async throws -> [String] {
        try await hall.store.read { [slug = hall.village.slug] tx in
            try waiting(actor, try Initiative.find(slug, in: tx), tx).map(\.path)
        }
    }
}
