import Core
import Foundation
import HTTPTypes
import Initiatives
import TestSupport
import Testing

@testable import Server

/// Bodies that no form of ours sends: each is refused in plain words, and nothing is done.
@Suite struct BodyTests {
    struct Body: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let type: String
        let bytes: [UInt8]
        let status: Int

        init(_ name: String, as type: String = form, _ text: String, _ status: Int) {
            (testDescription, self.type, bytes, self.status) = (name, type, Array(text.utf8), status)
        }
    }

    static let form = "application/x-www-form-urlencoded"
    static let json = "application/json"
    static let bodies = [
        Body("too long", "words=" + String(repeating: "a", count: Limits.body), 413),
        Body("too many fields", String(repeating: "a=&", count: 2001), 400),
        Body("too many members", as: json, "{\"a\":[" + String(repeating: "\"\",", count: 2000) + "\"\"]}", 400),
        Body("a long name", String(repeating: "a", count: 101) + "=", 400),
        Body("a long name in JSON", as: json, "{\"\(String(repeating: "a", count: 101))\":\"\"}", 400),
        Body("an object in an object", as: json, "{\"words\":{\"a\":1}}", 400),
        Body("very deep", as: json, String(repeating: "[", count: 100_000), 400),
        Body("very deep and closed", as: json, deep, 400), Body("no object", as: json, "[1]", 400),
        Body("broken JSON", as: json, "{\"words\":", 400), Body("nothing as JSON", as: json, "", 400),
        Body("not UTF-8", "words=%ff", 400), Body("not UTF-8 in a name", "%c3%28=a", 400),
        Body("half a byte", "words=%4", 400), Body("no byte", "words=%zz", 400),
        Body("plain text", as: "text/plain", "words=a", 415),
        Body("parts", as: "multipart/form-data; boundary=x", "--x--", 415), Body("no type", as: "", "words=a", 415),
        Body("NUL", "kind=activity&words=a%00b", 422),
        Body("a bell", as: json, "{\"kind\":\"activity\",\"words\":\"a\\u0007\"}", 422),
    ]
    private static let deep =
        "{\"a\":" + String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000) + "}"

    @Test(arguments: bodies) func nothingIsDone(body: Body) async throws {
        try await withDesk(on: .sqlite) { desk in
            let token = try await desk.village.token(.contributor, may: [.readPublished, .readShared, .propose])
            // A program needs no proof, so it is the body alone that is refused.
            let program = desk.visitor.program(with: token)
            for accept in ["text/html", Self.json] {
                let reply = try await program.get(
                    desk.path, [.contentType: body.type, .accept: accept], method: .post, body: body.bytes)
                #expect(reply.status == body.status, "\(reply.text.prefix(300))")
            }
            #expect(try await desk.steps() == 0)
        }
    }

    @Test("What is wrong with a body is told only to who may send one", arguments: bodies)
    func others(body: Body) async throws {
        try await withDesk(on: .sqlite) { desk in
            let headers: HTTPFields = [.contentType: body.type]
            let nowhere = try await desk.visitor.get("/nowhere/strategy/add", headers, method: .post, body: body.bytes)
            let reply = try await desk.visitor.get(desk.path, headers, method: .post, body: body.bytes)
            #expect(reply.status == 404 && reply.body == nowhere.body && reply.headers == nowhere.headers)
        }
    }

    @Test("Whole scripts, accents and the longest field arrive as they were") func words() async throws {
        try await withDesk(on: .sqlite) { desk in
            for words in ["ਪੜ੍ਹੋ 👩‍👩‍👧", "a & b = c + d % e", String(repeating: "é", count: 300)] {
                let reply = try await desk.browser.post(desk.path, [("kind", "change"), ("words", words)])
                #expect(reply.status == 303)
                let page = try await desk.browser.get("/\(desk.village.slug)/strategy")
                #expect(page.text.contains(words.replacing("&", with: "&amp;")))
            }
        }
    }
}
