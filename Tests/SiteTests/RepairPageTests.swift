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
            for end in ["", "/yes", "/no", "/leave", "/helper", "/steps", "/close"] {
                try await work.expectNothing(
                    at: "/\(slug)/partners/repair/\(work.repairs.asked)\(end)",
                    like: "/\(slug)/partners/repair/\(ID<Repair>())\(end)", besides: .partnerLead, visitor)
            }
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
            let (out, again) = (try await helper.get(path), try await helper.post("\(path)/leave"))
            #expect(out.status == 404 && again.status == 404)
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
