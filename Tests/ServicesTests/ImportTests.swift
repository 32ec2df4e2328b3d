import Core
import Foundation
import Initiatives
import TestSupport
import Testing

@testable import Services

/// Directories come in as they really are: their own columns, HSDS 1.1 as CSV, HSDS 3 as JSON.
@Suite struct ImportTests {
    private func heading(_ name: String) throws -> ImportServices.Heading {
        .init(
            slug: try Slug(checking: name, at: "test"), name: name, citation: "A list of \(name)", published: nil,
            sector: .civilSociety)
    }

    private func bring(
        _ path: URL, recipe: URL? = nil, dry: Bool = false, skip: Bool = true, to help: HelpVillage
    ) async throws -> DirectoryReport {
        let services = ServiceImport(
            path: path.path(), initiative: help.village.slug, heading: try heading("list"),
            recipe: recipe?.path(), isDryRun: dry, skipsRefused: skip)
        return try await services.run(on: help.store, by: .operator) { _, _, _ in }
    }

    /// A folder of these files, for as long as the work takes.
    private func folder<Value>(
        _ files: [String: String], _ body: (URL) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "services-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try await body(folder)
    }

    private static let recipe = """
        {"sheets": [
          {"of": "organisation", "file": "who.csv", "columns": [
            {"field": "id", "columns": ["Key"]}, {"field": "name", "columns": ["Name"]}]},
          {"of": "service", "file": "what.csv", "columns": [
            {"field": "id", "columns": ["Key"]}, {"field": "organisation", "columns": ["Who"]},
            {"field": "name", "columns": ["What"]}, {"field": "minimumAge", "columns": ["From"]},
            {"field": "area", "columns": ["Where"], "split": ";"}]}
        ]}
        """
    private static let who = "Key,Name\n1,Clinic\n2,School\n"

