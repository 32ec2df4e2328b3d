import Core
import TestSupport
import Testing
import Web

@testable import Initiatives

/// Nobody makes the site write to the whole world.
@Suite struct LetterLimitTests {
    @Test(arguments: Engine.tried)
    func aPartnersLeadWritesAHundredLettersADay(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            try await invite(60, "a", hall)
            let more = await refused { try await invite(41, "b", hall) }
            #expect(more?.kind == .throttled && more?.code == "people.letters")
            try await invite(40, "c", hall)
            let one = await refused { try await invite(1, "d", hall) }
            #expect(one?.code == "people.letters")
            // Who has no address gets no letter.
            try await invite(1, nil, hall)
            hall.clock.wait(minutes: 24 * 60 + 1)
            try await invite(1, "e", hall)
            let letters = try await hall.store.read { try $0.count("SELECT COUNT(*) FROM letter") }
            #expect(letters == 101)
        }
    }

    @Test func aStewardWritesMore() { #expect(Letter.most(for: .steward) == 1_000) }

    @Test(arguments: Engine.tried)
    func remindersRestForThreeDays(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            try await hall.invite("Asha", email: "asha@well.example")
            #expect(try await remind(hall) == "/well-water/people/reminder?sent=1")
            // Even where the first one has left.
            _ = try await hall.store.operate { try $0.change(Letter.table, "UPDATE letter SET state = 'sent'") }
            hall.clock.wait(minutes: 3 * 24 * 60 - 1)
            #expect(try await remind(hall) == "/well-water/people/reminder?sent=0")
            hall.clock.wait(minutes: 1)
            #expect(try await remind(hall) == "/well-water/people/reminder?sent=1")
        }
    }

    @Test(
        arguments: [
            "Win a prize at http://evil.example", "see www.evil.example", "WWW.EVIL.EXAMPLE", "Asha\u{2028}Win a prize",
            "Asha\nWin",
        ])
    func namesCarryNoAdvertisement(name: String) async {
        let person = await refused { try name.requireName(at: "name", most: 100) }
        let guest = InvitePeople.Guest(
            name: "Asha", email: nil, language: "en", role: .partnerLead,
            organisation: .new(name: name, sector: .market, givesMoney: false))
        let organisation = await refused { try guest.validate() }
        #expect(person?.code == "name.plain" && organisation?.code == "name.plain")
    }

    @Test(arguments: ["Dr. A. Singh-O’Neill", "आशा देवी", "ਸਿਮਰਨ ਕੌਰ", "Wwwanita", "A/B: one school"])
    func namesOfPeopleAreNames(name: String) throws { try name.requireName(at: "name", most: 100) }

    /// Who belongs to other organisations cannot be found out by trying addresses.
    @Test(arguments: Engine.tried)
    func addressesCannotBeTriedOut(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            try await hall.invite("Asha", email: "asha@well.example")
            try await invite(1, "known", hall)
            let list = ["name": "A", "email": "asha@well.example"]
            let own = ["name": "B", "email": "known-0@well.example"]
            for (role, fields, isKnown) in [
                (Role.partnerLead, list, false), (.partnerLead, own, true), (.steward, list, true),
            ] {
                let page = try await hall.post("/people/invite", try await hall.visit(as: role, [:], fields)).text
                #expect(page.contains("1 cannot be invited") == isKnown, "\(role)")
            }
        }
    }

    private func invite(_ count: Int, _ mark: String?, _ hall: Hall) async throws {
        let guests = (0..<count).map { number in
            InvitePeople.Guest(
                name: "Guest \(number)", email: mark.map { "\($0)-\(number)@well.example" }, language: "en",
                role: .contributor, organisation: .known(hall.village.school))
        }
        _ = try await hall.store.perform(
            InvitePeople(scope: hall.scope, guests: guests), by: try hall.village.person(.partnerLead).caller)
    }

    private func remind(_ hall: Hall) async throws -> String? {
        try await hall.post("/people/reminder", try await hall.visit(as: .steward)).path
    }
}
