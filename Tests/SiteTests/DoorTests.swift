import Core
import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing
import Web

@testable import Server

/// Who gets in, and what those learn who do not.
@Suite struct DoorTests {
    @Test func whatDoesNotExistAnswersAlikeWhateverItIs() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let nowhere = try await visitor.get("/nowhere")
            #expect(nowhere.status == 404)
            let others = [
                "/nowhere/measures", "/punjab-education/measures/nothing", "/punjab-education/record/999999",
                "/punjab-education/record/first",
                "/punjab-education/measures/class-3-mathematics/figures/punjab/2021/1",
                "/punjab-education/measures/class-3-mathematics/figures/mars/2021-11-12/1", "/UPPER", "/a/b/c/d/e/f/g",
                "/assets/nothing.css",
                "/punjab-education/measures/class-3-mathematics/figures/punjab/2021-11-12/1?category=x",
            ]
            for path in others {
                let reply = try await visitor.get(path)
                #expect(
                    reply.status == 404 && reply.body == nowhere.body && reply.headers == nowhere.headers, "\(path)")
            }
            let json = try await visitor.json("/nowhere")
            let reply1 = try await visitor.json("/punjab-education/measures/nothing")
            #expect(reply1.body == json.body)
        }
    }

    @Test func everyAnswerForbidsWhatIsNotOurs() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let health = try await visitor.get("/health")
            let refused = try await visitor.get("/", method: .put)
            for reply in [try await visitor.get("/"), try await visitor.get("/nowhere"), health, refused] {
                #expect(reply.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
                #expect(reply.headers[.xContentTypeOptions] == "nosniff")
                #expect(reply.headers[.setCookie] == nil, "no cookie before signing in")
            }
            #expect(health.status == 200 && refused.status == 405)
        }
    }

    @Test func onlyOwnHostNamesAreAnswered() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            for host in ["localhost", "LOCALHOST:8080", "127.0.0.1:80", "[::1]:8080"] {
                let reply2 = try await visitor.get("/", host: host)
                #expect(reply2.status == 200, "\(host)")
            }
            for host in ["evil.example", "localhost.evil.example", "localhost:8080@evil.example", "", "127.0.0.1.evil"]
            {
                let status = try await visitor.get("/", host: host).status
                #expect(status == 421 || status == 400, "\(host)")
            }
            let reply3 = try await visitor.get("/", host: nil)
            #expect(reply3.status == 400)
            let second: HTTPFields = [try #require(HTTPField.Name("Host")): "localhost"]
            let reply4 = try await visitor.get("/", second)
            #expect(reply4.status == 400, "two Host headers")
        }
    }

    @Test(arguments: [
        "/%00", "/%ff", "/a%0ab", "/%zz", "/%", "/%4", "relative", "/?q=%00", "/%c3%28",
    ]) func malformedAddressesAreRefused(_ path: String) async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let reply5 = try await visitor.get(path)
            #expect(reply5.status == 400)
        }
    }

    @Test func longAddressesAndBodiesAreRefused() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let reply6 = try await visitor.get("/" + String(repeating: "a", count: 3000))
            #expect(reply6.status == 414)
            let reply7 = try await visitor.get("/", [.contentLength: "2000000"])
            #expect(reply7.status == 413)
            let reply8 = try await visitor.get("/", [.contentLength: "-1"])
            #expect(reply8.status == 400)
        }
    }

    @Test func thePermissionTableIsTheOneThatIsWrittenDown() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/permissions.md")
        #expect(try String(contentsOf: path, encoding: .utf8) == PermissionTable.markdown)
    }

    @Test func visitorsReadWhatIsPublishedAndMayAskToJoin() {
        #expect(Verb.allCases.filter { Permissions.allows(.visitor, $0) } == [.readPublished, .ask])
        #expect(Verb.allCases.filter { Permissions.allows(.outsider, $0) } == [])
    }
}
