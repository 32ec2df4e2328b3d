import Core
import Credentials
import HTTPTypes
import Initiatives
import Purposes
import TestSupport
import Testing
import Web

@testable import Server

/// A form counts when it was made by a page of ours, for whoever sends it, and once.
@Suite struct FormSealTests {
    @Test("Without its proof nothing is done, and what was typed stands there again", arguments: Engine.tried)
    func proof(engine: Engine) async throws {
        try await withDesk(on: engine) { desk in
            let keyring = desk.browser.premises.keyring
            let others = try desk.village.person(.partnerLead).session
            let now = desk.browser.store.time.now()
            let proofs = [
                "", "x", keyring.forms.token(for: others), keyring.forms.token(for: SessionToken()),
                keyring.forms.nonce(at: now, for: "/"),
            ]
            for proof in proofs {
                let reply = try await desk.browser.post(desk.path, desk.words, token: proof)
                #expect(reply.status == 409 && reply.text.contains(Desk.typed), "\(proof)")
                #expect(reply.headers[.cacheControl] == "no-store")
            }
            let bare = try await desk.browser.get(
                desk.path, [.contentType: "application/x-www-form-urlencoded"], method: .post,
                body: Array("kind=activity&words=Nothing+else".utf8))
            #expect(bare.status == 409 && bare.text.contains("Nothing else"))
            #expect(try await desk.steps() == 0)
            let page = try await desk.browser.get(desk.path)
            let reply = try await desk.browser.post(desk.path, desk.words, token: try #require(page.hidden("token")))
            #expect(reply.status == 303)
            #expect(try await desk.steps() == 1)
        }
    }

    @Test("A visitor's proof is worth twelve hours", arguments: [(11, 303), (13, 409)])
    func age(hours: Int, status: Int) async throws {
        try await withDesk(on: .sqlite) { desk in
            let made = desk.browser.store.time.now().advanced(-3600 * Int64(hours))
            let nonce = desk.browser.premises.keyring.forms.nonce(at: made, for: "/")
            let fields = [("name", "Nia"), ("standing", "lives it"), ("for", "myself"), ("language", "en")]
            let reply = try await desk.visitor.post("/\(desk.village.slug)/join", fields, token: nonce)
            #expect(reply.status == status)
        }
    }

    @Test("What another site's page sends is refused before anything else")
    func otherSites() async throws {
        try await withDesk(on: .sqlite) { desk in
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let foreign: [HTTPFields] = [
                [site: "cross-site"], [site: "same-site"], [site: ""], [.origin: "https://evil.example"],
                [.origin: "http://localhost.evil.example"], [.origin: "http://localhost:1"],
                [site: "cross-site", .origin: "http://localhost"],
            ]
            for headers in foreign {
                let reply = try await desk.browser.post(desk.path, desk.words, headers: headers)
                #expect(reply.status == 403, "\(headers)")
            }
            #expect(try await desk.steps() == 0)
            let own: [HTTPFields] = [
                [site: "same-origin"], [site: "none"], [.origin: "http://localhost"], [:],
            ]
            for headers in own {
                let reply = try await desk.browser.post(desk.path, desk.words, headers: headers)
                #expect(reply.status == 303, "\(headers)")
            }
            #expect(try await desk.steps() == own.count)
        }
    }

    @Test("Sent twice it is done once; under a used key nothing else is done", arguments: Engine.tried)
    func keys(engine: Engine) async throws {
        try await withDesk(on: engine) { desk in
            let key = RequestKey()
            let first = try await desk.browser.post(desk.path, desk.words, key: key)
            let again = try await desk.browser.post(desk.path, desk.words, key: key)
            #expect(first.status == 303 && again.status == 303 && first.headers == again.headers)
            #expect(first.body == again.body)
            #expect(try await desk.steps() == 1)

            let other = [("kind", "change"), ("words", "Something else")]
            let refused = try await desk.browser.post(desk.path, other, key: key)
            let fresh = try #require(refused.hidden("key").flatMap { RequestKey($0) })
            #expect(refused.status == 409 && refused.text.contains("Something else") && fresh != key)
            let sent = try await desk.browser.post(desk.path, other, key: fresh)
            #expect(sent.status == 303)
            #expect(try await desk.steps() == 2)
        }
    }

    @Test("A key that others used is theirs")
    func othersKeys() async throws {
        try await withDesk(on: .sqlite) { desk in
            let key = RequestKey()
            _ = try await desk.browser.post(desk.path, desk.words, key: key)
            let lead = desk.visitor.signedIn(with: try desk.village.person(.partnerLead).session)
            let reply = try await lead.post(desk.path, desk.words, key: key)
            #expect(reply.status == 409)
            #expect(try await desk.steps() == 1)
        }
    }

    @Test("The seat of a form that is open outlasts a change of seats", arguments: Engine.tried)
    func seats(engine: Engine) async throws {
        try await withDesk(on: engine) { desk in
            let village = desk.village
            let lead = try village.person(.partnerLead)
            let fund = try await village.organisation("Fund")
            let second = try await desk.browser.store.perform(
                OfferSeat(scope: village.scope, member: lead.member, role: .contributor, organisation: fund),
                by: .operator)
            _ = try await desk.browser.store.perform(
                AcceptInvitation(scope: village.scope, seat: second, standing: nil), by: lead.caller)
            let browser = desk.visitor.signedIn(with: lead.session)
            let open = try #require(try await browser.get(desk.path).hidden("seat").flatMap { Int64($0) })
            #expect(open == lead.seat.value)

            let change = try await browser.post("/\(village.slug)/act-as", [("to", String(second.value))], seat: open)
            #expect(change.status == 303)
            let shown = try await browser.get(desk.path).hidden("seat")
            #expect(shown == String(second.value))
            for seat in [nil, open] {
                let reply = try await browser.post(desk.path, desk.words, seat: seat)
                #expect(reply.status == 303)
            }
            #expect(try await desk.behalf() == [fund.value, village.school.value])

            let others = try village.person(.steward).seat.value
            let theirs = try await browser.post(desk.path, desk.words, seat: others)
            #expect(theirs.status == 404, "another's seat is nobody's")
            let taken = try await browser.post("/\(village.slug)/act-as", [("to", String(others))])
            #expect(taken.status == 404)
        }
    }
}

/// Where a contributor adds a step to the strategy by a form.
struct Desk {
    static let typed = "Read aloud every morning"
    let village: Village
    let visitor: Visitor
    /// Of a contributor.
    let browser: Visitor
    let words = [("kind", "activity"), ("words", Desk.typed)]
    var path: String { "/\(village.slug)/strategy/add" }

