import Core
import Credentials
import HTTPTypes
import Initiatives
import Logging
import TestSupport
import Testing

@testable import Server

/// What a server logs says that something happened, and to nobody whom.
@Suite struct LogTests {
    @Test(arguments: Engine.tried) func noLineNamesAnybodyOrHoldsASecret(engine: Engine) async throws {
        try await withDesk(on: engine) { desk in
            let (village, log) = (desk.village, Logbook())
            let visitor = try Visitor(desk.visitor.store, isBehindProxy: true, log: log)
            let passphrase = SessionTests.passphrase
            try await village.letIn(.contributor, as: "asha@example.org", passphrase, at: visitor)
            let guest = InvitePeople.Guest(
                name: "Zuleika", email: "zuleika@example.org", language: "en", role: .observer, organisation: nil)
            let code = try await village.link(.invitation, for: try await village.invite(guest))
            let token = try await village.token(.contributor, may: [.readPublished, .propose])
            let proof = visitor.premises.keyring.forms.nonce(at: visitor.store.time.now(), for: "/")
            let session = try #require(try await visitor.signIn("asha@example.org", passphrase).newSession)
            let browser = visitor.signedIn(with: session)
            let forwarded: HTTPFields = [try #require(HTTPField.Name("X-Forwarded-For")): "203.0.113.77"]
            let typed = [("name", "asha@example.org"), ("passphrase", "wrong \(passphrase)")]
            let replies = [
                try await visitor.post("/sign-in", typed, token: proof, headers: forwarded),
                try await visitor.post("/sign-in", [("name", "zuleika@example.org"), ("passphrase", "six hens")]),
                try await visitor.get("/link/\(code.text)"),
                try await visitor.post("/link/\(code.text)", [("answer", "perhaps Zuleika")]),
                try await visitor.post("/link/\(code.text)", [("answer", "yes")]),
                try await visitor.get("/link?code=\(code.text)"),
                try await visitor.post("/recover", [("name", "asha@example.org"), ("code", code.text)]),
                try await browser.post(desk.path, [("words", "Zuleika said so")]),
                try await browser.post(desk.path, desk.words, token: "203.0.113.77"),
                try await browser.post("/me/passphrase", [("old", passphrase), ("passphrase", "x"), ("again", "y")]),
                try await visitor.program(with: token).post(desk.path, desk.words),
                try await visitor.get("/\(code.text)/\(session.text)"),
            ]
            #expect(replies.allSatisfy { $0.status < 500 })
            #expect(log.text.contains("answered") && log.text.contains("/sign-in"), "it does log")
            let secrets = [
                "asha", "zuleika", passphrase, "six hens", "203.0.113.77", code.text, session.text, token.text, proof,
                Desk.typed, code.text.replacing("-", with: ""), "said so",
            ]
            for secret in secrets { #expect(!log.text.lowercased().contains(secret.lowercased()), "\(secret)") }
        }
    }
}
