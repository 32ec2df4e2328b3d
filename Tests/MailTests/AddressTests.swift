import Core
import Foundation
import Mail
import TestSupport
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        "asha@example.org", "a.b+c@mail.example.co.in", "o'neil_99%x@example.org", "a@b.xn--h2brj9c", "आशा@example.org",
        "👩@example.org", "\(String(repeating: "a", count: 64))@example.org", "a@1.2.3.example",
    ])
    func addressesAreTaken(text: String) throws {
        let found = try MailAddress(checking: text, at: "email")
        #expect(found.address == text)
    }

    @Test(arguments: [
        "", "@", "asha", "asha@", "@example.org", "a@b@example.org", "asha@localhost", "asha@127.0.0.1",
        ".a@example.org",
        "a.@example.org", "a..b@example.org", "a b@example.org", "\"a b\"@example.org", "a@[127.0.0.1]",
        "a@example..org",
        "a@-example.org", "a@example-.org", "a@example.org.", "a@exa_mple.org", "a@ü_.org", "a@example.org/x",
        "a@ex:25.org",
        "a@उदाहरण.भारत/x", "a@\u{301}example.org", "a@\u{200b}b.org", "a\u{202e}b@example.org", "a\u{a0}b@example.org",
        " a@example.org", "a@example.org ", "a,b@example.org", "a@example.org,b@example.org", "<a@example.org>",
        "a(b)@example.org", "\(String(repeating: "a", count: 65))@example.org",
        "\(String(repeating: "न", count: 22))@example.org",
        "a@\(String(repeating: "b", count: 64)).org", "a@\(String(repeating: "bcd.", count: 70))org", "a@%0d%0ab.org",
    ])
    func whatIsNoneIsRefused(text: String) {
        let problem = refusal { _ = try MailAddress(checking: text, at: "email") }
        #expect(problem?.code == "mail.address-malformed" && problem?.place == "email")
    }

    @Test func theRefusalDoesNotRepeatTheAddress() {
        let problem = refusal { _ = try MailAddress(checking: "zainab zed@mail.example", at: "email") }
        #expect(problem?.description.contains("zainab") == false)
    }

    @Test func noControlCharacterIsEverTaken() {
        for bad in InjectionTests.breaks {
            for text in [
                "a\(bad)@example.org", "\(bad)a@example.org", "a@\(bad)example.org", "a@example.org\(bad)",
                "a@b\(bad).org",
            ] {
                #expect(refusal { _ = try MailAddress(checking: text, at: "email") } != nil, "\(text.debugDescription)")
            }
        }
    }

    @Test func domainsAreWrittenInOneWay() throws {
        #expect(address("Asha@Example.ORG") == address("Asha@example.org"))
        #expect(address("asha@example.org") != address("Asha@example.org"), "only its own server knows")
        #expect(address("a@BÜCHER.example") == address("a@xn--bcher-kva.example"))
    }

    @Test func aNameIsOnOneLineAndNeverBlank() {
        #expect(address("a@example.org", name: "Asha\nRani\t").name == "Asha Rani")
        #expect(address("a@example.org", name: " \n ").name == nil)
    }

    @Test func whatIsReadBackIsChecked() throws {
        let asha = address("asha@example.org", name: "Asha")
        let data = try JSONEncoder().encode(asha)
        let read = try JSONDecoder().decode(MailAddress.self, from: data)
        #expect(read == asha)
        let bad = Data(#"{"address":"a@example.org\r\nBcc: b@example.org"}"#.utf8)
        #expect(refusal { _ = try JSONDecoder().decode(MailAddress.self, from: bad) }?.code == "mail.address-malformed")
    }
}
