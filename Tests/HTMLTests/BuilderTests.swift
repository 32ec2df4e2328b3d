import HTML
import Testing

@Suite("Views are plain Swift")
struct BuilderTests {
    struct Partner: HTML {
        var name: String
        var role: String?
        var sites = 0

        var body: some HTML {
            b { name }
            if let role { i { role } }
            if sites > 1 {
                "\(sites) sites"
            } else {
                "one site"
            }
        }
    }

    @Test("A view shows its parameters")
    func view() {
        #expect(Partner(name: "A & B", role: "lead", sites: 3).render() == "<b>A &amp; B</b><i>lead</i>3 sites")
        #expect(Partner(name: "C").render() == "<b>C</b>one site")
    }

    @Test("switch", arguments: zip([0, 1, 2, 7], ["<p>none</p>", "one", "<b>two</b>!", "7"]))
    func choice(count: Int, expected: String) {
        let html = div {
            switch count {
            case 0: p { "none" }
            case 1: "one"
            case 2:
                b { "two" }
                "!"
            default: "\(count)"
            }
        }
        #expect(html.render() == "<div>\(expected)</div>")
    }

    @Test("for and ForEach write each element in order")
    func loops() {
        let names = ["Asha", "<Bo>", "Chitra"]
        let expected = "<ul><li>Asha</li><li>&lt;Bo&gt;</li><li>Chitra</li></ul>"
        #expect(ul { for name in names { li { name } } }.render() == expected)
        #expect(ul { ForEach(names) { name in li { name } } }.render() == expected)
        #expect(ul { ForEach([String]()) { name in li { name } } }.render() == "<ul></ul>")
    }

    @Test("Declarations, optionals, nothing, and more parts than anyone needs")
    func parts() {
        let missing: String? = nil
        let html = div {
            let word = "let"
            word
            missing
            Optional("some")
            EmptyHTML()
            "1"
            "2"
            "3"
            "4"
            "5"
            "6"
            "7"
            "8"
        }
        #expect(html.render() == "<div>letsome12345678</div>")
    }

    @Test("A view of unknown type")
    func erased() {
        let parts: [any HTML] = [p { "a" }, "<", Partner(name: "B")]
        #expect(div { for part in parts { AnyHTML(part) } }.render() == "<div><p>a</p>&lt;<b>B</b>one site</div>")
    }

    @Test("Several views into one buffer")
    func sharedBuffer() {
        var bytes = HTMLBytes(capacity: 0)
        p { "a" }.render(into: &bytes)
        p { "é" }.render(into: &bytes)
        #expect(bytes.bytes == Array("<p>a</p><p>é</p>".utf8))
    }
}
