import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Services

/// Whoever needs help finds what is for them, where they live, and nothing that is not for them to see.
@Suite struct SearchTests {
    @Test("A word of any script is found whole; plural and accents do not matter", arguments: Engine.tried)
    func wordsAreFound(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            try await help.tell("किताबें पढ़ना")
            try await help.tell("Évictions") { $0.description = "When somebody must leave their home." }
            try await help.tell("Home visits")
            #expect(try await help.find(["need": "किताबें"]) == ["किताबें पढ़ना"])
            #expect(try await help.find(["need": "किताब"]) == [], "half a word is another word")
            #expect(try await help.find(["need": "eviction"]) == ["Évictions"])
            #expect(try await help.find(["need": "homes"]) == ["Home visits", "Évictions"], "its name counts more")
            #expect(try await help.find(["need": "home leave"]) == ["Évictions"], "both words")
            #expect(try await help.find(["need": "the of"]) == [], "words that say nothing find nothing")
        }
    }

    @Test("A spreadsheet holds all that fits, whatever page one is on")
    func spreadsheetsAreWhole() async throws {
        try await withHelp(on: .sqlite) { help in
            for number in 1...23 { try await help.tell("Class \(number)") }
            try await help.tell("Dentist")
            let form = try await help.view(["need": "class", "page": "2"]).form
            let (page, all) = try await help.store.read { [slug = help.village.slug] tx in
                (
                    try ServicesView.find(slug, form, for: .visitor, in: tx).found.count,
                    try ServicesView.findAll(slug, form, for: .visitor, in: tx).found.count
                )
            }
            #expect(page == 3 && all == 23)
        }
    }

    @Test("A place finds what serves it, a place around it, and places in it", arguments: Engine.tried)
    func placesAreMet(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            try await help.tell("All", at: ["valley"])
            try await help.tell("Upper", at: ["upper"])
            try await help.tell("East", at: ["east"])
            try await help.tell("Lower", at: ["lower"])
            try await help.tell("Nowhere")
            #expect(try await help.find(["place": "east"]) == ["All", "Upper", "East"])
            #expect(try await help.find(["place": "upper"]) == ["All", "Upper", "East"])
            #expect(try await help.find(["place": "west"]) == ["All", "Upper"])
            #expect(try await help.find(["place": "lower", "need": "lower"]) == ["Lower"])
            #expect(try await help.find(["place": "upper", "need": "lower"]) == [])
            #expect(try await help.find([:]).count == 5)
        }
    }

    @Test(arguments: Engine.tried)
    func agesLanguagesAndHoursAreMet(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            try await help.tell("Children") { words in
                (words.minimumAge, words.maximumAge) = (6, 14)
                words.languages = ["hi", "pa"]
                words.hours = [.init(weekday: 1, opens: 540, closes: 720), .init(weekday: 1, opens: 780, closes: 1020)]
            }
            try await help.tell("Old people") { $0.minimumAge = 60 }
            try await help.tell("Everybody") { $0.languages = ["hi"] }
            #expect(try await help.find(["age": "6"]) == ["Children", "Everybody"])
            #expect(try await help.find(["age": "१४"]) == ["Children", "Everybody"])
            #expect(try await help.find(["age": "60"]) == ["Old people", "Everybody"])
            #expect(try await help.find(["language": "pa"]) == ["Children"])
            #expect(try await help.find(["day": "tuesday"]) == ["Children"])
            #expect(try await help.find(["day": "tuesday", "time": "12:30"]) == [], "closed at noon")
            #expect(try await help.find(["day": "tuesday", "time": "13:00"]) == ["Children"])
            #expect(try await help.find(["day": "monday"]) == [])
        }
    }

    @Test("What cannot be understood is said at its field", arguments: Engine.tried)
    func slipsAreNamed(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            try await help.tell("Club")
            for (asked, field) in [
                (["age": "old"], "age"), (["place": "moon"], "place"), (["day": "someday"], "day"),
                (["time": "12:00"], "day"), (["day": "monday", "time": "noon"], "time"),
            ] {
                let view = try await help.view(asked)
                #expect(view.form.problem?.place == field && view.found.isEmpty, "\(asked)")
            }
        }
    }

    @Test("What is no longer offered, or is of who is not yet here, is not found", arguments: Engine.tried)
    func hiddenServicesStayHidden(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let number = try await help.tell("Club") { $0.status = .defunct }
            try await help.tell("Shop") { $0.status = .temporarilyClosed }
            #expect(try await help.find([:]) == ["Shop"])
            #expect(try await help.find(["need": "club"]) == [])
            #expect(try await help.service(number).service.status == .defunct, "its address says what became of it")
            try await help.store.perform(
                LeaveTogether(scope: help.scope), by: try help.village.person(.partnerLead).caller)
            #expect(try await help.find([:]) == [])
            let gone = await refused { _ = try await help.service(number) }
            #expect(gone?.kind == .notFound)
        }
    }

    @Test("However many conditions and results, the queries are the same in number", arguments: Engine.tried)
    func queriesDoNotGrow(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            func cost() async throws -> Int {
                let form = try await help.view(["need": "club", "place": "east", "age": "10"]).form
                return try await help.store.read { [help] tx in
                    _ = try ServicesView.find(help.village.slug, form, for: .visitor, in: tx)
                    return tx.queryCount
                }
            }
            try await help.tell("Club 1", at: ["east"])
            let one = try await cost()
            for number in 2...12 { try await help.tell("Club \(number)", at: ["upper"]) { $0.topics = ["t\(number)"] } }
            let many = try await cost()
            #expect(one == many && many < 25)
        }
    }
}
