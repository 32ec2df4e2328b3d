@_spi(Driver) import Core
import Credentials
import Foundation
import HTTPTypes
import Initiatives
import Partners
@_spi(Driver) import TestSupport
import Testing

@testable import Overview
@testable import Server

/// Talks in private as browsers meet them: the two organisations' pages, their helper's, and everybody else's nothing.
@Suite struct RepairPageTests {
    @Test("Those who are not in it learn nothing, byte for byte", arguments: Engine.tried)
    func others(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (visitor, slug) = (try Visitor(store), work.village.slug)
            let own = visitor.signedIn(with: try work.village.person(.partnerLead).session)
            let mine = try await own.get("/\(slug)/partners/repair/\(work.repairs.asked)")
            #expect(mine.status == 200 && mine.headers[.cacheControl] == "no-store")
            #expect(mine.text.contains("Wombatwindow"))
            for talk in [work.repairs.asked, work.repairs.over] {
                for end in ["", "/yes", "/no", "/leave", "/helper", "/steps", "/close", "/erase"] {
                    try await work.expectNothing(
                        at: "/\(slug)/partners/repair/\(talk)\(end)",
                        like: "/\(slug)/partners/repair/\(ID<Repair>())\(end)", besides: .partnerLead, visitor)
                }
            }
        }
    }

    @Test("In the browser: asked first, then gone for both", arguments: Engine.tried)
    func erased(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let own = try Visitor(store).signedIn(with: try work.village.person(.partnerLead).session)
            let talks = "/\(work.village.slug)/partners/repair"
            let (over, goingOn) = ("\(talks)/\(work.repairs.over)", "\(talks)/\(work.repairs.talking)")
            let before = try await own.get(over)
            #expect(before.text.contains("Xylophonebell") && before.text.contains("\(over)/erase"))
            #expect(try await own.get("\(over)/erase").text.contains("Nobody can bring that back"))
            #expect(try await own.get("\(goingOn)/erase").status == 404, "it is not over")
            let early = try await own.post("\(goingOn)/erase")
            #expect(early.status == 409 && early.text.contains("still needed"))
            let done = try await own.post("\(over)/erase")
            #expect(done.status == 303)
            let page = try await own.get(over)
            #expect(page.text.contains("was erased for good") && !page.text.contains("Xylophonebell"))
            #expect(try await own.get("\(over)/erase").status == 404)
            let read = try await own.json(over).json()
            #expect(read["isErased"] as? Bool == true && read["ends"] == nil && read["stage"] as? String == "ended")
        }
    }

    @Test("A backup that still has the words loses them when it is restored", arguments: Engine.tried)
    func afterARestore(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            try await Aftermath(store: store, erasures: [work.repairs.ending.erasure]).run()
            let told = try await store.read { [scope = work.scope, over = work.repairs.over] tx in
                try tx.records(RepairProposal.self, "scope = \(scope)").filter { $0.words?.isEmpty == false }.map(
                    \.repair
                )
                .contains(over)
            }
            let kept = try await store.read { [scope = work.scope] tx in
                try tx.count("SELECT COUNT(*) FROM repair_proposal WHERE scope = \(scope) AND LENGTH(words) > 0")
            }
            #expect(!told && kept == 2, "the two that go on")
            let report = try await store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    @Test("After a no the form says so before anybody types, and no button leads to it", arguments: Engine.tried)
    func aRest(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Valley", in: store)
            let visitor = try Visitor(store)
            func browser(_ role: Role) throws -> Visitor { visitor.signedIn(with: try village.person(role).session) }
            let (school, fund) = (try browser(.partnerLead), try browser(.funder))
            let form = "/valley/partners/fund/repair"
            #expect(try await school.get("/valley/partners/fund").text.contains(form))
            let asked = try await school.post(form, [("text", "Quokkaglasses were late")])
            _ = try await fund.post("\(try #require(asked.headers[.location]))/no", [("proposal", "1")])
            let page = try await school.get(form)
            #expect(page.text.contains("You can ask them again from") && !page.text.contains("name=\"text\""))
            let refused = try await school.post(form, [("text", "Please")])
            #expect(refused.status == 409 && refused.text.contains("You can ask them again from"))
            let rest = try await school.json(form).json()["rest"] as? String
            #expect(rest.flatMap { Day($0) } != nil)
            for path in ["/valley/partners/fund", "/valley/partners/repair"] {
                let offered = try await school.get(path).text.contains(form)
                #expect(!offered, "\(path)")
            }
            let back = try await fund.get("/valley/partners/school/repair")
            #expect(back.text.contains("name=\"text\""))
        }
    }

    @Test("The record tells of a talk as it tells of a referral: something, by nobody", arguments: Engine.tried)
    func record(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let entries = try await store.read { [scope = work.scope] tx in
                try tx.records(Entry.self, "scope = \(scope) ORDER BY sequence").filter(\.isInConfidence)
            }
            #expect(entries.count { PartnersComponent.inPrivate.contains($0.action) } == 5 && entries.count > 8)
            let steward = try Visitor(store).signedIn(with: try work.village.person(.steward).session)
            var told: Set<[String]> = []
            for entry in entries {
                let path = "/\(work.village.slug)/record/\(entry.sequence)"
                let (answer, page) = (try await steward.json(path).json(), try await steward.get(path))
                let shown = try #require(answer["entry"] as? [String: Any])
                told.insert([
                    "\(shown["action"] ?? "")", "\(shown["subject"] ?? "")", "\(shown["member"] ?? "")",
                    "\(answer["wrote"] ?? "")",
                ])
                #expect(!page.text.contains("repair") && !page.text.contains("referral"))
            }
            #expect(told.count == 1, "one kind can be told from another: \(told)")
        }
    }

    @Test("From the asking to the closing, and no word of it in files", arguments: [Engine.sqlite])
    func wholeWay(engine: Engine) async throws {
        try await withDatabase(on: engine) { database in
            let store = Store(
                driver: try database.open(), schema: .house, authority: Registrar(), time: Workplace.clock,
                vault: Keyring.forTests)
            try await store.migrate()
            let (log, village) = (Logbook(), try await Village("Valley", in: store))
            let visitor = try Visitor(store, log: log)
            func browser(_ role: Role) throws -> Visitor { visitor.signedIn(with: try village.person(role).session) }
            let (school, fund, helper) = (try browser(.partnerLead), try browser(.funder), try browser(.facilitator))
            let blank = try await school.post("/valley/partners/fund/repair", [("text", " ")])
            #expect(blank.status == 422 && blank.text.contains("id=\"problem\""))
            let asked = try await school.post("/valley/partners/fund/repair", [("text", "Quokkaglasses were late")])
            let path = try #require(asked.headers[.location])
            let home = try await fund.get("/me")
            #expect(home.text.contains("Something in private") && !home.text.contains("Quokkaglasses"))
            func yes(_ number: Int, _ browsers: Visitor...) async throws {
                for browser in browsers {
                    let said = try await browser.post("\(path)/yes", [("proposal", "\(number)")])
                    #expect(said.status == 303)
                }
            }
            try await yes(1, fund)
            let nobody = try await fund.post("\(path)/helper")
            #expect(nobody.status == 422 && nobody.text.contains("Say who could help"))
            let seat = try village.person(.facilitator).seat.value
            _ = try await fund.post("\(path)/helper", [("helper", "\(seat)")])
            let early = try await helper.get(path)
            #expect(early.status == 404)
            try await yes(2, school)
            let (before, told) = (try await helper.get(path), try await helper.json(path).json())
            #expect(before.status == 200 && !before.text.contains("Quokkaglasses"))
            #expect((told["turns"] as? [Any])?.isEmpty == true && told["stage"] == nil && told["open"] as? Int == 2)
            try await yes(2, helper)
            let wrong = try await helper.post("\(path)/steps", [("text", "Zuleikanda"), ("again", "soon")])
            #expect(wrong.status == 422 && wrong.text.contains("Zuleikanda"), "nothing typed is lost")
            _ = try await helper.post("\(path)/steps", [("text", "Zuleikanda calls"), ("again", "2026-12-01")])
            try await yes(3, school, fund)
            _ = try await school.post("\(path)/close", [("text", "Xylophonebell")])
            let outdated = try await fund.post("\(path)/yes", [("proposal", "3")])
            #expect(outdated.status == 409 && outdated.text.contains("answered already"))
            let late = try await fund.post("\(path)/steps", [("text", "Wombatwindow stays")])
            #expect(late.status == 409 && late.text.contains("Wombatwindow stays"), "nothing typed is lost")
            try await yes(4, fund)
            let end = try await school.json(path).json()
            #expect(end["stage"] as? String == "closed")
            for end in ["", "/leave", "/erase"] {
                let (out, sent) = (try await helper.get("\(path)\(end)"), try await helper.post("\(path)\(end)"))
                #expect(out.status == 404 && sent.status == 404)
            }
            let list = try await helper.get("/valley/partners/repair")
            #expect(list.text.contains("in which you helped has been over since") && !list.text.contains(path))
            let helped = try await helper.json("/valley/partners/repair").json()["helped"] as? [[String: Any]]
            #expect(helped?.map { $0.keys.sorted() } == [["asked", "asker", "over"]])
            try await store.backup(to: database.backup.address) { _, _ in }
            let folder = URL(filePath: database.address).deletingLastPathComponent()
            for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
                let bytes = try Data(contentsOf: file)
                for canary in ["Quokkaglasses", "Zuleikanda", "Xylophonebell", "Wombatwindow"] {
                    #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file.lastPathComponent)")
                    #expect(!log.text.contains(canary))
                }
            }
            let verification = try await store.verify()
            #expect(verification.isSound, "\(verification.findings)")
            await store.close()
        }
    }
}
