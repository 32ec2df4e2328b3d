import HTML
import Testing

@Suite("Whole pages")
struct DocumentTests {
    struct Page: HTMLDocument {
        var title: String
        var lang = "en"
        var dir = HTMLAttributeValue.Direction.ltr
        var bodyAttributes: [HTMLAttribute<HTMLTag.body>] = []

        var head: some HTML { link(.rel("stylesheet"), .href("/site.css")) }
        var body: some HTML { main { h1 { title } } }
    }

    @Test("Doctype, language, character set and title come first")
    func document() {
        let expected = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A &lt; B</title>\
            <link rel="stylesheet" href="/site.css"></head><body><main><h1>A &lt; B</h1></main></body></html>
            """
        #expect(Page(title: "A < B").render() == expected)
    }

    @Test("Direction and attributes of the body, where given")
    func attributes() {
        let page = Page(title: "x", lang: "ur", dir: .rtl, bodyAttributes: [.class("wide")]).render()
        #expect(page.contains(#"<html lang="ur" dir="rtl">"#))
        #expect(page.contains(#"<body class="wide">"#))
    }

    @Test("A table of 2,400 linked cells")
    func largePage() {
        struct Grid: HTML {
            var body: some HTML {
                table {
                    for row in 0..<100 {
                        tr {
                            ForEach(0..<24) { column in
                                td(.class("n")) { a(.href("/f/\(row)/\(column)")) { "\(row) & \(column)" } }
                            }
                        }
                    }
                }
            }
        }
        var expected = "<table>"
        for row in 0..<100 {
            expected += "<tr>"
            for column in 0..<24 {
                expected += #"<td class="n"><a href="/f/\#(row)/\#(column)">\#(row) &amp; \#(column)</a></td>"#
            }
            expected += "</tr>"
        }
        expected += "</table>"
        #expect(Grid().renderBytes() == Array(expected.utf8))
        #expect(Grid().renderBytes(capacity: 0) == Array(expected.utf8))
    }
}
