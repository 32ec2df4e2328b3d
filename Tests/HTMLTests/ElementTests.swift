import HTML
import Testing

@Suite("Elements and their attributes")
struct ElementTests {
    @Test("Elements open, hold their content and close")
    func paired() {
        #expect(div(.class("card"), .id("x")) { h2 { "A" } }.render() == #"<div class="card" id="x"><h2>A</h2></div>"#)
        #expect(td {}.render() == "<td></td>")
    }

    @Test("Void elements have no end")
    func void() {
        #expect(br().render() == "<br>")
        #expect(hr().render() == "<hr>")
        #expect(img(.src("/a.png"), .alt("")).render() == #"<img src="/a.png" alt="">"#)
        #expect(input(.type(.datetimeLocal), .required).render() == #"<input type="datetime-local" required>"#)
        #expect(meta(.charset(.utf8)).render() == #"<meta charset="utf-8">"#)
        #expect(link(.rel("stylesheet"), .href("/s.css")).render() == #"<link rel="stylesheet" href="/s.css">"#)
    }

    @Test("Names that Swift keeps for itself are written as HTML has them")
    func swiftKeywords() {
        #expect(label(.for("year")) {}.render() == #"<label for="year"></label>"#)
        #expect(script(.defer) {}.render() == "<script defer></script>")
        #expect(meta(.httpEquiv("refresh")).render() == #"<meta http-equiv="refresh">"#)
        #expect(a(.target(.blank)) {}.render() == #"<a target="_blank"></a>"#)
    }

    @Test("Attributes of any name that code can spell")
    func openNames() {
        let html = p(.aria("label", "<a>"), .data("place", "MH-27"), .custom(name: "itemprop", value: "x")) {}
        #expect(html.render() == #"<p aria-label="&lt;a&gt;" data-place="MH-27" itemprop="x"></p>"#)
    }

    @Test("Classes add up in the order given; of other attributes the last one counts, in the first one's place")
    func merging() {
        let html = p(.class("a"), .id("x"), .class("b c"), .id("y"), .class("d")) {}
        #expect(html.render() == #"<p class="a b c d" id="y"></p>"#)
    }

    @Test("Attributes on condition", arguments: [true, false])
    func conditional(leads: Bool) {
        let item = li(.class("partner")) { "Asha" }.attributes(.class("lead"), .lang("pa"), when: leads)
        #expect(item.render() == #"<li class="partner\#(leads ? #" lead" lang="pa"# : "")">Asha</li>"#)
        let box = input(.type(.checkbox)).attributes(.checked, when: leads)
        #expect(box.render() == #"<input type="checkbox"\#(leads ? " checked" : "")>"#)
    }

    @Test("Of several modifiers the outermost has the last word")
    func nestedModifiers() {
        let html = p {}.attributes(.id("inner"), .class("a")).attributes(.id("outer"), .class("b"))
        #expect(html.render() == #"<p id="outer" class="a b"></p>"#)
    }

    @Test("Attributes reach the element of a view that tells its tag, and go no deeper")
    func throughViews() {
        struct Field: HTML {
            var body: some HTML<HTMLTag.label> { label(.class("field")) { span { "Year" } } }
        }
        let html = Field().attributes(.class("wide"))
        #expect(html.render() == #"<label class="field wide"><span>Year</span></label>"#)
    }

    @Test("Attributes from a list")
    func list() {
        #expect(p(attributes: [.id("x")]) { "a" }.render() == #"<p id="x">a</p>"#)
        #expect(br(attributes: [.id("x")]).render() == #"<br id="x">"#)
        #expect(p {}.attributes(contentsOf: [.id("x")]).render() == #"<p id="x"></p>"#)
    }
}