    @Test(
        "Every refused row says where it stands and why; a cell that cannot be read is left out",
        arguments: Engine.tried)
    func slipsAreTold(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let what = """
                Key,Who,What,From,Where,
                a,1,Check-ups,6,upper;lower,
                b,9,Nobody's,,,
                c,2,,,,
                d,2,Classes,six,east;moon,
                a,1,Again,,,
                e,1,Shifted,,,out of place
                f,1
                """
            let report = try await folder(
                ["who.csv": Self.who, "what.csv": what, "r.json": Self.recipe]
            ) { folder in
                let dry = try await bring(folder, recipe: folder.appending(path: "r.json"), dry: true, to: help)
                #expect(dry.imported == nil)
                #expect(try await help.find([:]) == [], "a dry run changes nothing")
                let whole = try await bring(folder, recipe: folder.appending(path: "r.json"), skip: false, to: help)
                #expect(whole.imported == nil && whole.refused == 5, "all or nothing, unless it is asked otherwise")
                return try await bring(folder, recipe: folder.appending(path: "r.json"), to: help)
            }
            #expect(report.services == 2 && report.refused == 5 && report.leftOut == 2)
            #expect(report.refusals.map(\.line).sorted() == [3, 4, 6, 7, 8])
            #expect(report.refusals.allSatisfy { $0.file == "what.csv" })
            #expect(report.refusals.first { $0.line == 3 }?.column == "Who")
            #expect(report.refusals.first { $0.line == 7 }?.code == "services.shifted")
            #expect(report.remarks.map(\.column) == ["From", "Where"])
            #expect(report.imported == .init(added: 2))
            #expect(try await help.find(["place": "upper"]) == ["Check-ups", "Classes"], "both parts are the whole")
        }
    }

    @Test("A place alone says where it is; a row that misses two things alike is told once", arguments: Engine.tried)
    func placeAlone(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let recipe = """
                {"sheets": [
                  {"of": "organisation", "file": "who.csv", "columns": [
                    {"field": "id", "columns": ["Key"]}, {"field": "name", "columns": ["Name"]}]},
                  {"of": "location", "file": "what.csv", "columns": [
                    {"field": "id", "columns": ["Key"]}, {"field": "organisation", "columns": ["Who"]},
                    {"field": "place", "columns": ["Village"]}]},
                  {"of": "service", "file": "what.csv", "columns": [
                    {"field": "id", "columns": ["Key"]}, {"field": "organisation", "columns": ["Who"]},
                    {"field": "name", "columns": ["What"]}, {"field": "location", "columns": ["Key"]}]}]}
                """
            let what = "Key,Who,What,Village\na,1,Repairs,Upper\nb,9,Nobody's,Upper\n"
            let report = try await folder(["who.csv": Self.who, "what.csv": what, "r.json": recipe]) { folder in
                try await bring(folder, recipe: folder.appending(path: "r.json"), to: help)
            }
            #expect(report.imported == .init(added: 1) && report.locations == 1)
            #expect(report.refusals.map(\.line) == [3], "its address and the service alike")
        }
    }

    @Test("What does not go together is refused where it stands")
    func agesThatDoNotGoTogether() async throws {
        try await withHelp(on: .sqlite) { help in
            let area = #"{"field": "area", "columns": ["Where"], "split": ";"}"#
            let recipe = Self.recipe.replacing(area, with: #"{"field": "maximumAge", "columns": ["To"]}"#)
            let what = "Key,Who,What,From,To\na,1,Check-ups,16,6\nb,1,Classes,6,16\n"
            let report = try await folder(["who.csv": Self.who, "what.csv": what, "r.json": recipe]) { folder in
                try await bring(folder, recipe: folder.appending(path: "r.json"), to: help)
            }
            #expect(report.services == 1)
            #expect(report.refusals.map(\.column) == ["To"] && report.refusals.map(\.code) == ["service.ages"])
        }
    }

    @Test(
        "The same directory again updates and doubles nothing; an organisation's own word stays",
        arguments: Engine.tried)
    func itIsBroughtUpToDate(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            func bring(_ what: String) async throws -> ImportServices.Outcome? {
                let files = [
                    "who.csv": Self.who, "what.csv": "Key,Who,What,From,Where\n" + what, "r.json": Self.recipe,
                ]
                return try await folder(files) { folder in
                    try await self.bring(folder, recipe: folder.appending(path: "r.json"), to: help).imported
                }
            }
            #expect(try await bring("a,1,Check-ups,6,upper\nb,2,Classes,,lower\n") == .init(added: 2))
            #expect(try await bring("a,1,Check-ups,6,upper\nb,2,Classes,,lower\n") == .init(same: 2))
            #expect(try await bring("a,1,Vaccination,6,upper\nb,2,Classes,,lower\n") == .init(changed: 1, same: 1))
            #expect(try await help.find(["need": "check-ups"]) == [])
            let classes = try #require(try await help.view(["need": "classes"]).found.first)
            #expect(classes.organisation.number == help.village.school, "a namesake here is the same organisation")
            try await help.perform(
                SayRoom(scope: help.scope, service: classes.service.number, room: .full), as: .steward)
            let edition = try await help.store.read { [help] tx in
                try ServiceView.find(help.village.slug, classes.service.number, for: .visitor, in: tx).edition
            }
            try await help.perform(
                ReviseService(
                    scope: help.scope, service: classes.service.number, basedOn: edition,
                    words: ServiceWords(name: "Evening classes")), as: .partnerLead)
            #expect(try await bring("a,1,Vaccination,6,upper\nb,2,Other,,lower\n") == .init(same: 1, own: 1))
            #expect(try await help.find(["need": "evening"]) == ["Evening classes"])
        }
    }

    @Test(arguments: Engine.tried)
    func hsds3ComesInAsJSON(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let report = try await bring(Files.fixtures.appending(path: "hsds-3.json"), to: help)
            #expect(report.imported == .init(added: 2) && report.refused == 0 && report.leftOut == 0)
            let club = try #require(try await help.view(["need": "किताबें"]).found.first)
            #expect(club.service.name == "Homework club" && club.organisation.name == "Valley Library")
            #expect(club.service.minimumAge == 6 && club.service.room == .full)
            #expect(club.assurance.day == Day("2026-09-15") && club.languages == ["hi"])
            #expect(club.hours.map(\.weekday) == [0, 2] && club.places.map(\.name) == ["valley"])
            #expect(club.locations.first?.address == "1 Mill Lane, Valley, 100")
            #expect(club.locations.first?.latitude == 30_500_000)
            #expect(club.phones.first?.words == "desk")
        }
    }

    @Test(arguments: Engine.tried)
    func hsds1ComesInAsSheets(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            let report = try await bring(Files.fixtures.appending(path: "hsds-1.1"), to: help)
            #expect(report.organisations == 33 && report.services == 89)
            #expect(report.imported == .init(added: 89))
            #expect(report.refusals.filter { $0.code == "services.unknown-organisation" }.count > 300)
            let found = try await help.view(["need": "bankruptcy filing"])
            #expect(found.found.first?.organisation.name == "Upsolve")
        }
    }

    @Test("Both published directories come to what their files hold", arguments: ["florida", "illinois"])
    func publishedDirectoriesAreRead(name: String) throws {
        let recipe = try DirectoryRecipe(
            json: try Files.bytes(Files.published.appending(path: "\(name).recipe")), name: name)
        let gathering = try SheetReading(recipe: recipe) { file in
            try Files.bytes(Files.published.appending(path: "\(name)-\(file)"))
        }.gather()
        let read = DirectoryReading(gathering, places: PlaceNames([]))
        if name == "florida" {
            #expect(read.report.organisations == 20 && read.report.services == 134)
            let shifted = read.report.refusals
            #expect(shifted.map(\.code) == ["services.shifted"], "one row was cut in two")
            let old = read.rows.services.filter { $0.words.minimumAge == 60 }
            #expect(!old.isEmpty && read.rows.services.allSatisfy { $0.words.maximumAge ?? 0 < 120 })
        } else {
            #expect(read.report.organisations == 33 && read.report.services == 89)
            #expect(read.rows.services.contains { $0.words.hours.count >= 5 })
            #expect(read.rows.services.contains { $0.words.status == .inactive })
            #expect(read.rows.locations.contains { $0.latitude == 41_881_490 })
            #expect(read.report.remarks.contains { $0.code == "services.hours" }, "9:00-5:00 is no opening hour")
        }
    }

    @Test("A recipe names files of its own folder only")
    func noWayOutOfTheFolder() async throws {
        try await withHelp(on: .sqlite) { help in
            let recipe = Self.recipe.replacingOccurrences(of: "who.csv", with: "../who.csv")
            let problem = await refused {
                _ = try await folder(["r.json": recipe]) { folder in
                    try await bring(folder, recipe: folder.appending(path: "r.json"), to: help)
                }
            }
            #expect(problem?.code == "services.recipe")
        }
    }

    @Test("Who may not arrange brings nothing in, and too much at once is refused", arguments: Engine.tried)
    func onlyStewards(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            var bring = ImportServices(scope: help.scope, heading: try heading("list"), rows: DirectoryRows())
            for role in [Role.partnerLead, .contributor, .observer] {
                let problem = await help.refused(bring, as: role)
                #expect(problem?.kind == .notAllowed, "\(role)")
            }
            bring.rows.organisations = (0...5000).map { .init(id: "\($0)", name: "\($0)", part: "Helps.") }
            let many = await help.refused(bring, as: .steward)
            #expect(many?.kind == .tooLarge)
        }
    }
}
