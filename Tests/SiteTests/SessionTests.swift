import Core
import Credentials
import HTTPTypes
import Initiatives
import TestSupport
import Testing

@testable import Server

/// The one cookie, and the tokens of programs: what each is worth, and that none stands in for the other.
@Suite struct SessionTests {
    static let passphrase = "four goats on a hill"

    @Test("The cookie is for this site alone, and no script reads it", arguments: [false, true])
    func cookie(isBehindProxy: Bool) async throws {
        try await withDesk(on: .sqlite) { desk in
            let visitor = try Visitor(desk.visitor.store, isBehindProxy: isBehindProxy)
            try await desk.village.letIn(.contributor, as: "asha", Self.passphrase, at: visitor)
            for (isOwn, stays) in [(false, false), (true, true)] {
                let reply = try await visitor.signIn("asha", Self.passphrase, isOwn: isOwn)
                let parts = try #require(reply.headers[.setCookie]).split(separator: "; ").map(String.init)
                let name = isBehindProxy ? "__Host-throughline" : "throughline"
                #expect(parts.first?.hasPrefix("\(name)=") == true)
                #expect(parts.contains("Path=/") && parts.contains("HttpOnly") && parts.contains("SameSite=Lax"))
                #expect(parts.contains("Secure") == isBehindProxy)
                #expect(parts.contains { $0.hasPrefix("Max-Age") } == stays, "on a borrowed device it is gone at once")
                #expect(!parts.contains { $0.hasPrefix("Domain") })
                #expect(reply.status == 303 && reply.headers[.cacheControl] == "no-store")
            }
        }
    }

    @Test("Two cookies of one name are none: one of them was planted")
    func twoCookies() async throws {
        try await withDesk(on: .sqlite) { desk in
            let village = desk.village
            let (mine, planted) = (try village.person(.contributor).session, try village.person(.observer).session)
            let people = "/\(village.slug)/people"
            let one = try await desk.visitor.get(people, [.cookie: "a=b; throughline=\(mine.text); c=d"])
            let nobody = try await desk.visitor.get(people)
            let bad = [
                "throughline=\(mine.text); throughline=\(planted.text)", "throughline=\(mine.text);throughline=",
                "Throughline=\(mine.text)", "throughline=\(mine.text)x", "throughline=",
                "__Host-throughline=\(mine.text)",
            ]
            #expect(one.status == 200 && nobody.status == 404)
            for cookie in bad {
                let reply = try await desk.visitor.get(people, [.cookie: cookie])
                #expect(reply.status == 404 && reply.body == nobody.body, "\(cookie)")
            }
        }
    }

    @Test(
        "What somebody sees who is signed in is kept nowhere",
        arguments: ["", "/people", "/me", "/strategy/add", "/results"])
    func noStore(path: String) async throws {
        try await withDesk(on: .sqlite) { desk in
            for accept in ["text/html", "application/json"] {
                let reply = try await desk.browser.get("/\(desk.village.slug)\(path)", [.accept: accept])
                #expect(reply.status == 200 && reply.headers[.cacheControl] == "no-store")
                #expect(reply.headers[.setCookie] == nil)
            }
        }
    }

    @Test("Signing in gives another secret each time, and the one before is worth nothing", arguments: Engine.tried)
    func rotation(engine: Engine) async throws {
        try await withDesk(on: engine) { desk in
            try await desk.village.letIn(.contributor, as: "asha", Self.passphrase, at: desk.visitor)
            let first = try #require(try await desk.visitor.signIn("asha", Self.passphrase).newSession)
            let browser = desk.visitor.signedIn(with: first)
            let second = try #require(try await browser.signIn("asha", Self.passphrase).newSession)
            #expect(first.text != second.text)
            let before = try await browser.get("/me")
            let after = try await desk.visitor.signedIn(with: second).get("/me")
            #expect(before.status == 401 && after.status == 200)
            let out = try await desk.visitor.signedIn(with: second).post("/sign-out")
            #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
            let gone = try await desk.visitor.signedIn(with: second).get("/me")
            #expect(gone.status == 401)
        }
    }

