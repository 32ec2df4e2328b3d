import HTML
import Testing

@Suite("Text stays text")
struct EscapingTests {
    @Test("The five characters of markup are escaped, in text and in attributes")
    func fiveCharacters() {
        let hostile = #"</script><b title="x" id='y'>&amp;"#
        let escaped = "&lt;/script&gt;&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;"
        #expect(p { hostile }.render() == "<p>\(escaped)</p>")
        #expect(img(.alt(hostile)).render() == #"<img alt="\#(escaped)">"#)
    }

    @Test("Every byte below 128 comes out as itself, as an entity, or as U+FFFD")
    func everyASCIIByte() {
        let entities = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
        for byte in UInt8(0)..<128 {
            let character = String(UnicodeScalar(byte))
            let isForbidden = byte == 0x7F || (byte < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(byte))
            let expected = isForbidden ? "\u{FFFD}" : entities[character] ?? character
            #expect("a\(character)z".render() == "a\(expected)z", "byte \(byte)")
        }
    }

    @Test("NUL cannot end or hide anything", arguments: ["\0", "<scr\0ipt>", "\0\0<"])
    func nul(text: String) {
        let rendered = p(.title(text)) { text }.render()
        #expect(!rendered.utf8.contains(0))
        #expect(!rendered.contains("<scr"))
        #expect(rendered.contains("\u{FFFD}"))
    }

    @Test(
        "Other scripts, emoji and combining marks pass unchanged",
        arguments: ["ਪੰਜਾਬੀ", "किताब", "Éire", "👩🏽‍🏫", "e\u{301}"])
    func scripts(text: String) {
        #expect(Array(text.render().utf8) == Array(text.utf8))
    }

    @Test("Specials at the very ends, in a row, or alone")
    func edges() {
        #expect("<a>".render() == "&lt;a&gt;")
        #expect("&&".render() == "&amp;&amp;")
        #expect("&".render() == "&amp;")
        #expect("".render().isEmpty)
    }

    @Test("Only HTMLRaw writes markup")
    func raw() {
        #expect(div { HTMLRaw("<i>as it stands</i>") }.render() == "<div><i>as it stands</i></div>")
    }

    @Test("A first newline survives the parser in textarea and pre", arguments: ["\nfirst", "\r\nfirst"])
    func firstNewline(text: String) {
        #expect(textarea { text }.render() == "<textarea>\n\(text)</textarea>")
        #expect(pre { text }.render() == "<pre>\n\(text)</pre>")
        #expect(p { text }.render() == "<p>\(text)</p>")
        #expect(textarea { "first\n" }.render() == "<textarea>first\n</textarea>")
    }
}
