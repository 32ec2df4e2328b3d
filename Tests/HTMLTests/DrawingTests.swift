import HTML
import Testing

@Suite("Drawings")
struct DrawingTests {
    @Test(
        "Numbers are short, and never scientific",
        arguments: [
            (12.0, "12"), (12.5, "12.5"), (0.05, "0.05"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.33"), (2.0 / 3, "0.67"),
            (-0.5, "-0.5"), (-0.05, "-0.05"), (-12.25, "-12.25"), (-0.001, "0"), (-0.0, "0"), (0.999, "1"),
            (1e-9, "0"), (1_234_567.891, "1234567.89"), (1e9, "1000000000"), (1e300, "1000000000000"),
            (-Double.infinity, "0"), (Double.infinity, "0"), (Double.nan, "0"),
        ])
    func numbers(number: Double, expected: String) {
        #expect(SVG.circle(.r(number)).render() == "<circle r=\"\(expected)\"/>")
    }

    @Test("Whole numbers and shares of the whole")
    func lengths() {
        #expect(SVG.rect(.width("50%"), .height(7)).render() == #"<rect width="50%" height="7"/>"#)
    }

    @Test("Numbers within text are written alike")
    func numbersInText() {
        let x = 12.0
        let html = SVG.path(.d("M \(x) \(x / 8) H \(Int(x))"), .transform("scale(\(0.5))"), .strokeDasharray("3 5"))
        #expect(html.render() == #"<path d="M 12 1.5 H 12" transform="scale(0.5)" stroke-dasharray="3 5"/>"#)
    }

    @Test("Points of a line")
    func points() {
        #expect(SVG.polyline(.points([(0, 1.5), (10, 2)])).render() == #"<polyline points="0,1.5 10,2"/>"#)
        #expect(SVG.polygon(.points([])).render() == #"<polygon points=""/>"#)
    }

    @Test("A drawing with title, text and a shape that says what it is")
    func drawing() {
        let html = svg(.viewBox(0, 0, 40.5, 18), .role("img"), .class("mark")) {
            SVG.title(.id("t")) { "Curve & rank" }
            SVG.text(.x(3), .textAnchor("middle")) { "1 < 2" }
            SVG.circle(.cx(3), .fill("none")) { SVG.title { "2019" } }
            SVG.linearGradient(.id("g")) { SVG.stop(.offset("0%"), .stopColor("red")) }
        }
        let expected = """
            <svg viewBox="0 0 40.5 18" role="img" class="mark"><title id="t">Curve &amp; rank</title>\
            <text x="3" text-anchor="middle">1 &lt; 2</text>\
            <circle cx="3" fill="none"><title>2019</title></circle>\
            <linearGradient id="g"><stop offset="0%" stop-color="red"/></linearGradient></svg>
            """
        #expect(html.render() == expected)
    }

    @Test("Attributes on condition work in drawings too")
    func conditional() {
        let line = SVG.line(.stroke("red")).attributes(.class("gap"), .strokeWidth(2), when: true)
        #expect(line.render() == #"<line stroke="red" class="gap" stroke-width="2"/>"#)
    }
}
