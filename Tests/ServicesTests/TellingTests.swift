import Core
import Initiatives
import TestSupport
import Testing

@testable import Services

/// An organisation tells of its services, assures them again, and says whether there is room.
@Suite struct TellingTests {
    @Test(arguments: Engine.tried)
    func whoLeadsTellsOfTheirOwn(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let number = try await help.tell("Homework club", at: ["upper"]) { words in
                (words.minimumAge, words.maximumAge) = (6, 14)
                words.topics = ["homework", "reading"]
                words.languages = ["hi"]
                words.phones = [.init(number: "100 200", words: "desk")]
                words.hours = [.init(weekday: 0, opens: 900, closes: 1080)]
            }
            let told = try await help.service(number)
            #expect(told.organisation.name == "School" && told.service.isOwnWord)
            #expect(told.topics == ["homework", "reading"] && told.languages == ["hi"])
            #expect(told.places.map(\.name) == ["upper"] && told.phones.map(\.phone) == ["100 200"])
            #expect(told.assurance.day == Day("2026-11-01") && !told.assurance.isStale)
        }
    }

    @Test(arguments: Engine.tried)
    func othersMayNotTouchIt(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let number = try await help.tell("Homework club")
            let assure = AssureService(scope: help.scope, service: number)
            for role in [Role.funder, .steward] {
                let problem = await help.refused(assure, as: role)
                #expect(problem?.kind == .notFound, "\(role)")
            }
            for role in [Role.contributor, .communityMember, .observer] {
                let problem = await help.refused(assure, as: role)
                #expect(problem?.kind == .notAllowed, "\(role)")
            }
            let homeless = await help.refused(
                AddService(scope: help.scope, words: ServiceWords(name: "Mine")), as: .steward)
            #expect(homeless?.code == "services.for-whom", "a steward acts for no organisation")
        }
    }

    @Test("What nobody assured for twelve months is stale, until somebody does", arguments: Engine.tried)
    func itGrowsStale(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let number = try await help.tell("Homework club")
            try help.clock.set("2027-10-30T06:00:00Z")
            #expect(try await help.service(number).assurance.isStale == false)
            try help.clock.set("2027-11-01T05:00:00Z")
            #expect(try await help.service(number).assurance.isStale)
            try await help.perform(AssureService(scope: help.scope, service: number), as: .partnerLead)
            #expect(
                try await help.service(number).assurance == Assurance([Day("2027-11-01")], today: .init(number: 21_124))
            )
        }
    }

    @Test(arguments: Engine.tried)
    func whetherThereIsRoomHasADay(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let number = try await help.tell("Homework club")
            #expect(try await help.service(number).service.room == nil)
            try await help.perform(SayRoom(scope: help.scope, service: number, room: .waitlist), as: .partnerLead)
            let said = try await help.service(number).service
            #expect(said.room == .waitlist && said.roomSaid == Day("2026-11-01"))
        }
    }

    @Test("Saying it anew changes what it is found by, and refuses what was not seen", arguments: Engine.tried)
    func itIsSaidAnew(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let number = try await help.tell("Homework club") { $0.topics = ["homework"] }
            let before = try await help.store.read { [help] tx in
                try ServiceView.find(help.village.slug, number, for: .visitor, in: tx).edition
            }
            var words = ServiceWords(name: "Evening class")
            words.topics = ["sums"]
            let revise = ReviseService(scope: help.scope, service: number, basedOn: before, words: words)
            try await help.perform(revise, as: .partnerLead)
            #expect(try await help.find(["need": "homework"]) == [])
            #expect(try await help.find(["need": "sums"]) == ["Evening class"])
            let again = await help.refused(revise, as: .partnerLead)
            #expect(again?.code == "row.changed")
        }
    }

    @Test(arguments: Engine.tried)
    func whatCannotBeIsRefused(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            func refusal(_ change: (inout ServiceWords) -> Void) async -> String? {
                var words = ServiceWords(name: "Club")
                change(&words)
                return await help.refused(AddService(scope: help.scope, words: words), as: .partnerLead)?.code
            }
            let ages = await refusal { ($0.minimumAge, $0.maximumAge) = (20, 10) }
            #expect(ages == "service.ages")
            let hours = await refusal { $0.hours = [.init(weekday: 0, opens: 600, closes: 600)] }
            #expect(hours == "service.hours")
            let many = await refusal { $0.topics = (0...200).map { "topic \($0)" } }
            #expect(many == "service.too-many")
            let elsewhere = await refusal { $0.places = [Number(4711)] }
            #expect(elsewhere != nil, "a place of another initiative is none here")
        }
    }
}
