import Core
import Credentials
import HTTPTypes
import Initiatives
import TestSupport
import Testing

@testable import Server

/// Files come in through the browser by those who may, with the proof of a form of ours, and not without limit.
@Suite struct ImportPageTests {
    private static let text = "place,period,value\nvalley,2024,7\nnowhere,2024,1\n"
    private static let said = [
        ("column-1", "place"), ("column-2", "period"), ("column-3", "value"), ("measure", "readers-of-reading"),
        ("source", "A survey"),
    ]

    @Test("From the file to the figures", arguments: Engine.tried) func wholeWay(engine: Engine) async throws {
        try await withRoom(on: engine) { room in
            let columns = try await room.send([], file: Self.text)
            #expect(columns.status == 200 && columns.text.contains("name=\"column-3\""))
            let checked = try await room.send(Self.said + [("text", Self.text), ("step", "check")])
            #expect(checked.status == 200 && checked.text.contains("value=\"nowhere,2024,1\""))
            #expect(checked.text.contains("name=\"seen\" value=\"1-1\""))
            #expect(try await room.figures() == 0)
            let whole = Self.said + [("text", Self.text), ("step", "import")]
            let refused = try await room.send(whole)
            #expect(refused.status == 409, "one row does not fit")
            let changed = try await room.send(whole + [("leaveOut", "on"), ("seen", "2-0")])
            #expect(changed.status == 409, "they looked at something else")
            #expect(try await room.figures() == 0)
            let key = RequestKey()
            for _ in 1...2 {
                let done = try await room.send(
                    whole + [("leaveOut", "on"), ("seen", "1-1"), ("keep", "List")], key: key)
                #expect(done.status == 303)
                let page = try await room.steward.get(try #require(done.headers[.location]))
                #expect(page.status == 200 && page.text.contains("Your figures are in"))
            }
            #expect(try await room.figures() == 1)
            let next = try await room.send(
                [("measure", "readers-of-reading"), ("source", "A survey")], file: Self.text)
            #expect(next.text.contains("known here as “List”") && next.text.contains("name=\"seen\""))
        }
    }

    @Test func programsGetTheReport() async throws {
        try await withRoom(on: .sqlite) { room in
            let reply = try await room.send(
                Self.said + [("step", "check")], file: Self.text, headers: [.accept: "application/json"])
            let report = try #require(try reply.json()["report"] as? [String: Any])
            #expect(report["ready"] as? Int == 1 && report["refused"] as? Int == 1)
            let refusals = try #require(report["refusals"] as? [[String: Any]])
            #expect(refusals.map { $0["line"] as? Int } == [3])
            #expect(refusals.map { $0["code"] as? String } == ["place.unknown"])
        }
    }

    @Test func nobodyElseMay() async throws {
        try await withRoom(on: .sqlite) { room in
            let nowhere = try await room.visitor.get("/nowhere/measures/import")
            for role in [nil, Role.contributor, .partnerLead, .funder] {
                let browser = try role.map { room.visitor.signedIn(with: try room.work.village.person($0).session) }
                let guest = browser ?? room.visitor
                #expect(try await guest.get(room.path).status == 404)
                let sent = try await room.send(Self.said, file: Self.text, by: guest)
                #expect(sent.status == 404)
                if role == nil { #expect(sent.body == nowhere.body) }
            }
        }
    }

    @Test("Another site's form, and one without our proof, does nothing") func seals() async throws {
        try await withRoom(on: .sqlite) { room in
            let whole = Self.said + [("text", "place,period,value\nvalley,2024,7\n"), ("step", "import")]
            let unproven = try await room.send(whole, token: "x")
            let foreign = try await room.send(whole, headers: [.origin: "https://evil.example"])
            #expect([unproven.status, foreign.status] == [409, 403])
            #expect(try await room.figures() == 0)
        }
    }

    @Test("More than a megabyte is too much, and other forms take no parts at all") func limits() async throws {
        try await withRoom(on: .sqlite) { room in
            let long = "place,period,value\n" + String(repeating: "valley,2024,7\n", count: 72_000)
            #expect(try await room.send([], file: long).status == 413)
            let longer = try await room.send([], file: String(repeating: "a", count: Limits.upload))
            #expect(longer.status == 413)
            let stranger = try await room.send([], file: String(repeating: "a", count: Limits.body), by: room.visitor)
            #expect(stranger.status == 404)
            let other = try await room.send([("words", "Read")], to: "/\(room.work.village.slug)/strategy/add")
            #expect(other.status == 415)
            let broken = try await room.steward.get(
                room.path, [.contentType: "multipart/form-data; boundary=x"], method: .post, body: Array("--y--".utf8))
            #expect(broken.status == 400)
        }
    }
}

/// Where a steward brings files in.
private struct ImportRoom {
    let work: Workplace
    let visitor: Visitor
    let steward: Visitor
    var path: String { "/\(work.village.slug)/measures/import" }

    func figures() async throws -> Int64 {
        try await visitor.store.read {
            try $0.count("SELECT COUNT(*) FROM batch WHERE name LIKE '%.csv' OR name = 'pasted figures'")
        }
    }

    /// As a browser sends a form with a file in it.
    func send(
        _ fields: [(String, String)], file: String? = nil, by sender: Visitor? = nil, to path: String? = nil,
        key: RequestKey = RequestKey(), token: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Visitor.Reply {
        let sender = sender ?? steward
        let keyring = visitor.premises.keyring
        let proof =
            token ?? sender.session.map { keyring.forms.token(for: $0) }
            ?? keyring.forms.nonce(at: visitor.store.time.now(), for: "/")
        var body = (fields + [("key", key.description), ("token", proof)]).map { name, value in
            "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }.joined()
        if let file {
            body += "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\(file)\r\n"
        }
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=b"
        return try await sender.get(path ?? self.path, headers, method: .post, body: Array((body + "--b--\r\n").utf8))
    }
}

private func withRoom(on engine: Engine, _ body: (ImportRoom) async throws -> Void) async throws {
    guard Engine.tried.contains(engine) else { return }
    try await withHouse(on: engine, time: Workplace.clock) { store in
        let work = try await Workplace(Village("Open village", in: store))
        let visitor = try Visitor(store)
        let steward = visitor.signedIn(with: try work.village.person(.steward).session)
        try await body(ImportRoom(work: work, visitor: visitor, steward: steward))
        let verification = try await store.verify()
        #expect(verification.isSound, "\(verification.findings)")
    }
}
