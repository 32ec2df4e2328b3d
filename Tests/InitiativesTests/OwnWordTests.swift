import Core
import Initiatives
import TestSupport
import Testing

/// Who speaks for an organisation is brought in by those who do already.
@Suite struct OwnWordTests {
    @Test("No steward brings in somebody to speak for an organisation that has somebody", arguments: Engine.tried)
    func inviting(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Valley", in: store)
            for role in [Role.partnerLead, .funder] {
                let guest = InvitePeople.Guest(
                    name: "Second", email: nil, language: "en", role: role, organisation: .known(village.school))
                let invite = InvitePeople(scope: village.scope, guests: [guest])
                let steward = try village.person(.steward).caller
                let problem = await refused { _ = try await store.perform(invite, by: steward) }
                #expect(problem?.code == "seat.own-lead", "\(role)")
                _ = try await store.perform(invite, by: village.person(.partnerLead).caller)
            }
        }
    }

    @Test("An offer made while nobody spoke lapses once somebody does", arguments: Engine.tried)
    func lapsing(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Valley", in: store)
            let (steward, scope) = (try village.person(.steward), village.scope)
            let lead = InvitePeople.Guest(
                name: "Miller", email: nil, language: "en", role: .partnerLead,
                organisation: .new(name: "Mill", sector: .market, givesMoney: false))
            let seats = try await store.perform(InvitePeople(scope: scope, guests: [lead]), by: steward.caller)
            let mill = try await store.read { tx in
                try tx.record(Organisation.self, "scope = \(scope) AND name = 'Mill'")?.number
            }
            let offer = OfferSeat(scope: scope, member: steward.member, role: .partnerLead, organisation: mill)
            let own = try await store.perform(offer, by: steward.caller)
            _ = try await Village.enter(try #require(seats.first), scope, store)
            let accept = AcceptInvitation(scope: scope, seat: own, standing: nil)
            let problem = await refused { _ = try await store.perform(accept, by: steward.caller) }
            #expect(problem?.code == "seat.own-lead")
        }
    }
}