    @Test("A program does what its token allows, and never becomes a session", arguments: Engine.tried)
    func programs(engine: Engine) async throws {
        try await withDesk(on: engine) { desk in
            let (village, json) = (desk.village, HTTPFields(dictionaryLiteral: (.accept, "application/json")))
            let writes = desk.visitor.program(
                with: try await village.token(.contributor, may: [.readPublished, .readShared, .propose]))
            let reads = desk.visitor.program(
                with: try await village.token(.contributor, may: [.readPublished, .readShared]))
            let over = desk.visitor.program(
                with: try await village.token(.contributor, may: [.readPublished, .propose], seconds: 0))
            let body = Array(#"{"kind": "activity", "words": "Read aloud."}"#.utf8)
            func add(_ program: Visitor) async throws -> Visitor.Reply {
                var headers = json
                headers[.contentType] = "application/json"
                return try await program.get(desk.path, headers, method: .post, body: body)
            }
            let nowhere = try await reads.get("/nowhere/strategy/add", json, method: .post)
            for program in [reads, over] {
                let reply = try await add(program)
                #expect(reply.status == 404 && reply.body == nowhere.body)
            }
            #expect(try await desk.steps() == 0)
            let done = try await add(writes)
            #expect(done.status == 200 && done.headers[.setCookie] == nil && done.headers[.cacheControl] == "no-store")
            #expect(try await desk.steps() == 1)
            let people = "/\(village.slug)/people"
            let seen = [try await reads.get(people, json).status, try await over.get(people, json).status]
            #expect(seen == [200, 404])
            let signIn = try await writes.post("/sign-in", [("name", "x"), ("passphrase", "y")], headers: json)
            #expect(signIn.headers[.setCookie] == nil)
            for path in ["/me", "/me/tokens", "/me/sessions"] {
                let reply = try await writes.get(path, json)
                #expect(reply.status == 401, "\(path): a program has no account to look after")
            }
        }
    }

    @Test("Beside a cookie a token counts alone, and so does a broken one")
    func tokenBesideCookie() async throws {
        try await withDesk(on: .sqlite) { desk in
            let reads = try await desk.village.token(.observer, may: [.readPublished])
            let both = desk.browser.program(with: reads)
            let people = "/\(desk.village.slug)/people"
            let (page, sent) = (try await both.get(people), try await both.post(desk.path, desk.words))
            #expect(page.status == 404 && sent.status == 404)
            for broken in ["Bearer", "Bearer ", "Bearer x", "Basic YTpi", "bearer \(reads.text)", reads.text] {
                let reply = try await desk.browser.get(people, [.authorization: broken])
                #expect(reply.status == 404, "\(broken)")
            }
            #expect(try await desk.steps() == 0)
        }
    }
}

extension Village {
    /// Gives somebody a name and a passphrase to sign in with.
    func letIn(_ role: Role, as name: String, _ passphrase: String, at visitor: Visitor) async throws {
        let hash = try await visitor.premises.keyring.passphrases.hash(passphrase).rawValue
        let account = try await account(of: role)
        _ = try await store.operate { tx in
            try tx.change(
                Account.table, "UPDATE account SET name = \(name), passphrase = \(hash) WHERE number = \(account)")
        }
    }
}

extension Visitor {
    func signIn(_ name: String, _ passphrase: String, isOwn: Bool = false) async throws -> Reply {
        try await post("/sign-in", [("name", name), ("passphrase", passphrase)] + (isOwn ? [("own", "on")] : []))
    }
}

extension Visitor.Reply {
    /// The secret that the browser is to keep from now on.
    var newSession: SessionToken? {
        headers[.setCookie]?.split(separator: ";").first?.split(separator: "=", maxSplits: 1).last
            .flatMap { SessionToken(String($0)) }
    }
}
