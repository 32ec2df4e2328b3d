import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("Secret codes")
struct SecretCodeTests {
    @Test func aNewOneHasItsShape() {
        for _ in 0..<200 {
            let text = SecretCode().text
            #expect(text.wholeMatch(of: /[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){3}/) != nil, "\(text)")
        }
    }

    /// 100 bits: each of the 32 characters comes, and in each place.
    @Test func everyCharacterComesEverywhere() {
        let texts = (0..<1_000).map { _ in Array(SecretCode().text.filter { $0 != "-" }) }
        for place in 0..<20 {
            #expect(Set(texts.map { $0[place] }).count == 32)
        }
    }

    @Test func howeverItIsTypedItIsTheSame() throws {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<2_000 {
            let code = try #require(SecretCode(random.canonicalCode()))
            let typed = random.typed(code.text)
            let read = try #require(SecretCode(typed), "\(typed.debugDescription)")
            try #require(read.text == code.text && read.digest == code.digest)
        }
    }

    @Test(arguments: [
        "", "abcde-fghjk-mnpqr-stvw", "abcde-fghjk-mnpqr-stvwx0", "abcde-fghjk-mnpqr-stvwu", "abcde-fghjk-mnpqr-stvw!",
        "abcde_fghjk_mnpqr_stvwx", "abcde-fghjk-mnpqr-stvwé", "abcde-fghjk-mnpqr-stvw५",
    ])
    func whatCannotBeOneIsRefused(_ typed: String) {
        #expect(SecretCode(typed) == nil)
    }

    @Test func anotherCharacterIsAnotherCode() throws {
        let code = try #require(SecretCode("abcde-fghjk-mnpqr-stvwx"))
        let others = (0..<23).compactMap { place -> SecretCode? in
            var letters = Array(code.text)
            guard letters[place] != "-" else { return nil }
            letters[place] = letters[place] == "z" ? "y" : "z"
            return SecretCode(String(letters))
        }
        #expect(others.count == 20)
        #expect(Set(others.map(\.digest) + [code.digest]).count == 21)
    }

    /// Stored digests must hold for as long as papers are kept.
    @Test func digestsStayWhatTheyAre() throws {
        let code = try #require(SecretCode("ABCDE FGHJK MNPQR STVWX"))
        #expect(code.digest.description == "000ba8bc508e3fcc66fd9fc1abb90b2bcf3429d8823c3cd7c243266b46069e20")
    }
}

extension SeededGenerator {
    fileprivate mutating func canonicalCode() -> String {
        String((0..<20).compactMap { _ in "0123456789abcdefghjkmnpqrstvwxyz".randomElement(using: &self) })
    }

    /// As somebody might type or copy it.
    fileprivate mutating func typed(_ text: String) -> String {
        let between = ["", "", "", "-", " ", "–", "\u{2011}", "\n", "\t", "\u{A0}", "\u{200B}", "\u{AD}", "\u{200F}"]
        return text.filter { $0 != "-" }.map { character in
            let ways: [String] =
                switch character {
                case "0": ["0", "o", "O"]
                case "1": ["1", "i", "I", "l", "L"]
                default: [String(character), character.uppercased()]
                }
            return (ways.randomElement(using: &self) ?? "") + (between.randomElement(using: &self) ?? "")
        }.joined()
    }
}
