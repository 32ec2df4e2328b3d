import Core
import HTML
import Testing

@testable import Web

@Suite("People and their answers")
struct FormPeopleTests {
    private let reader = Reader(language: .en, path: "/", isLanguageChosen: false)

    @Test("The pieces of a tally fill its bar, in order, and its numbers stand below")
    func tally() throws {
        let html = Tally(id: "t", yes: 9, dissent: 1, notYet: 4, silent: 6, reader: reader).render()
        let bar = try #require(html.split(separator: "</svg>").first)
        let pieces = bar.matches(of: /<rect x="([\d.]+)%" width="([\d.]+)%"/)
        #expect(pieces.map { String($0.output.1) } == ["0", "45", "50", "70"])
        #expect(pieces.map { String($0.output.2) } == ["45", "5", "20", "30"])
        for words in ["<b>9</b> yes", "<b>1</b> yes, with a dissent", "<b>4</b> not yet", "<b>6</b> no answer"] {
            #expect(html.contains(words))
        }
    }

    @Test("A tally of nothing draws nothing, and still says so")
    func nothing() {
        let html = Tally(id: "t", yes: 0, dissent: 0, notYet: 0, silent: 0, reader: reader).render()
        #expect(html.contains("<b>0</b> yes"))
        #expect(html.matches(of: /<rect x=/).count == 4, "only those beside the words")
    }

    @Test("A step that is done says so to a voice, and the one we are at is marked")
    func steps() {
        let names = [WebText.styleStepsPaste, WebText.styleStepsLook, WebText.styleStepsSend]
        let html = Steps(names, current: 2, reader: reader).render()
        #expect(html.contains(#"aria-label="Step 2 of 3""#))
        #expect(html.contains(#"<li class="done">Paste<span class="unseen"> (done)</span></li>"#))
        #expect(html.contains(#"<li aria-current="step">Look</li><li>Send</li>"#))
    }

    @Test("What waits tells who asks and until when, and each button says what it answers")
    func waiting() {
        let item = Waiting.Item(
            "Are the <books> here?", asker: "Asha", until: Day(number: 20_800), button: WebText.styleWaitingButton,
            path: "/answer", hue: .commitments, language: "en")
        let html = Waiting([item], reader: reader).render()
        #expect(html.contains("Are the &lt;books&gt; here?"))
        #expect(html.contains("until 13 December 2026"))
        #expect(html.contains(#"href="/answer">Answer<span class="unseen">: <span>Are the"#))
        #expect(Waiting([], reader: reader).render().contains(reader(WebText.formWaitingNone)))
    }

    @Test("A text to copy is exactly that text")
    func copy() {
        let text = "\nWe & you:\nhttps://example.org"
        let html = CopyText(id: "c", label: WebText.styleCopy, text: text, language: "en", reader: reader).render()
        #expect(html.contains("readonly"))
        #expect(html.contains(">\n\nWe &amp; you:\nhttps://example.org</textarea>"))
    }

    @Test("One stylesheet, under 28 KB")
    func stylesheet() throws {
        let sheet = try #require(Assets.byPath[Assets.path(of: "throughline.css")])
        #expect(sheet.bytes.count < 28_000)
    }
}
