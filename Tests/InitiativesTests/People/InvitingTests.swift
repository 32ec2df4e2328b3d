import Core
import Foundation
import TestSupport
import Testing
import Web

@testable import Initiatives

/// Pasting a list, looking at it, sending it.
@Suite struct InvitingTests {
    private static let rows = "Well Watch\tngo\tAsha\tasha@well.example\n\t\tRavi\nBank\tsomewhere\tTara\n"

    @Test(arguments: Engine.tried)
    func lookingSavesNothing(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let before = try await hall.people().people.count
            let visit = try await hall.visit(as: .steward, [:], ["rows": Self.rows])
            let page = try await hall.post("/people/invite", visit).text
            #expect(page.contains("1 is ready."))
            #expect(page.contains("1 lacks an email address."))
            #expect(page.contains("1 cannot be invited"))
            #expect(page.contains("The part of society was not understood."))
            // Everything typed is still there, in the field and in what can be sent.
            #expect(page.components(separatedBy: "Bank\tsomewhere\tTara").count == 3)
            #expect(try await hall.people().people.count == before)
        }
    }

    @Test(arguments: Engine.tried)
    func sendingInvitesWhoIsReadyAndWritesToWhoHasAnAddress(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let fields = ["rows": Self.rows, "step": "send"]
            let sent = try await hall.post("/people/invite", try await hall.visit(as: .steward, [:], fields))
            #expect(sent.path == "/well-water/people?invited=2")
            let invited = try await hall.people().people([.invited])
            #expect(invited.map { $0.profile?.name } == ["Asha", "Ravi"])
            let letters = try await hall.store.read { tx in
                try tx.records(Letter.self, "kind = 'invitation'").map(\.seat)
            }
            #expect(letters == invited.filter { $0.profile?.email != nil }.flatMap(\.seats).map(\.seat.number))
            let byHand = try await hall.get("/people", try await hall.visit(as: .steward, asking: ["invited": "2"]))
                .text
            #expect(byHand.contains("2 people are invited.") && byHand.contains("hand it over yourself: Ravi."))
            // Pressed once more, perhaps on another page: nobody is invited twice, and nothing went wrong.
            let again = try await hall.post("/people/invite", try await hall.visit(as: .steward, [:], fields))
            #expect(again.path == "/well-water/people")
            #expect(try await hall.people().people([.invited]).count == 2)
        }
    }

    @Test(arguments: Engine.tried)
    func aPartnersLeadInvitesIntoTheirOwnOrganisation(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let fields = ["name": "Asha", "organisation": "Fund", "step": "send"]
            let elsewhere = try await hall.visit(as: .partnerLead, [:], fields)
            let refusal = await refused { _ = try await hall.post("/people/invite", elsewhere) }
            #expect(refusal?.code == "people.none")
            let own = try await hall.visit(as: .partnerLead, [:], ["name": "Asha", "step": "send"])
            _ = try await hall.post("/people/invite", own)
            let invited = try await hall.people().people([.invited])
            #expect(invited.flatMap(\.seats).map { $0.organisation?.name } == ["School"])
            #expect(invited.flatMap(\.seats).map(\.seat.role) == [.contributor])
        }
    }

    @Test(arguments: Engine.tried)
    func nothingTypedInvitesNobody(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let visit = try await hall.visit(as: .steward, [:], ["rows": " \n\t\n", "role": "steward"])
            let refusal = await refused { _ = try await hall.post("/people/invite", visit) }
            #expect(refusal?.code == "people.none")
            #expect(refusal?.place == "rows")
        }
    }

    @Test(arguments: Engine.tried)
    func aReminderSpeaksTheLanguagesOfThoseWhoAreSilentAndNamesNobody(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            try await hall.invite("Asha", email: "asha@well.example", language: "hi")
            try await hall.invite("Ravi", language: "en")
            let visit = try await hall.visit(as: .steward)
            let view = ReminderView(try await hall.people(), site: visit.origin.site)
            #expect(view.texts.map(\.language) == [.en, .hi])
            #expect(view.texts[1].words.contains("https://throughline.example/hi/link"))
            #expect(!view.texts.contains { $0.words.contains("Asha") || $0.words.contains("Ravi") })
            for _ in 1...2 { _ = try await hall.post("/people/reminder", try await hall.visit(as: .steward)) }
            let letters = try await hall.store.read {
                try $0.count("SELECT COUNT(*) FROM letter WHERE kind = 'reminder'")
            }
            #expect(letters == 1)
            for (sent, isSaid) in [("1", true), ("2", false), ("-1", false), ("999999999999", false)] {
                let visit = try await hall.visit(as: .steward, asking: ["sent": sent])
                let page = try await hall.get("/people/reminder", visit).text
                #expect(page.contains("on its way") == isSaid && !page.contains("on their way"), "\(sent)")
            }
        }
    }
}
