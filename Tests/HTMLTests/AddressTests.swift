import HTML
import Testing

@Suite("Addresses lead to pages, not to programs")
struct AddressTests {
    @Test(
        "Safe addresses pass",
        arguments: [
            "/measures/1", "//example.org/x", "?page=2", "#top", "./next", "../up", "http://example.org",
            "https://example.org/?a=1", "HTTPS://EXAMPLE.ORG", "mailto:asha@example.org", "tel:+911234567890",
        ])
    func safe(address: String) {
        #expect(SafeURL(address).text == address)
        #expect(a(.href(address)) { "x" }.render() == "<a href=\"\(address)\">x</a>")
    }

    @Test(
        "Everything else becomes #",
        arguments: [
            "javascript:alert(1)", " JaVaScRiPt:alert(1)", "JAVASCRIPT:alert(1)", "java\nscript:alert(1)",
            "java\tscript:alert(1)", "\u{1}javascript:alert(1)", "\0javascript:alert(1)", "javascript\n:alert(1)",
            "&#106;avascript:alert(1)", "vbscript:x", "data:text/html,<script>x</script>", "blob:x", "file:///etc",
            "", " ", ".", ".evil", "http", "h\nttp://example.org", " https://example.org", "javascript://https:",
            "ｊavascript:alert(1)", "\u{FEFF}javascript:alert(1)", "https.evil:x", ":https:",
        ])
    func unsafe(address: String) {
        #expect(SafeURL(address).text == "#")
        #expect(a(.href(address)) { "x" }.render() == "<a href=\"#\">x</a>")
    }

    @Test("Every attribute that holds an address is checked")
    func everyAddressAttribute() {
        let evil = "javascript:alert(1)"
        let rendered = [
            link(.href(evil)).render(), base(.href(evil)).render(), img(.src(evil)).render(),
            script(.src(evil)) {}.render(), form(.action(evil)) {}.render(), button(.formaction(evil)) {}.render(),
            input(.formaction(evil)).render(), blockquote(.cite(evil)) {}.render(), SVG.a(.href(evil)).render(),
            SVG.use(.href(evil)).render(),
        ]
        for html in rendered {
            #expect(html.contains("=\"#\""), "\(html)")
            #expect(!html.contains("javascript"), "\(html)")
        }
    }

    @Test("A safe address is still escaped")
    func escaped() {
        #expect(a(.href("/?a=1&b=\"")) { "x" }.render() == "<a href=\"/?a=1&amp;b=&quot;\">x</a>")
    }
}
