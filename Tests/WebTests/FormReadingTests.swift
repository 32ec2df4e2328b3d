import Core
import Testing

@testable import Web

@Suite("Reading a form")
struct FormReadingTests {
    private func form(_ fields: [String: String]) -> Form {
        Form(fields: fields.mapValues { [$0] }, seal: FormSeal(key: RequestKey(), token: "token"))
    }

    private func form(_ value: String) -> Form { form(["field": value]) }

    private func problem(_ read: () throws -> Void) -> Problem? {
        #expect(throws: Problem.self) { try read() }
    }

    @Test("A text loses blanks around it, not within, and gets plain line ends")
    func text() throws {
        let typed = form("  one\r\n two\rthree\tfour \n")
        #expect(try typed.text("field", most: 100) == "one\n two\nthree\tfour")
        #expect(typed.typed("field") == "  one\r\n two\rthree\tfour \n", "it is shown again as it was typed")
    }

    @Test("A text is counted as people count", arguments: [("नमस्ते", 3), ("👩🏽‍🌾", 1), ("ਪੰਜਾਬੀ", 3)])
    func length(text: String, count: Int) throws {
        #expect(try form(text).text("field", most: count) == text)
        let problem = problem { _ = try form(text).text("field", most: count - 1) }
        #expect(problem?.code == "text.too-long")
        #expect(problem?.place == "field")
    }

    @Test(
        "What is blank is missing where it is required, and nothing where it is not", arguments: ["", " ", "\r\n\t "])
    func blank(text: String) throws {
        let typed = form(text)
        #expect(problem { _ = try typed.text("field", most: 9) }?.code == "text.blank")
        #expect(problem { _ = try typed.day("field") }?.code == "text.blank")
        #expect(problem { _ = try typed.number("field", in: 0...9) }?.code == "text.blank")
        #expect(problem { _ = try typed.choice("field", as: Language.self) }?.code == "choice.missing")
        #expect(try typed.optionalText("field", most: 9) == nil)
        #expect(try typed.optionalDay("field") == nil)
        #expect(try typed.optionalChoice("field", as: Language.self) == nil)
        #expect(problem { _ = try typed.text("other", most: 9) }?.place == "other")
    }

    @Test("Control characters are refused", arguments: ["a\0b", "a\u{1B}[2J", "\u{7F}", "a\u{85}b", "\u{9B}"])
    func control(text: String) {
        #expect(problem { _ = try form(text).text("field", most: 99) }?.code == "text.control")
        #expect(problem { _ = try form(text).optionalText("field", most: 99) }?.code == "text.control")
    }

    @Test("A choice is one of those there are")
    func choice() throws {
        #expect(try form("hi").choice("field", as: Language.self) == .hi)
        let problem = problem { _ = try form("tlh").choice("field", as: Language.self) }
        #expect(problem?.code == "choice.unknown")
        #expect(problem?.place == "field")
    }

    @Test("A day is what a browser sends")
    func day() throws {
        #expect(try form("2026-11-22").day("field") == Day(year: 2026, month: 11, day: 22))
        #expect(try form("२०२६-११-२२").optionalDay("field") == Day(year: 2026, month: 11, day: 22))
        for text in ["22.11.2026", "2026-02-30", "2026-1-1", "tomorrow", "2026-11-22T00:00"] {
            #expect(problem { _ = try form(text).day("field") }?.code == "day.malformed")
        }
    }

    @Test(
        "A whole number may be written in the digits of any script",
        arguments: [
            ("42", 42), (" 0 ", 0), ("४२", 42), ("੪੨", 42), ("-7", -7), ("\u{2212}७", -7), ("007", 7),
        ] as [(String, Int64)])
    func number(text: String, value: Int64) throws {
        #expect(try form(text).number("field", in: -10...100) == value)
    }

    @Test(
        "What is no whole number is refused",
        arguments: ["4.2", "1,158", "+5", "--5", "-", "½", "Ⅷ", "twenty", "0x1F", "1e3", "9223372036854775808", "4 2"])
    func noNumber(text: String) {
        let problem = problem { _ = try form(text).number("field", in: .min ... .max) }
        #expect(problem?.code == "number.malformed")
        #expect(problem?.place == "field")
    }

    @Test("A number outside its range is told so", arguments: ["0", "121", "-1"])
    func range(text: String) {
        #expect(problem { _ = try form(text).number("field", in: 1...120) }?.code == "number.out-of-range")
    }

    @Test("Values are shown until something was sent, and never read")
    func filled() {
        let values = ["name": "Asha", "remind": "on"]
        let fresh = form([:]).filled(with: values)
        #expect(fresh.typed("name") == "Asha")
        #expect(fresh.isOn("remind"))
        #expect(problem { _ = try fresh.text("name", most: 9) }?.code == "text.blank")
        let sent = form(["name": "Ravi"]).filled(with: values)
        #expect(sent.typed("name") == "Ravi")
        #expect(!sent.isOn("remind"), "a box that was cleared stays cleared")
    }

    @Test("A form that is shown again keeps what was typed")
    func again() {
        let again = form(["name": "Ravi"]).with(.invalid("text.blank", at: "place", "This cannot be blank."))
        #expect(again.typed("name") == "Ravi")
        #expect(again.problem?.place == "place")
        let two = Form(fields: ["day": ["mon", "tue"]], seal: again.seal)
        #expect(two.all("day") == ["mon", "tue"])
        #expect(two.all("night").isEmpty)
    }
}
