import HTML
import TestSupport
import Testing

@testable import Web

@Suite("What changed in a text")
struct FormDifferenceTests {
    private func old(_ difference: WordDifference) -> String {
        difference.pieces.map { if case .added = $0 { "" } else { words($0) } }.joined()
    }

    private func new(_ difference: WordDifference) -> String {
        difference.pieces.map { if case .removed = $0 { "" } else { words($0) } }.joined()
    }

    private func words(_ piece: WordDifference.Piece) -> String {
        switch piece {
        case .same(let words), .removed(let words), .added(let words): words
        }
    }

    private func expectWhole(_ difference: WordDifference, _ before: String, _ after: String) {
        #expect(old(difference) == before)
        #expect(new(difference) == after)
        for (left, right) in zip(difference.pieces, difference.pieces.dropFirst()) {
            if case .same = left, case .same = right { Issue.record("two kept pieces side by side") }
            if case .added = left, case .removed = right { Issue.record("added before removed") }
            #expect(!words(left).isEmpty && !words(right).isEmpty)
        }
    }

    @Test("Both texts are in it, whatever they are", arguments: 0..<200)
    func property(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = ["a", "b", "c", " ", "  ", "\n", ",", ".", "दो", "ਦੋ", "’", "é", "👩🏽‍🌾"]
        func text() -> String {
            (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
                .joined()
        }
        let (before, after) = (text(), text())
        expectWhole(WordDifference(from: before, to: after), before, after)
        #expect(old(WordDifference(from: before, to: before)) == before)
    }

    @Test("As many words as can be are kept")
    func longest() {
        let difference = WordDifference(from: "We meet on Monday at nine.", to: "We meet at ten, on Monday at nine.")
        #expect(difference.pieces == [.same("We meet "), .added("at ten, "), .same("on Monday at nine.")])
    }

    @Test("Neighbouring changes are told as one, and a sign does not hide a word")
    func joined() {
        #expect(
            WordDifference(from: "old red house", to: "new big house").pieces
                == [.removed("old red"), .added("new big"), .same(" house")])
        #expect(
            WordDifference(from: "by 2030.", to: "by 2030, all.").pieces == [
                .same("by 2030"), .added(", all"), .same("."),
            ])
    }

    @Test("Equal texts have no difference")
    func equal() {
        #expect(WordDifference(from: "one two", to: "one two").pieces == [.same("one two")])
        #expect(WordDifference(from: "", to: "").pieces.isEmpty)
    }

    @Test("Texts too long to compare are shown as wholly new")
    func bounded() {
        let before = (0..<3_000).map { "a\($0)" }.joined(separator: " ")
        let after = (0..<3_000).map { "b\($0)" }.joined(separator: " ")
        let difference = WordDifference(from: "Same. " + before, to: "Same. " + after)
        #expect(difference.pieces == [.same("Same. "), .removed(before), .added(after)])
    }

    @Test("Changes are marked for eyes and voices, and stay text")
    func rendering() {
        let reader = Reader(language: .hi, path: "/", isLanguageChosen: true)
        let html = Difference(from: "a <b>", to: "a <i>", language: "en", reader: reader).render()
        #expect(html.hasPrefix(#"<p class="difference" lang="en">a &lt;<del><span class="unseen" lang="hi">"#))
        #expect(html.contains("b</del><ins>"))
        #expect(html.hasSuffix("i</ins>&gt;</p>"))
    }
}
