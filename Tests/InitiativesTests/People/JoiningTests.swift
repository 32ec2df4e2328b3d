import Core
import Credentials
import TestSupport
import Testing
import Web

@testable import Initiatives

/// Asking to be let in, being offered more, and leaving.
@Suite struct JoiningTests {
    private static let request = ["for": "myself", "name": "Asha", "standing": "lives it", "language": "en"]

    @Test(arguments: Engine.tried)
    func whoAsksIsLetInByTheSteward(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let asked = try await hall.post("/join", try await hall.visit(as: nil, [:], Self.request))
            #expect(asked.path == "/well-water/join/asked")
            let person = try #require(try await hall.people().asking.first)
            let seat = ["seat": String(try #require(person.seats.first).seat.number.value)]
            let page = try await hall.get("/people", try await hall.visit(as: .observer)).text
            #expect(page.contains("1 person asks to join") && !page.contains("Yes, let them in"))
            let answered = try await hall.post(
                "/seats/{seat}/request", try await hall.visit(as: .steward, seat, ["answer": "yes"]))
            #expect(answered.path == "/well-water/people/\(person.member.number.value)")
            #expect(try await hall.people().joined.contains { $0.profile?.name == "Asha" })
        }
    }

    @Test(arguments: Engine.tried)
    func anOrganisationTellsWhatItBrings(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            var fields = Self.request
            fields["for"] = "organisation"
            let without = try await hall.visit(as: nil, [:], fields)
            let refusal = await refused { _ = try await hall.post("/join", without) }
            #expect(refusal?.place == "organisation")
            fields.merge(["organisation": "Well Watch", "sector": "civil society", "part": "We test water."]) { $1 }
            _ = try await hall.post("/join", try await hall.visit(as: nil, [:], fields))
            let states = try await hall.store.read { [scope = hall.scope] tx in
                try tx.records(Membership.self, "scope = \(scope) AND part = 'We test water.'").map(\.state)
            }
            #expect(states == [.asked])
        }
    }

    @Test(arguments: Engine.tried)
    func anOrganisationStandsAsItsFirstLeadDoesUntilItSaysMore(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            for (name, standing) in [("Asha", Standing.lives), ("Ravi", .serves)] {
                let host = InvitePeople.Host.new(name: "Well Watch", sector: .civilSociety, givesMoney: false)
                let known = try await hall.organisation("Well Watch").map { InvitePeople.Host.known($0.number) }
                let guest = InvitePeople.Guest(
                    name: name, email: nil, language: "en", role: .partnerLead, organisation: known ?? host)
                let seats = try await hall.store.perform(
                    InvitePeople(scope: hall.scope, guests: [guest]), by: .operator)
                let number = try #require(seats.first)
                let code = try await hall.store.operate { [scope = hall.scope] tx in
                    try Link.make(to: .invitation, for: try Seat.find(number, in: tx, scope: scope), in: tx)
                }
                _ = try await hall.store.perform(
                    AcceptInvitation(scope: hall.scope, standing: standing), by: .link(code.digest))
                let now = try await hall.organisation("Well Watch")
                #expect(now?.standing == .lives)
            }
        }
    }

    @Test(arguments: Engine.tried)
    func fromOneAddressOnlySoManyAsk(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            for _ in 1...JoinRoutes.most {
                _ = try await hall.post("/join", try await hall.visit(as: nil, [:], Self.request))
            }
            let more = try await hall.visit(as: nil, [:], Self.request)
            let refusal = await refused { _ = try await hall.post("/join", more) }
            #expect(refusal?.kind == .throttled)
            _ = try await hall.post("/join", try await hall.visit(as: nil, [:], Self.request, from: "another village"))
            hall.clock.wait(minutes: 16)
            _ = try await hall.post("/join", try await hall.visit(as: nil, [:], Self.request))
            #expect(try await hall.people().asking.count == Int(JoinRoutes.most) + 2)
        }
    }

    @Test(arguments: Engine.tried)
    func aFurtherSeatIsForWhomItWasOffered(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let observer = try hall.village.person(.observer)
            let offered = try await hall.post(
                "/people/{member}/seats",
                try await hall.visit(
                    as: .steward, ["member": String(observer.member.value)], ["role": "facilitator"]))
            #expect(offered.path == "/well-water/people/\(observer.member.value)")
            let seats = try await hall.store.read { [scope = hall.scope] tx in
                try tx.records(Seat.self, "scope = \(scope) AND state = 'offered'")
            }
            let seat = try #require(seats.first)
            let address = ["seat": String(seat.number.value)]
            let json = try await hall.get("/seats/{seat}", try await hall.visit(as: .observer, address)).json
            #expect(json.contains("\"role\":\"facilitator\"") && !json.contains("scope") && !json.contains("offeredBy"))
            let other = try await hall.visit(as: .funder, address, ["answer": "yes"])
            let refusal = await refused { _ = try await hall.post("/seats/{seat}", other) }
            #expect(refusal == .notFound)
            _ = try await hall.post("/seats/{seat}", try await hall.visit(as: .observer, address, ["answer": "yes"]))
            let held = try await hall.store.read { [scope = hall.scope] in
                try Seat.find(seat.number, in: $0, scope: scope).state
            }
            #expect(held == .held)
        }
    }

    @Test(arguments: Engine.tried)
    func oneKeepsOnesOwnProfileAndLeaves(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let fields = ["name": "Asha of the well", "email": "", "language": "pa", "standing": "serves"]
            _ = try await hall.post("/me", try await hall.visit(as: .communityMember, [:], fields))
            let member = try hall.village.person(.communityMember).member
            let person = try await hall.store.read { [scope = hall.scope] in
                try Person.find(member, in: $0, scope: scope)
            }
            #expect(person.profile?.name == "Asha of the well")
            #expect(person.profile?.language == "pa")
            #expect(person.standing == .serves)
            _ = try await hall.post("/me/leave", try await hall.visit(as: .communityMember))
            #expect(try await !hall.people().people.contains { $0.member.number == member })
        }
    }

    @Test(arguments: Engine.tried)
    func onlyWhoSpeaksForAnOrganisationTakesItOut(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            for role in [Role.communityMember, .contributor] {
                let visit = try await hall.visit(as: role)
                let page = await refused { _ = try await hall.get("/me/leave-together", visit) }
                let sent = await refused { _ = try await hall.post("/me/leave-together", visit) }
                #expect(page == .notFound && sent == .notFound)
            }
            let route = ProfileRoutes.all.first { $0.path == "/{initiative}/me/leave-together" }
            #expect(route?.verb == .keepPlace)
            _ = try await hall.post("/me/leave-together", try await hall.visit(as: .partnerLead))
            let state = try await hall.store.read { [village = hall.village] in
                try Membership.find(village.school, in: $0, scope: village.scope).state
            }
            #expect(state == .left)
        }
    }
}
