import Core
import Credentials
import Foundation
import Initiatives
import Partners
import TestSupport
import Testing
import Web

@testable import Server

/// What an organisation answered about another is for itself: no page, file or channel shows it, or changes with it.
@Suite("What is answered in confidence") struct RatingSecrecyTests {
    @Test("Nothing that anybody else can read changes with an answer", arguments: Engine.tried)
    func nothingChanges(engine: Engine) async throws {
        let clock = try SetClock("2026-08-01T06:00:00Z")
        try await withHouse(on: engine, time: clock.source) { store in
            let street = try await Street(store)
            try await street.rate(by: street.leads[0], 1)
            try await street.freeze()
            try clock.set("2026-11-01T06:00:00Z")
            let before = try await street.everything()
            try await street.rate(by: street.leads[0], 4)
            let after = try await street.everything()
            #expect(before.count > 300 && before.values.count { $0.status == 200 } > 100)
            for (asked, reply) in before where after[asked] != reply { Issue.record("\(asked) changed") }
            // Also where somebody else's change makes the same entry in the record.
            try await street.freeze()
            let page = try await street.visitor.signedIn(with: street.leads[0].session)
                .json("\(street.path)/partners/school/rate")
            #expect(page.text.contains("{\"answer\":4,\"item\":\"openness\"}"), "oneself one can read it")
        }
    }

    @Test("The record tells that somebody answered: neither who, nor of whom, nor what", arguments: Engine.tried)
    func theRecord(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let street = try await Street(store)
            try await street.rate(by: street.leads[0], 1)
            let entries = try await store.read { [scope = street.village.scope] in
                try Entry.latest(1, in: $0, scope: scope)
            }
            let entry = try #require(entries.first)
            #expect(entry.action == RatePartner.name && entry.subject == "rating")
            for role in [Role.steward, .partnerLead, .observer] {
                let browser = street.visitor.signedIn(with: try street.village.person(role).session)
                let path = "\(street.path)/record/\(entry.sequence)"
                let (page, json) = (try await browser.get(path), try await browser.json(path))
                #expect(page.status == 200 && json.status == 200)
                let named = try json.json()["entry"] as? [String: Any]
                #expect(named?["action"] as? String == "in-confidence" && named?["member"] == nil)
                for name in ["Number \(entry.member)", "Organisation \(entry.behalf ?? 0)", "Baker"] {
                    #expect(!page.text.localizedCaseInsensitiveContains(name), "\(role): \(name)")
                }
            }
        }
    }

    /// One byte for each answer, in a row that no chance writes.
    @Test("No answer stands anywhere in the database as it was given", arguments: Engine.tried)
    func canary(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let street = try await Street(store)
            let answers = Dictionary(
                uniqueKeysWithValues: zip(RatingItem.allCases, [3, 1, 4, 1, 2, 4, 3, 2] as [Int64]))
            let rate = RatePartner(scope: street.village.scope, organisation: try slug("school"), answers: answers)
            for lead in street.leads { _ = try await store.perform(rate, by: lead.caller) }
            try await street.freeze()
            let plain = RatingItem.allCases.map { UInt8(answers[$0] ?? 0) }
            let cells = try await store.read { [schema = store.schema] tx in
                try schema.tables.flatMap { table in
                    try tx.all("SELECT \(name: table.columnList) FROM \(name: table.name)") { row in
                        table.columns.indices.map { row[$0] }
                    }.flatMap { $0 }
                }
            }
            #expect(cells.count > 1000)
            for cell in cells {
                switch cell {
                case .bytes(let bytes):
                    let text = String(decoding: bytes, as: UTF8.self)
                    #expect(!bytes.contains(plain) && !text.contains("\"openness\""))
                case .text(let text): #expect(!text.contains("\"openness\"") && !text.contains("31412432"))
                case .null, .int64: break
                }
            }
        }
    }
}

/// A village with four more organisations, and everybody in it at the site.
private struct Street {
    struct Asked: Hashable {
        let who: String
        let path: String
        let channel: Channel
    }

    struct Reply: Equatable {
        let status: Int
        let text: String
    }

    let village: Village
    let leads: [Village.Person]
    let visitor: Visitor
    var path: String { "/\(village.slug)" }

    init(_ store: Store) async throws {
        let village = try await Village("Street", in: store)
        self.village = village
        var leads: [Village.Person] = []
        for name in ["Baker", "Potter", "Weaver", "Tailor"] {
            let guest = InvitePeople.Guest(
                name: "The \(name)", email: nil, language: "en", role: .partnerLead,
                organisation: .new(name: name, sector: .market, givesMoney: false))
            let seats = try await store.perform(
                InvitePeople(scope: village.scope, guests: [guest]), by: .operator)
            leads.append(try await Village.enter(try #require(seats.first), village.scope, store))
        }
        self.leads = leads
        visitor = try Visitor(store)
        for (lead, answer) in zip(leads.dropFirst(), [2, 3, 2]) { try await rate(by: lead, Int64(answer)) }
    }

    func rate(by lead: Village.Person, _ answer: Int64) async throws {
        let answers = Dictionary(uniqueKeysWithValues: RatingItem.allCases.map { ($0, answer) })
        let rate = RatePartner(scope: village.scope, organisation: try slug("school"), answers: answers)
        _ = try await village.store.perform(rate, by: lead.caller)
    }

    func freeze() async throws {
        _ = try await village.store.perform(
            FreezeScores(scope: village.scope), by: village.person(.steward).caller)
    }

    /// Every address that can be read, by everybody but the one who rates, in every way. The record grows with whatever
    /// is done; what it tells has a test of its own.
    func everything() async throws -> [Asked: Reply] {
        var browsers = try Role.offered.map {
            ($0.rawValue, visitor.signedIn(with: try village.person($0).session))
        }
        browsers.append(("a visitor", visitor))
        for (index, lead) in leads.enumerated().dropFirst() {
            browsers.append(("lead \(index)", visitor.signedIn(with: lead.session)))
        }
        var replies: [Asked: Reply] = [:]
        for path in try paths() {
            for (who, browser) in browsers {
                for channel in [Channel.page, .json] {
                    let reply = try await channel.ask(path, browser)
                    // A form carries a key and a seal that are new each time.
                    let text = reply.text
                        .replacing(/value="[0-9a-f-]{36}"/, with: "")
                        .replacing(/name="token" value="[^"]*"/, with: "")
                    replies[Asked(who: who, path: path, channel: channel)] = Reply(status: reply.status, text: text)
                }
            }
        }
        return replies
    }

    /// They say how long the record is, or give a secret that is new each time.
    private static let moving: Set<String> = ["/{initiative}", "/{initiative}/report-card", "/me/second-factor"]

    private func paths() throws -> [String] {
        House.routes.filter { $0.page != nil && !$0.path.contains("/record") && !Self.moving.contains($0.path) }
            .map(\.path).flatMap { path in
                let filled = path.replacing("{initiative}", with: village.slug.text)
                let all = ["school", "baker"].map { filled.replacing("{organisation}", with: $0) }
                return Set(all).map { $0.replacing(/\{[a-z]+\}/, with: "1") }
            }
    }
}
