import Core
import Mail
import TestSupport
import Testing

/// Whatever somebody called themselves or their initiative, no header begins in it.
@Suite struct InjectionTests {
    static let breaks = [
        "\r\n", "\n", "\r", "\u{0}", "\u{b}", "\u{c}", "\u{1c}", "\u{1d}", "\u{1e}", "\u{85}", "\u{2028}", "\u{2029}",
    ]

    @Test func noBreakInASubjectOrNameMakesAHeader() async throws {
        let messages = try InjectionTests.breaks.flatMap {
            ["a\($0)Bcc: thief@evil.example", "é\($0)Bcc: x\($0)\($0)y"]
        }
        .map { try letter(to: address("asha@example.org", name: $0), subject: $0) }
        let events = try await delivered(messages)
        #expect(events.letters.count == messages.count)
        for found in events.letters {
            #expect(found.names.sorted() == expectedNames.sorted())
            #expect(["a Bcc: thief@evil.example", "é Bcc: x y"].contains(found.subject), "\(found.subject)")
            #expect(found.receiver == [.init(name: found.subject, address: "asha@example.org")])
            #expect(found.text == "See you on Monday." && found.looseBreaks == 0)
        }
        #expect(events.envelopes.allSatisfy { $0.receivers == ["asha@example.org"] })
    }

    @Test func randomWordsNeitherBreakNorBendALetter() async throws {
        var random = SeededGenerator(seed: 11)
        let alphabet =
            InjectionTests.breaks + ["=?", "?=", "<", ">", "\"", "\\", ",", " ", " ", "é", "न", "👩‍👧", "a", "b:"]
        let words = (0..<150).map { _ in
            "x" + (0..<60).compactMap { _ in alphabet.randomElement(using: &random) }.joined() + "x"
        }
        let messages = try words.map { try letter(to: address("asha@example.org", name: $0), subject: $0, text: $0) }
        let events = try await delivered(messages)
        #expect(events.letters.count == words.count)
        for (found, word) in zip(events.letters, words) {
            let blanks = word.unicodeScalars.split { $0 == " " || InjectionTests.breaks.contains("\($0)") }
            let line = blanks.map { String($0) }.joined(separator: " ")
            #expect(found.names.sorted() == expectedNames.sorted())
            #expect(found.subject == line)
            #expect(found.receiver == [.init(name: line, address: "asha@example.org")])
            #expect(found.text.withLineFeeds == word.withLineFeeds)
            #expect(found.longestLine <= 78)
        }
    }

    @Test(arguments: breaks + [" ", ":", "<", ">", "@", "é", "\u{212a}"])
    func anIDOrALanguageHasNoSuchThing(bad: String) {
        #expect(refusal { _ = try letter(id: "a\(bad)b") }?.code == "mail.id-malformed")
        #expect(refusal { _ = try letter(id: "a\(bad)") }?.code == "mail.id-malformed")
        #expect(refusal { _ = try letter(language: "en\(bad)") }?.code == "mail.language-malformed")
    }
}
