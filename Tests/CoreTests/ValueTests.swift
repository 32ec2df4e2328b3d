import Foundation
import TestSupport
import Testing

@testable import Core

@Suite struct FixedTests {
    @Test(
        arguments: [
            ("647.4", 1, 6474, "647.4"), ("-12", 0, -12, "-12"), ("0", 3, 0, "0.000"), ("-0.5", 1, -5, "-0.5"),
            ("1.50", 1, 15, "1.5"), ("1.500000000000", 1, 15, "1.5"), ("007", 0, 7, "7"),
            ("0.000000001", 9, 1, "0.000000001"),
            ("9223372036854775807", 0, .max, "9223372036854775807"),
            ("-9223372036854775808", 0, .min, "-9223372036854775808"),
            ("-9223372036.854775808", 9, .min, "-9223372036.854775808"), ("2", 2, 200, "2.00"),
        ] as [(String, Int, Int64, String)])
    func aNumberIsExact(text: String, decimals: Int, units: Int64, written: String) throws {
        let number = try #require(Fixed(text, decimals: decimals))
        #expect(number.units == units)
        #expect(number.description == written)
    }

    @Test(arguments: [
        ("", 0), (".", 1), ("1.", 1), (".5", 1), ("1.25", 1), ("1.0000000001", 9), ("1,5", 1), ("1 000", 0), ("+1", 0),
        ("--1", 0), ("-", 0), ("1e3", 0), ("0x10", 0), ("NaN", 0), ("∞", 0), ("１２", 0), ("२३", 0), ("1.2.3", 3),
        ("1-", 0),
        ("9223372036854775808", 0), ("922337203685477580.8", 2), ("1\u{301}", 0), (" 1", 0), ("1\n", 0), ("−1", 0),
    ])
    func whatIsNoPlainNumberIsRefused(text: String, decimals: Int) {
        #expect(Fixed(text, decimals: decimals) == nil)
    }

    @Test(
        arguments: [
            (125, 2, 1, "1.3"), (-125, 2, 1, "-1.3"), (124, 2, 1, "1.2"), (-124, 2, 1, "-1.2"), (5, 1, 0, "1"),
            (-5, 1, 0, "-1"),
            (4, 1, 0, "0"), (-4, 1, 0, "0"), (995, 2, 1, "10.0"), (125, 2, 3, "1.25"), (125, 2, 2, "1.25"),
            (.max, 9, 0, "9223372037"), (.min, 9, 0, "-9223372037"), (499_999_999, 9, 0, "0"), (500_000_000, 9, 0, "1"),
        ] as [(Int64, Int, Int, String)])
    func halvesAreRoundedAwayFromZero(units: Int64, decimals: Int, places: Int, written: String) {
        #expect(Fixed(units: units, decimals: decimals).rounded(to: places).description == written)
    }

    @Test func everyNumberReadsBack() throws {
        var random = SeededGenerator(seed: 3)
        for round in 0..<5_000 {
            let decimals = round % (Fixed.mostDecimals + 1)
            let number = Fixed(units: .random(in: .min ... .max, using: &random) >> (round % 60), decimals: decimals)
            #expect(Fixed(number.description, decimals: decimals) == number)
            #expect(try JSONDecoder().decode(Fixed.self, from: JSONEncoder().encode(number)) == number)
            #expect(Fixed(number.shortest.description, decimals: decimals) == number)
        }
    }

    @Test func aDifferenceFitsOrIsNone() {
        let (one, most) = (Fixed(units: 1, decimals: 1), Fixed(units: .max, decimals: 1))
        #expect(most.minus(one) == Fixed(units: Int64.max - 1, decimals: 1))
        #expect(Fixed(units: .min, decimals: 1).minus(one) == nil)
        #expect(one.minus(Fixed(units: 1, decimals: 2)) == nil)
    }

