import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("Tokens")
struct TokenTests {
    @Test func sessionTokens() throws {
        let token = SessionToken()
        #expect(token.text.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
        #expect(try #require(SessionToken(token.text)).digest == token.digest)
        #expect(SessionToken().digest != token.digest)
    }

    @Test func apiTokens() throws {
        let token = APIToken()
        #expect(token.text.wholeMatch(of: /tl_[A-Za-z0-9_-]{43}/) != nil)
        #expect(try #require(APIToken(token.text)).digest == token.digest)
        #expect(APIToken().digest != token.digest)
    }

    /// Also where a session's token happens to begin like the other kind.
    @Test func noneIsEverTakenForTheOther() throws {
        let api = APIToken()
        let session = try #require(SessionToken("tl_" + String(repeating: "A", count: 40)))
        #expect(SessionToken(api.text) == nil && APIToken(session.text) == nil)
        let bare = try #require(SessionToken(String(api.text.dropFirst(3))))
        #expect(bare.digest != api.digest)
        #expect(Set(Domain.allCases.map { $0.digest(of: session.text) }).count == Domain.allCases.count)
    }

    @Test(arguments: [
        "", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
        String(repeating: "A", count: 42) + "=",
        // Its last character has bits that belong to no byte: a second way to write the same.
        String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 42) + "+",
        String(repeating: "A", count: 42) + " ", String(repeating: "A", count: 42) + "\0",
        String(repeating: "A", count: 42) + "é",
    ])
    func whatCannotBeOneIsRefused(_ text: String) {
        #expect(SessionToken(text) == nil)
        #expect(APIToken("tl_" + text) == nil)
    }

    @Test func nothingSecretIsEverPrinted() throws {
        let code = SecretCode()
        let totp = TOTPSecret()
        let session = SessionToken()
        let api = APIToken()
        let key = [UInt8](repeating: 65, count: 32)
        let everything: [any Hidden] = [
            code, totp, session, api, try #require(FormSigner(key: key)), try #require(SecretBox(current: key)),
            PassphraseHash.dummy,
        ]
        for secret in everything {
            var dumped = ""
            dump(secret, to: &dumped)
            let expected = "\(type(of: secret))(hidden)"
            #expect("\(secret)" == expected && String(reflecting: secret) == expected && dumped == "- \(expected)\n")
        }
        struct Letter { let code: SecretCode }
        #expect("\(Letter(code: code))" == "Letter(code: SecretCode(hidden))")
    }
}
