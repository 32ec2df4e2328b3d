import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("Passphrases")
struct PassphraseTests {
    @Test(arguments: [
        ("elevenchars", "passphrase.too-short"), ("", "passphrase.too-short"),
        (String(repeating: "ab", count: 101), "passphrase.too-long"),
        ("aaaaaaaaaaaaaaaa", "passphrase.too-plain"), (String(repeating: " ", count: 12), "passphrase.too-plain"),
        ("Correct Horse Battery Staple", "passphrase.common"), ("PASSWORD-1234", "passphrase.common"),
    ])
    func refused(_ text: String, _ code: String) {
        let problem = refusal { try Passphrase.check(text, at: "passphrase") }
        #expect(problem?.code == code)
        #expect(problem?.place == "passphrase" && problem?.kind == .invalid)
    }

    @Test(arguments: [
        "twelve chars", String(repeating: "ab", count: 100), "नदी किनारे घर", "ਦਰਿਆ ਕੰਢੇ ਘਰ", "aaaaaaaaaaab",
    ])
    func accepted(_ text: String) throws {
        try Passphrase.check(text, at: "passphrase")
    }

    /// Some marks on a letter, a quarter of a megabyte of them, would keep a processor busy for ten seconds.
    @Test func whatIsFarTooLongIsNotNormalised() {
        #expect(Passphrase.normalised(String(repeating: "e\u{301}", count: 400)).unicodeScalars.count == 400)
        #expect(Passphrase.normalised(String(repeating: "e\u{301}", count: 401)).unicodeScalars.count == 802)
    }

    /// However a phone spells it, this has eleven.
    @Test func lengthIsThatOfTheNormalisedText() {
        #expect(refusal { try Passphrase.check("e\u{301}levenchars", at: "new") }?.code == "passphrase.too-short")
    }
}

@Suite("Passphrase hashes")
struct PassphraseHashTests {
    let desk = PassphraseDesk()

    @Test func onlyTheRightPassphraseMatches() async throws {
        let hash = try await desk.hash("river stone lantern")
        let right = try await desk.verify("river stone lantern", against: hash)
        let wrong = try await desk.verify("river stone Lantern", against: hash)
        let nobody = try await desk.verify("river stone lantern", against: nil)
        #expect(right && !wrong && !nobody)
    }

    @Test func theEffortStandsInIt() async throws {
        let hash = try await desk.hash("river stone lantern")
        let again = try await desk.hash("river stone lantern")
        #expect(hash.rawValue.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(!hash.needsRehash)
        #expect(hash != again, "each has its own salt")
        #expect(PassphraseHash(rawValue: hash.rawValue) == hash)
    }

    /// Letters with a dot below or an accent have two spellings; phones differ in which they send.
    @Test(arguments: [
        ("\u{958}लम और स्याही", "क\u{93C}लम और स्याही"), ("\u{A33} ਅਤੇ ਪਾਣੀ", "ਲ\u{A3C} ਅਤੇ ਪਾਣੀ"), ("caf\u{E9}", "cafe\u{301}"),
    ])
    func spellingsOfOneTextMatch(_ one: String, _ other: String) async throws {
        #expect(Array(one.utf8) != Array(other.utf8))
        let hash = try await desk.hash(one)
        let matches = try await desk.verify(other, against: hash)
        #expect(matches)
    }

    @Test func theDummyCostsWhatTheOthersCost() throws {
        #expect(PassphraseHash(rawValue: PassphraseHash.dummy.rawValue) == .dummy)
        #expect(!PassphraseHash.dummy.needsRehash)
        #expect(try !PassphraseHash.dummy.matches("river stone lantern"))
    }

    @Test(arguments: ["m=19456,t=3", "m=8192,t=2", "m=65536,t=2"])
    func anotherEffortIsMadeAnew(_ effort: String) {
        let text = PassphraseHash.dummy.rawValue.replacing("m=19456,t=2", with: effort)
        #expect(PassphraseHash(rawValue: text)?.needsRehash == true)
    }

    @Test(arguments: ["m=7,t=2,p=1", "m=19456,t=0,p=1", "m=19456,t=2,p=2", "m=019456,t=2,p=1", "m=१९४५६,t=2,p=1", ""])
    func effortsThatCannotBeAreRefused(_ effort: String) {
        let text = PassphraseHash.dummy.rawValue.replacing("m=19456,t=2,p=1", with: effort)
        #expect(PassphraseHash(rawValue: text) == nil)
    }

    @Test(arguments: [
        "", "river stone lantern", "$2b$12$KIXQJ4Jz", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
        String(PassphraseHash.dummy.rawValue.dropLast()), PassphraseHash.dummy.rawValue + "$",
        PassphraseHash.dummy.rawValue + "A",
    ])
    func whatIsNoHashIsRefused(_ text: String) {
        #expect(PassphraseHash(rawValue: text) == nil)
    }

    /// Too little memory must never look like a wrong passphrase. A process of its own, so that no other test has too
    /// little.
    @Test func tooLittleMemoryIsSaid() async {
        await #expect(processExitsWith: .success) {
            try limitMemory(toMore: 500_000_000)
            let large = Argon2(memory: 1_000_000)
            let text = PassphraseHash.dummy.rawValue.replacing("m=19456", with: "m=1000000")
            let hash = try #require(PassphraseHash(rawValue: text))
            let making = refusal { _ = try PassphraseHash(of: "river stone lantern", with: large) }
            let trying = refusal { _ = try hash.matches("river stone lantern") }
            #expect(making?.kind == .unavailable && trying?.kind == .unavailable)
        }
    }
}
