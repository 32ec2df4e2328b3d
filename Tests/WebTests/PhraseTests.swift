import Testing

@testable import Web

@Suite struct PhraseTests {
    private func say(_ phrase: Phrase, in language: Language = .en) -> String {
        phrase.text(in: language) { "<\($0)>" }
    }

    @Test func aTextIsSaidInItsLanguage() {
        let phrase = Phrase(en: .plain("water"), hi: .plain("पानी"))
        #expect(say(phrase) == "water")
        #expect(say(phrase, in: .hi) == "पानी")
    }

    @Test func placeholdersAreFilledWhereverTheyStand() {
        let phrase = Phrase(
            en: .plain("{name} has {wells#} wells; {name}!"), hi: .plain("{wells#} — {name}"),
            ["name": .text("Asha"), "wells": .number(3)])
        #expect(say(phrase) == "Asha has <3> wells; Asha!")
        #expect(say(phrase, in: .hi) == "<3> — Asha")
    }

    @Test("Each language counts in its own forms", arguments: [0, 1, 2, 11, 21, 101])
    func counting(count: Int) {
        let phrase = Phrase(
            en: .counted(one: "{count#} well", other: "{count#} wells"),
            es: .counted(one: "{count#} pozo", other: "{count#} pozos"),
            fr: .counted(one: "{count#} puits creusé", other: "{count#} puits creusés"),
            hi: .counted(one: "{count#} कुआँ", other: "{count#} कुएँ"),
            pa: .counted(one: "{count#} ਖੂਹ ਹੈ", other: "{count#} ਖੂਹ ਹਨ"), ["count": .number(count)])
        #expect(say(phrase) == (count == 1 ? "<1> well" : "<\(count)> wells"))
        #expect(say(phrase, in: .es) == (count == 1 ? "<1> pozo" : "<\(count)> pozos"))
        #expect(say(phrase, in: .fr) == (count < 2 ? "<\(count)> puits creusé" : "<\(count)> puits creusés"))
        #expect(say(phrase, in: .hi) == (count < 2 ? "<\(count)> कुआँ" : "<\(count)> कुएँ"))
        #expect(say(phrase, in: .pa) == (count < 2 ? "<\(count)> ਖੂਹ ਹੈ" : "<\(count)> ਖੂਹ ਹਨ"))
    }

    /// What a person typed is never read as a placeholder.
    @Test func aFillingIsNotFilledAgain() {
        let values: [String: Phrase.Value] = ["a": .text("{b}"), "b": .text("{a}"), "count": .number(2)]
        let phrase = Phrase(en: .plain("{a}{b}{count#}"), hi: .plain(""), values)
        for _ in 0..<20 { #expect(say(phrase) == "{b}{a}<2>") }
        let hostile = Phrase(
            en: .plain("{a} {count#}"), hi: .plain(""), ["a": .text("{count#}{"), "count": .number(2)])
        #expect(say(hostile) == "{count#}{ <2>")
    }

    @Test(arguments: ["{", "}", "{}", "{unknown}", "{a", "a}", "{{a}}", "{#}", ""])
    func whatIsNoPlaceholderStays(text: String) {
        let phrase = Phrase(en: .plain(text), hi: .plain(""), ["b": .text("filled")])
        #expect(say(phrase) == text)
    }
}

extension Phrase {
    /// Where a test is about none of the other languages.
    fileprivate init(en: Form, hi: Form, _ values: [String: Value] = [:]) {
        self.init(en: en, es: en, fr: en, hi: hi, pa: hi, values)
    }
}
