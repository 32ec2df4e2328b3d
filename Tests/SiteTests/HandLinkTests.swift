import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives

/// Whoever hands over a link is in the record with it.
@Suite("Handing over a link") struct HandLinkTests {
    @Test("It is recorded, and no program can", arguments: Engine.tried)
    func recorded(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Valley", in: store)
            let (steward, girl) = (try village.person(.steward), try village.person(.communityMember))
            let hand = HandLink(scope: village.scope, seat: girl.seat, purpose: .answer)
            _ = try await store.perform(hand, by: steward.caller)
            let entries = try await store.read { tx in
                try tx.all("SELECT member, subject FROM ledger_entry WHERE action = 'people.hand-link'") {
                    "\($0.int64(0)) \(try $0.get("subject", as: String.self))"
                }
            }
            #expect(entries == ["\(steward.member.value) seat \(girl.seat.value)"])
            let token = try await village.token(.steward, may: [.invite, .arrange])
            let program = await refused { _ = try await store.perform(hand, by: .token(token.digest)) }
            #expect(program == .notFound)
        }
    }

    @Test("A partner's lead hands over invitations into their own organisation alone", arguments: Engine.tried)
    func lead(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Valley", in: store)
            let lead = try village.person(.partnerLead)
            let own = try await village.invite(
                .init(
                    name: "Asha", email: nil, language: "en", role: .contributor,
                    organisation: .known(village.school)))
            let other = try await village.invite(
                .init(name: "Tara", email: nil, language: "en", role: .observer, organisation: nil))
            let voice = try village.person(.communityMember).seat
            func tried(_ seat: Number<Seat>, _ purpose: Link.Purpose) async -> Problem? {
                await refused {
                    _ = try await store.perform(
                        HandLink(scope: village.scope, seat: seat, purpose: purpose), by: lead.caller)
                }
            }
            let answers = [
                await tried(own, .invitation), await tried(own, .account), await tried(other, .invitation),
                await tried(voice, .answer),
            ]
            #expect(answers == [nil, .notFound, .notFound, .notFound])
        }
    }
}
