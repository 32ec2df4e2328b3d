import Core
import TestSupport
import Testing
import Web

@testable import Initiatives

/// An organisation that asks gets its answer, and becomes nothing by the way.
@Suite struct AskingOrganisationTests {
    @Test("Nobody makes it a member by inviting people into it", arguments: Engine.tried)
    func invitingIntoIt(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let (organisation, _) = try await ask(hall)
            let rows = ["rows": "WELL watch\tngo\tTara\ttara@well.example", "step": "send"]
            let pasted = try await hall.visit(as: .steward, [:], rows)
            let list = await refused { _ = try await hall.post("/people/invite", pasted) }
            let steward = try hall.village.person(.steward).caller
            let guest = InvitePeople.Guest(
                name: "Tara", email: nil, language: "en", role: .contributor, organisation: .known(organisation))
            let invited = await refused {
                _ = try await hall.store.perform(InvitePeople(scope: hall.scope, guests: [guest]), by: steward)
            }
            let offer = OfferSeat(
                scope: hall.scope, member: try hall.village.person(.observer).member, role: .contributor,
                organisation: organisation)
            let offered = await refused { _ = try await hall.store.perform(offer, by: steward) }
            let observer = ["member": String(offer.member.value)]
            let page = try await hall.get("/people/{member}/seats", try await hall.visit(as: .steward, observer)).text
            #expect(page.contains("School") && !page.contains("Well Watch"))
            #expect(list?.code == "people.none")
            #expect([invited?.code, offered?.code] == ["people.asks-already", "people.asks-already"])
            let state = try await state(of: organisation, hall)
            #expect(state == .asked)
        }
    }

    @Test("A yes lets it in, and from then on it is found by its name", arguments: Engine.tried)
    func yes(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let (organisation, seat) = try await ask(hall)
            try await answer(hall, seat, admits: true)
            let state = try await state(of: organisation, hall)
            #expect(state == .joined)
            let rows = ["rows": "Well Watch\t\tTara\ttara@well.example\tstaff", "step": "send"]
            _ = try await hall.post("/people/invite", try await hall.visit(as: .steward, [:], rows))
            let sits = try await hall.people().people([.invited]).flatMap(\.seats).map { $0.organisation?.number }
            #expect(sits == [organisation])
        }
    }

    @Test("After a no its words are nobody's: one of that name begins anew", arguments: Engine.tried)
    func no(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let (organisation, seat) = try await ask(hall)
            try await answer(hall, seat, admits: false)
            let rows = ["rows": "Well Watch\tngo\tTara\ttara@well.example", "step": "send"]
            _ = try await hall.post("/people/invite", try await hall.visit(as: .steward, [:], rows))
            let sits = try await hall.people().people([.invited]).flatMap(\.seats).compactMap {
                $0.organisation?.number
            }
            #expect(sits.count == 1 && sits != [organisation])
            let state = try await state(of: organisation, hall)
            #expect(state == .declined)
        }
    }

    @Test("Who takes back the request takes it back for the organisation too", arguments: Engine.tried)
    func takenBack(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let (organisation, seat) = try await ask(hall)
            _ = try await hall.store.perform(ForgetMember(scope: hall.scope, member: seat.member), by: .operator)
            let state = try await state(of: organisation, hall)
            #expect(state == .declined, "nobody could answer it any more")
        }
    }

    @Test("What it wants to bring stands beside the question, for who answers it", arguments: Engine.tried)
    func part(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            _ = try await ask(hall)
            let steward = try await hall.get("/people", try await hall.visit(as: .steward)).text
            let observer = try await hall.get("/people", try await hall.visit(as: .observer)).text
            #expect(steward.contains("We test water.") && !observer.contains("We test water."))
        }
    }

    private func ask(_ hall: Hall) async throws -> (Number<Organisation>, Seat) {
        let number = try await hall.store.perform(
            AskToJoin(
                scope: hall.scope, name: "Asha", email: nil, language: "en", standing: .lives,
                organisation: .init(name: "Well Watch", sector: .civilSociety, part: "We test water.")), by: .visitor)
        let seat = try await hall.store.read { [scope = hall.scope] in try Seat.find(number, in: $0, scope: scope) }
        return (try #require(seat.organisation), seat)
    }

    private func answer(_ hall: Hall, _ seat: Seat, admits: Bool) async throws {
        _ = try await hall.store.perform(
            AnswerRequest(scope: hall.scope, seat: seat.number, admits: admits),
            by: try hall.village.person(.steward).caller)
    }

    private func state(of organisation: Number<Organisation>, _ hall: Hall) async throws -> Membership.State {
        try await hall.store.read { [scope = hall.scope] in
            try Membership.find(organisation, in: $0, scope: scope).state
        }
    }
}