    func steps() async throws -> Int {
        try await visitor.store.read { Int(try $0.count("SELECT COUNT(*) FROM strategy_step")) }
    }

    /// For whom the steps were added, in the order in which they were.
    func behalf() async throws -> [Int64] {
        try await visitor.store.read { tx in
            try tx.all("SELECT behalf FROM ledger_entry WHERE action = 'purposes.add-step' ORDER BY sequence") {
                try $0.get("behalf", as: Int64.self)
            }
        }
    }
}

/// Lends a village whose strategy is about to be written, and verifies its record afterwards.
func withDesk(on engine: Engine, _ body: (Desk) async throws -> Void) async throws {
    try await withHouse(on: engine, time: Workplace.clock) { store in
        let village = try await Village("Open village", in: store)
        let visitor = try Visitor(store)
        let browser = visitor.signedIn(with: try village.person(.contributor).session)
        try await body(Desk(village: village, visitor: visitor, browser: browser))
        let verification = try await store.verify()
        #expect(verification.isSound, "\(verification.findings)")
    }
}

extension Visitor.Reply {
    /// The value of a hidden field in the form of the page's own, which comes last.
    func hidden(_ name: String) -> String? {
        text.matches(of: /<input type="hidden" name="([a-z]+)" value="([^"]*)"/).last { $0.1 == name }
            .map { String($0.2) }
    }
}