    @Test(arguments: [#""1.0000000001""#, #""1.5.5""#, #""x""#, #""""#])
    func malformedJSONIsRefused(json: String) {
        #expect(throws: Problem.self) { try JSONDecoder().decode(Fixed.self, from: Data(json.utf8)) }
    }
}

@Suite struct SlugTests {
    @Test(arguments: ["a", "punjab-education", "2024", "a-1-b", String(repeating: "a", count: 80)])
    func anAddressNameIsTaken(text: String) throws {
        #expect(Slug(text)?.text == text)
        #expect(try Slug(checking: text, at: "slug").description == text)
    }

    @Test(arguments: [
        "", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a/b", "..", "é", "पंजाब", "a\u{301}", "ａ", "a\n", "a\0", "%61",
        String(repeating: "a", count: 81),
    ])
    func anythingElseIsRefusedWithItsPlace(text: String) throws {
        #expect(Slug(text) == nil)
        let problem = refusal { _ = try Slug(checking: text, at: "measure") }
        #expect(problem?.code == "slug.malformed")
        #expect(problem?.place == "measure")
    }
}

@Suite struct IDTests {
    @Test func anIDIsARandomUUID() throws {
        let ids = (0..<1_000).map { _ in ID<Well>() }
        for id in ids {
            #expect(id.bytes[6] >> 4 == 4)
            #expect(id.bytes[8] >> 6 == 0b10)
            #expect(UUID(uuidString: id.description) != nil)
            #expect(ID<Well>(id.description) == id)
            #expect(ID<Well>(bytes: id.bytes) == id)
            #expect(try JSONDecoder().decode(ID<Well>.self, from: JSONEncoder().encode(id)) == id)
        }
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: [
        "", "00000000-0000-4000-8000-00000000000", "00000000-0000-4000-8000-0000000000000",
        "00000000000040008000000000000000",
        "0000000g-0000-4000-8000-000000000000", "００000000-0000-4000-8000-000000000000",
        "00000000-0000-4000-8000-000000000000-", "0000-00000000-4000-8000-000000000000",
    ])
    func whatIsNoIDIsRefused(text: String) {
        #expect(ID<Well>(text) == nil)
    }

    @Test func bytesOfAnotherLengthAreNoID() {
        for count in [0, 15, 17] { #expect(ID<Well>(bytes: [UInt8](repeating: 0, count: count)) == nil) }
    }
}

@Suite struct SmallValueTests {
    @Test func anInstantKeepsItsMicroseconds() {
        let instant = Instant(microseconds: 1_732_228_800_123_456)
        #expect(Instant(instant.date) == instant)
        #expect(Instant(microseconds: 1) < Instant(microseconds: 2))
    }

    @Test func hexadecimalReadsBack() {
        let bytes = Array(UInt8.min...UInt8.max)
        #expect([UInt8](hex: bytes.hex) == bytes)
        #expect([UInt8](hex: "0A0b") == [10, 11])
        for text in ["0", "0g", "０0", " 00"] { #expect([UInt8](hex: text) == nil) }
    }

    @Test func aProblemSaysWhereAndWhat() {
        #expect(Problem.invalid("x", at: "name", "It is blank.").description == "name: It is blank.")
        #expect(Problem.notFound.description == "There is nothing at this address.")
        #expect(Problem.notFound.place == nil)
    }

    @Test func aTypedTextIsNeitherBlankNorEndless() throws {
        try "नाम".requireText(at: "name", most: 3)
        for blank in ["", " ", "\n\t", "\u{A0}\u{3000}"] {
            #expect(refusal { try blank.requireText(at: "name", most: 9) }?.code == "text.blank")
        }
        #expect(refusal { try "abcd".requireText(at: "name", most: 3) }?.kind == .tooLarge)
    }

    @Test func randomBytesDiffer() {
        #expect(randomBytes(32).count == 32)
        #expect(randomBytes(32) != randomBytes(32))
        #expect(randomBytes(0).isEmpty)
    }
}
