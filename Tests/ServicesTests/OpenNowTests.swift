import Activities
import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Services

/// What is open at this minute; whose services there are; and what stands at a stage of life.
@Suite struct OpenNowTests {
    @Test("What is open comes first; what told no hours is never called closed", arguments: Engine.tried)
    func openNow(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            try await help.tell("Untold")
            try await help.tell("Morning") { $0.hours = [.init(weekday: 6, opens: 600, closes: 720)] }
            try await help.tell("Evening") { $0.hours = [.init(weekday: 6, opens: 1080, closes: 1200)] }
            try await help.tell("Mondays") { $0.hours = [.init(weekday: 0, opens: 0, closes: 1440)] }
            try await help.tell("Closed for now") {
                ($0.status, $0.hours) = (.temporarilyClosed, [.init(weekday: 6, opens: 0, closes: 1440)])
            }
            // A Sunday, in a village that is five and a half hours ahead of universal time: 11:30 there.
            try help.clock.set("2026-11-01T06:00:00Z")
            #expect(try await help.find(["open": "now"]) == ["Morning", "Untold"])
            try help.clock.set("2026-11-01T06:30:00Z")
            #expect(try await help.find(["open": "now"]) == ["Untold"], "it closed at noon")
            try help.clock.set("2026-11-01T18:30:00Z")
            #expect(try await help.find(["open": "now"]) == ["Mondays", "Untold"], "there it is Monday")
            let both = try await help.view(["open": "now", "day": "monday"])
            #expect(both.form.problem?.code == "service.now" && both.found.isEmpty)
        }
    }

    @Test("Only what one organisation gives; of one that is not here, nothing", arguments: Engine.tried)
    func ofOne(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            try await help.tell("Club")
            try await help.perform(
                AddService(scope: help.scope, words: ServiceWords(name: "Advice")), as: .funder)
            #expect(try await help.find(["of": "school"]) == ["Club"])
            #expect(try await help.find(["of": "fund"]) == ["Advice"])
            let nobody = try await help.view(["of": "nobody"])
            #expect(nobody.found.isEmpty && nobody.form.problem == nil && nobody.organisation == nil)
            // Somebody who was asked, and has not answered: nobody learns of them.
            let guest = InvitePeople.Guest(
                name: "Guest", email: nil, language: "en", role: .partnerLead,
                organisation: .new(name: "Clinic", sector: .market, givesMoney: false))
            _ = try await help.store.perform(InvitePeople(scope: help.scope, guests: [guest]), by: .operator)
            let asked = try await help.view(["of": "clinic"])
            #expect(asked.found.isEmpty && asked.form.problem == nil && asked.organisation == nil)
        }
    }

    @Test(arguments: Engine.tried) func atAStage(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let school = try await help.perform(NameLifeStage(scope: help.scope, stage: "school"), as: .steward)
            try await help.tell("Club") { $0.stages = [school] }
            try await help.tell("For everybody")
            #expect(try await help.find(["stage": "\(school.value)"]) == ["Club"])
            #expect(try await help.find(["stage": "77"]) == [])
        }
    }

    @Test("A wait is counted in days, and told with the room", arguments: Engine.tried)
    func waits(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let number = try await help.tell("Club")
            try await help.perform(
                SayRoom(scope: help.scope, service: number, room: .waitlist, wait: 14), as: .partnerLead)
            #expect(try await help.service(number).service.wait == 14)
            try await help.perform(SayRoom(scope: help.scope, service: number, room: .waitlist), as: .partnerLead)
            #expect(try await help.service(number).service.wait == nil, "said anew, without one")
            let long = await help.refused(
                SayRoom(scope: help.scope, service: number, room: .waitlist, wait: 4000), as: .partnerLead)
            #expect(long?.code == "number.out-of-range" && long?.place == "wait")
        }
    }
}
