@_spi(Driver) import Core
import Credentials
import Foundation
import HTTPTypes
import Initiatives
@_spi(Driver) import TestSupport
import Testing

@testable import Server
@testable import Services

/// Referrals as browsers meet them: the two organisations' pages, everybody else's nothing, and the person's own door.
@Suite struct ReferralPageTests {
    private static let told = [
        ("receiver", "library"), ("need", "Quokkaglasses"), ("name", "Zuleikanda"), ("contact", "Ring Xylophonebell"),
        ("notes", "Sits at Wombatwindow"),
    ]
    private static let canaries = [
        "Quokkaglasses", "Zuleikanda", "Xylophonebell", "Wombatwindow", "Narwhaltide",
    ]

    @Test("Those who have nothing to do with it learn nothing, byte for byte", arguments: Engine.tried)
    func others(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (visitor, slug) = (try Visitor(store), work.village.slug)
            let own = visitor.signedIn(with: try work.village.person(.partnerLead).session)
            for id in [work.referrals.draft, work.referrals.accepted] {
                let mine = try await own.get("/\(slug)/referrals/\(id)")
                #expect(mine.status == 200 && mine.headers[.cacheControl] == "no-store")
                for end in ["", "/write", "/consent", "/move", "/revoke", "/code", "/erase"] {
                    try await work.expectNothing(
                        at: "/\(slug)/referrals/\(id)\(end)", like: "/\(slug)/referrals/\(ID<Referral>())\(end)",
                        besides: .partnerLead, visitor)
                }
            }
        }
    }

    @Test("What hands over a code can be found out by nobody who tries everybody", arguments: Engine.tried)
    func handing(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let hand = HandReplyCode(scope: work.scope, referral: work.referrals.draft)
            _ = try await store.perform(hand, by: work.village.person(.partnerLead).caller)
            let salted = try await store.read { [scope = work.scope] tx in
                try tx.count(
                    """
                    SELECT COUNT(*) FROM ledger_effect WHERE scope = \(scope) AND salt IS NOT NULL AND sequence = (
                      SELECT MAX(sequence) FROM ledger_entry WHERE scope = \(scope) AND action = \(HandReplyCode.name))
                    """)
            }
            #expect(salted > 0, "the entry's leaf is made of what anybody can guess")
        }
    }

    @Test("The record tells nobody who led whom to whom", arguments: Engine.tried)
    func record(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let visitor = try Visitor(store)
            let steward = visitor.signedIn(with: try work.village.person(.steward).session)
            let entries = try await store.read { [scope = work.scope] tx in
                try tx.records(Entry.self, "scope = \(scope) ORDER BY sequence")
                    .filter { ServicesComponent.aboutPeople.contains($0.action) }
            }
            #expect(entries.count >= 6)
            for entry in entries {
                #expect(entry.subject == "referral")
                let path = "/\(work.village.slug)/record/\(entry.sequence)"
                let answer = try await steward.json(path).json()
                let told = try #require(answer["entry"] as? [String: Any])
                #expect(told["member"] is NSNull || told["member"] == nil, "\(entry.action)")
                #expect(told["action"] as? String == "in-confidence", "which step it was is told")
                #expect(told["subject"] as? String == nil, "that it was a referral is told")
                #expect((answer["wrote"] as? [Any])?.isEmpty == true, "what it wrote tells which step it was")
                let page = try await steward.get(path)
                #expect(!page.text.contains(entry.action) && !page.text.contains("referral_"))
            }
        }
    }

    @Test("From a draft to the person’s own word, and no word of it in files or logs", arguments: [Engine.sqlite])
    func wholeWay(engine: Engine) async throws {
        try await withDatabase(on: engine) { database in
            let store = Store(
                driver: try database.open(), schema: .house, authority: Registrar(), time: Workplace.clock,
                vault: Keyring.forTests)
            try await store.migrate()
            let (log, village) = (Logbook(), try await Village("Valley", in: store))
            _ = try await ReferralsAtWork(in: village)
            let visitor = try Visitor(store, log: log)
            let school = visitor.signedIn(with: try village.person(.partnerLead).session)
            let made = try await school.post("/valley/referrals/new", Self.told)
            let path = try #require(made.headers[.location])
            #expect(made.status == 303)
            let agreed = try await school.post("\(path)/consent", [("way", "spoken"), ("parts", "name")])
            #expect(agreed.status == 303)
            let sent = try await school.post("\(path)/move", [("to", "requested")])
            #expect(sent.status == 303)
            let code = try #require(
                try await school.post("\(path)/code", headers: [.accept: "application/json"]).json()["code"] as? String)
            let off = try await school.post("\(path)/move", [("to", "cancelled"), ("reason", "Narwhaltide")])
            #expect(off.status == 303)
            let door = try await visitor.post("/reply", [("code", code)])
            #expect(door.status == 200 && door.headers[.cacheControl] == "no-store")
            #expect(!door.text.contains("Zuleikanda") && !door.text.contains("Valley"))
            let stopped = try await visitor.post("/reply", [("code", code), ("reply", "stop")])
            #expect(stopped.status == 200)
            try await store.backup(to: database.backup.address) { _, _ in }
            let folder = URL(filePath: database.address).deletingLastPathComponent()
            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            #expect(files.count >= 2)
            for file in files {
                let bytes = try Data(contentsOf: file)
                for canary in Self.canaries + [code, code.replacing("-", with: "")] {
                    #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file.lastPathComponent)")
                }
            }
            for canary in Self.canaries + [code] { #expect(!log.text.contains(canary), "\(canary) in the log") }
            let verification = try await store.verify()
            #expect(verification.isSound, "\(verification.findings)")
            await store.close()
        }
    }

    @Test("The person’s door names nothing, keeps nothing, and tires of guessing", arguments: Engine.tried)
    func door(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (visitor, code) = (try Visitor(store), ShortCode())
            let digest = code.digest(by: try #require(Keyring.forTests))
            try await store.operate { [scope = work.scope, id = work.referrals.accepted] tx in
                try ReplyCode.keep(digest, scope, about: Referral.about(id), in: tx)
            }
            let page = try await visitor.get("/reply/\(code.text)")
            #expect(page.status == 200 && page.headers[.cacheControl] == "no-store")
            for word in ["Open village", "Throughline", "Zuleikanda", "quiet room"] {
                #expect(!page.text.contains(word))
            }
            let first = try #require(page.text.firstMatch(of: /<body>.*?<a [^>]*href="([^"]+)"/.dotMatchesNewlines()))
            #expect(first.1 == "https://www.wikipedia.org/", "the way out stands first")
            let told = try await visitor.post("/reply", [("code", code.text.uppercased()), ("reply", "got help")])
            #expect(told.status == 200)
            let known = try await store.read { [scope = work.scope, id = work.referrals.accepted] tx in
                try tx.record(Referral.self, "scope = \(scope) AND id = \(id)")?.outcome
            }
            #expect(known == .gotHelp)
            let none = try await visitor.get("/reply/\(ShortCode().text)")
            #expect(none.status == 404)
            var last = none.status
            for _ in 0..<25 { last = try await visitor.post("/reply", [("code", ShortCode().text)]).status }
            #expect(last == 429)
            let refused = try await visitor.post("/reply", [("code", code.text)])
            #expect(refused.status == 429, "not even a true one, from there and for now")
        }
    }
}
