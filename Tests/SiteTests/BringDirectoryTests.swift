import Core
import Credentials
import Foundation
import HTTPTypes
import Initiatives
import TestSupport
import Testing

@testable import Server
@testable import Services

/// A directory of services comes in through the browser as it does through the command: looked at first, then brought in.
@Suite struct BringDirectoryTests {
    private static let sheet = """
        Provider;Service;Helps with;Serves;Street;Phone;Min age
        Mill Clinic;Check-ups;health;valley;1 Mill Lane;555 0101;6
        Mill Clinic;Glasses;health,eyes;valley;1 Mill Lane;call us;six
        ;Nobody's;;;;;

        """
    private static let heading = [
        ("title", "Leaflet"), ("source", "A leaflet"), ("sector", "civil society"), ("split", ","),
    ]

    @Test("From one spreadsheet to the services", arguments: Engine.tried) func wholeWay(engine: Engine) async throws {
        try await withBringing(on: engine) { room in
            let what = try await room.send([], files: [("list.csv", Array(Self.sheet.utf8))])
            #expect(what.status == 200 && what.text.contains("name=\"column-7\""))
            let meanings = ["organisation", "name", "topic", "area", "address", "phone", "minimumAge"]
            for meaning in meanings { #expect(what.text.contains("value=\"\(meaning)\" selected"), "\(meaning)") }
            let text = [("text", Self.sheet), ("name", "list.csv")]
            let unsaid = try await room.send(text + [("step", "check")])
            #expect(unsaid.status == 422 && unsaid.text.contains("Mill Clinic;Check-ups"), "what was sent is kept")
            let columns = meanings.enumerated().map { ("column-\($0 + 1)", $1) }
            let said = text + Self.heading + columns
            let checked = try await room.send(said + [("step", "check")])
            #expect(checked.status == 200 && checked.text.contains("Bring in the 2 services that fit"))
            #expect(checked.text.contains("<b>Glasses</b> · Mill Clinic"))
            #expect(checked.text.contains("list.csv, line 4") && checked.text.contains("Nothing is saved yet."))
            #expect(try await room.count("service") == 0)
            let file = try await room.send(said, to: "\(room.path)/refused.csv")
            #expect(file.headers[.contentType] == Spreadsheet.type)
            let lines = file.text.split(separator: "\r\n").dropFirst()
            #expect(lines.filter { $0.hasPrefix("row refused,list.csv,4") }.count == 1)
            #expect(lines.filter { $0.hasPrefix("cell left out,list.csv,3") }.count == 2)
            let bring = said + [("step", "import"), ("seen", "1-1-2-1-2")]
            #expect(try await room.send(bring).status == 409, "one row does not fit")
            let other = said + [("step", "import"), ("seen", "1-1-3-0-2"), ("leaveOut", "on")]
            #expect(try await room.send(other).status == 409, "they looked at something else")
            #expect(try await room.count("service") == 0)
            let key = RequestKey()
            for _ in 1...2 {
                let done = try await room.send(bring + [("leaveOut", "on")], key: key)
                #expect(done.status == 303)
                let page = try await room.steward.get(try #require(done.headers[.location]))
                #expect(page.status == 200 && page.text.contains("2 services are from it."))
            }
            #expect(try await room.count("service") == 2)
            #expect(try await room.count("service_topic") == 3)
            let again = try await room.send(said + [("step", "check")])
            #expect(again.text.contains("2 services came in before"))
            let search = "/\(room.work.village.slug)/services?need=glasses"
            #expect(try await room.visitor.get(search).text.contains("Mill Clinic"))
        }
    }

    @Test("What came in is taken out again, and comes back", arguments: Engine.tried)
    func outAndIn(engine: Engine) async throws {
        try await withBringing(on: engine) { room in
            let columns = ["organisation", "name", "topic", "area", "address", "phone", "minimumAge"].enumerated()
                .map { ("column-\($0 + 1)", $1) }
            let bring =
                [("text", Self.sheet), ("name", "list.csv"), ("step", "import"), ("leaveOut", "on")] + Self.heading
                + columns
            let before = try await room.count("service_term")
            let path = try #require(try await room.send(bring).headers[.location])
            let search = "/\(room.work.village.slug)/services?need=glasses"
            let brought = try await room.steward.get(path)
            #expect(brought.text.contains("Take this directory out"))
            let asked = try await room.steward.get("\(path)/remove")
            #expect(asked.text.contains("Nobody will find its 2 services here any more."))
            for role in [nil, Role.partnerLead, .observer] as [Role?] {
                let other = try role.map {
                    room.visitor.signedIn(with: try room.work.village.person($0).session)
                }
                #expect(try await (other ?? room.visitor).get("\(path)/remove").status == 404)
                #expect(try await (other ?? room.visitor).post("\(path)/remove").status == 404)
            }
            #expect(try await room.visitor.get(search).text.contains("Mill Clinic"))
            #expect(try await room.steward.post("\(path)/remove").status == 303)
            #expect(try await room.steward.get(path).text.contains("This directory is taken out"))
            #expect(try await room.count("service_term") == before)
            #expect(try await room.count("service") == 2, "what was done with them stays")
            #expect(try await !room.visitor.get(search).text.contains("Mill Clinic"))
            #expect(try await room.send(bring).status == 303)
            #expect(try await room.visitor.get(search).text.contains("Mill Clinic"))
        }
    }

    @Test("Both published directories come in by the page as by the command", arguments: ["florida", "illinois"])
    func sameAsTheCommand(name: String) async throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Demonstration/Assets").standardized
        let recipe = try DirectoryRecipe(
            json: Array(Data(contentsOf: folder.appending(path: "\(name).recipe"))), name: name)
        let names = Set(recipe.sheets.map(\.file)).sorted()
        func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: file))) }
        var files = try names.map { ($0, try bytes("\(name)-\($0)")) }
        let heading = ImportServices.Heading(
            slug: try slug(name), name: name, citation: "A list", published: nil, sector: .civilSociety)
        try await withBringing(on: .sqlite) { room in
            let scope = room.work.scope
            // The recipe's own state is no place here.
            let free = DirectoryRecipe(sheets: recipe.sheets)
            let sheets = files
            let report = try await PublishedDirectory(scope: scope, heading: heading, recipe: free) { file in
                sheets.first { $0.0 == file }?.1
            }.bring(
                to: room.visitor.store, by: room.work.village.person(.steward).caller, isDryRun: true,
                skipsRefused: true)
            files.append(("own.recipe", Array(try JSONEncoder().encode(free))))
            let fields = [("title", name), ("source", "A list"), ("sector", "civil society")]
            let looked = try await room.send(
                fields + [("step", "check")], files: files, headers: [.accept: "application/json"])
            let coming = try #require(try looked.json()["coming"] as? [String: Any])
            let told = try JSONDecoder().decode(
                DirectoryReport.self, from: JSONSerialization.data(withJSONObject: try #require(coming["report"])))
            #expect(told.shortened == report)
            #expect(told.services > 80 && coming["added"] as? Int == told.services)
            let done = try await room.send(fields + [("step", "import"), ("leaveOut", "on")], files: files)
            #expect(done.status == 303)
            let before = try await room.services()
            let outcome = try await PublishedDirectory(scope: scope, heading: heading, recipe: free) { file in
                sheets.first { $0.0 == file }?.1
            }.bring(
                to: room.visitor.store, by: room.work.village.person(.steward).caller, isDryRun: false,
                skipsRefused: true
            ).imported
            #expect(outcome == .init(same: told.services), "the command finds nothing to change")
            #expect(try await room.services() == before)
        }
    }

    @Test("HSDS 1.1 and HSDS 3 need no columns") func standards() async throws {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../ServicesTests/Fixtures").standardized
        func file(_ path: String) throws -> (String, [UInt8]) {
            (
                path.split(separator: "/").last.map(String.init) ?? "",
                Array(try Data(contentsOf: fixtures.appending(path: path)))
            )
        }
        let sheets = ["locations", "organizations", "phones", "postal_addresses", "regular_schedules", "services"]
        try await withBringing(on: .sqlite) { room in
            for (files, services) in [
                ([try file("hsds-3.json")], 2), (try sheets.map { try file("hsds-1.1/\($0).csv") }, 89),
            ] {
                let what = try await room.send([], files: files)
                #expect(what.status == 200 && !what.text.contains("name=\"column-1\""))
                let checked = try await room.send(
                    Self.heading + [("step", "check")], files: files, headers: [.accept: "application/json"])
                let coming = try #require(try checked.json()["coming"] as? [String: Any])
                #expect(coming["added"] as? Int == services)
            }
            let part = try await room.send(Self.heading + [("step", "check")], files: [try file("hsds-1.1/phones.csv")])
            #expect(part.status == 422, "no column of it names an organisation")
        }
    }

    @Test("What cannot be read is told in plain words, and nothing is lost") func wrongFiles() async throws {
        try await withBringing(on: .sqlite) { room in
            for (file, words) in [
                (("a.csv", Array("PK\u{3}\u{4}".utf8)), "whole workbook"),
                (("a.csv", [0xD1, 0x61, 0xFF, 0x0A]), "cannot be read as text"),
                (("a.csv", Array("a,a\n1,2\n".utf8)), "no two alike"),
                (("a.recipe", Array("{\"sheets\": 1}".utf8)), "recipe cannot be read"),
            ] as [((String, [UInt8]), String)] {
                let reply = try await room.send([], files: [file])
                #expect(reply.status == 422 && reply.text.contains(words), "\(words)")
            }
            #expect(try await room.send([]).status == 422)
            let two = [("a.csv", Array("a,b\n".utf8)), ("b.csv", Array("a,b\n".utf8))]
            #expect(try await room.send([], files: two).text.contains("not clear how these files are read"))
            let big = ("a.csv", Array(("a,b\n" + String(repeating: "1,2\n", count: 260_000)).utf8))
            #expect(try await room.send([], files: [big]).status == 413)
            let many = (1...30).map { ("\($0).csv", Array("a,b\n".utf8)) }
            #expect(try await room.send([], files: many).status == 400)
            let json = ("a.json", Array("[{\"id\": 7}]".utf8))
            let told = try await room.send(Self.heading + [("step", "check")], files: [json])
            #expect(told.status == 200 && told.text.contains("This is not HSDS 3 as JSON."))
            #expect(!told.text.contains("value=\"import\""), "there is nothing to bring in")
            #expect(try await room.send(Self.heading + [("step", "import")], files: [json]).status == 422)
            let recipe = try JSONEncoder().encode(
                DirectoryRecipe(sheets: [.init(of: .service, file: "../keys", columns: [])]))
            let far = try JSONEncoder().encode(
                DirectoryRecipe(within: slug("florida"), sheets: [.init(of: .service, file: "a.csv", columns: [])]))
            let elsewhere = try await room.send(
                Self.heading + [("step", "check")], files: [two[0], ("x.recipe", Array(far))])
            #expect(elsewhere.status == 422 && elsewhere.text.contains("There is no such place here."))
            let outside = try await room.send(
                Self.heading + [("step", "check")], files: [two[0], ("x.recipe", Array(recipe))])
            #expect(outside.text.contains("was not chosen"), "a recipe reads what was sent, and nothing else")
        }
    }

    @Test("An age that is none is left out") func strangeAges() async throws {
        try await withBringing(on: .sqlite) { room in
            for age in ["1e300", "-1e300", "12.5"] {
                let json = """
                    [{"id": "1", "name": "Eye tests", "minimum_age": \(age), "organization": {"id": "2", "name": "Clinic"}}]
                    """
                let looked = try await room.send(
                    Self.heading + [("step", "check")], files: [("services.json", Array(json.utf8))])
                #expect(looked.status == 200, "\(age)")
            }
        }
    }

    @Test("For everybody else there is no such page") func nobodyElseMay() async throws {
        try await withBringing(on: .sqlite) { room in
            let nowhere = try await room.visitor.get("/nowhere/services/import")
            for role in [nil, Role.contributor, .partnerLead, .funder] {
                let browser = try role.map { room.visitor.signedIn(with: try room.work.village.person($0).session) }
                let guest = browser ?? room.visitor
                for path in [room.path, "\(room.path)/list"] {
                    #expect(try await guest.get(path).status == 404)
                }
                for path in [room.path, "\(room.path)/refused.csv"] {
                    let sent = try await room.send(
                        Self.heading, files: [("a.csv", Array(Self.sheet.utf8))], by: guest, to: path)
                    #expect(sent.status == 404)
                    if role == nil { #expect(sent.body == nowhere.body) }
                }
            }
            let list = try await room.steward.get("/\(room.work.village.slug)/services")
            let open = try await room.visitor.get("/\(room.work.village.slug)/services")
            #expect(list.text.contains("services/import") && !open.text.contains("services/import"))
        }
    }

    @Test("A steward's files of one initiative are nothing in another") func otherInitiative() async throws {
        try await withBringing(on: .sqlite) { room in
            let other = try await Village("Other village", in: room.visitor.store)
            let sent = try await room.send(
                Self.heading, files: [("a.csv", Array(Self.sheet.utf8))], to: "/\(other.slug)/services/import")
            #expect(sent.status == 404)
            #expect(try await room.steward.get("/\(other.slug)/services/import/list").status == 404)
        }
    }
}
