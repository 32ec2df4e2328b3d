import Testing

@testable import Web

/// A body of several parts is read as browsers write it, and refused where no browser would write it so.
@Suite struct MultipartTests {
    private static let type = "multipart/form-data; boundary=----b0"

    private func read(_ text: String, type: String = type) throws -> [Multipart.Part] {
        try Multipart.read(Array(text.utf8), type: type)
    }

    private func fault(_ text: String, type: String = type) -> Multipart.Fault? {
        do { _ = try read(text, type: type) } catch { return error as? Multipart.Fault }
        return nil
    }

    private func part(_ headers: String, _ text: String) -> String { "------b0\r\n\(headers)\r\n\r\n\(text)\r\n" }
    private func field(_ name: String, _ text: String) -> String {
        part("Content-Disposition: form-data; name=\"\(name)\"", text)
    }
    private let end = "------b0--\r\n"

    @Test func fieldsAndAFileAsABrowserSendsThem() throws {
        let file = part(
            "Content-Disposition: form-data; name=\"file\"; filename=\"girls; at \\school.csv\"\r\nContent-Type: text/csv",
            "place,value\r\nEast,1\r\n\r\n--------b0\r\n")
        let parts = try read(field("step", "check") + file + field("words", "ਪੜ੍ਹੋ\r\n\r\n") + field("none", "") + end)
        #expect(parts.map(\.name) == ["step", "file", "words", "none"])
        #expect(parts.map(\.file) == [nil, "school.csv", nil, nil])
        #expect(
            parts.map { String(decoding: $0.bytes, as: UTF8.self) }
                == ["check", "place,value\r\nEast,1\r\n\r\n--------b0\r\n", "ਪੜ੍ਹੋ\r\n\r\n", ""])
    }

    @Test func bytesThatAreNoTextArriveAsTheyWere() throws {
        let bytes = (0...255).map { UInt8($0) } + [13, 10, 45, 45, 45, 45, 45, 45, 98, 13]
        let head = Array(
            "------b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".utf8)
        let parts = try Multipart.read(head + bytes + Array("\r\n------b0--".utf8), type: Self.type)
        #expect(parts.map(\.bytes) == [bytes])
    }

    @Test func nothingChosenIsAFileWithoutName() throws {
        let parts = try read(part("Content-Disposition: form-data; name=\"file\"; filename=\"\"", "") + end)
        #expect(parts == [.init(name: "file", file: "", bytes: [])])
    }

    @Test func quotesInNamesComeBack() throws {
        #expect(try read(field("a%22b", "1") + end).first?.name == "a\"b")
    }

    @Test(
        "What no browser sends is refused",
        arguments: [
            ("", .noBeginning), ("--", .noBeginning), ("x------b0\r\n", .noBeginning), ("------b0", .noEnd),
            ("------b0\r\n", .noEnd), ("------b0--x", .afterEnd), ("------b0--\r\nmore", .afterEnd),
            ("------b0 \r\n\r\n", .noEnd), ("------b0\r\n------b0--", .headers),
            ("------b0\r\n\r\n\r\n------b0--", .headers),
            ("------b0\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nopen", .noEnd),
            ("------b0\r\nContent-Disposition: form-data; name=\"a\"\r\n------b0--", .headers),
            (said("attachment; name=\"a\""), .disposition), (said("form-data"), .name),
            (said("form-data; name="), .disposition),
            (said("form-data; name=\"\""), .name), (said("form-data; name=\"a\"; name=\"b\""), .disposition),
            (said("form-data; name=\"a"), .disposition), (said("form-data; name=a\"b\""), .disposition),
            (said("form-data; name=\"a\"; filename*=UTF-8''b"), .disposition),
            (said("form-data; name=\"\(String(repeating: "a", count: 101))\""), .name),
            (said("form-data; name=\"a\u{7}\""), .headers), (said("form-data; name=\"a\"\r\n folded: x"), .headers),
            (said("form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\""), .headers),
            (said("form-data; name=\"a\"\r\nContent-Type: multipart/mixed; boundary=c"), .nested),
            (said("form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64"), .encoding),
            (said("form-data; name=\"a\"\r\nX-Long: \(String(repeating: "x", count: 3000))"), .headers),
            (said("form-data; name=\"a\"; filename=\"\(String(repeating: "x", count: 201))\""), .name),
        ] as [(String, Multipart.Fault)])
    func refused(text: String, as expected: Multipart.Fault) { #expect(fault(text) == expected) }

    private static func said(_ words: String) -> String {
        "------b0\r\nContent-Disposition: \(words)\r\n\r\nx\r\n------b0--"
    }

    @Test(
        "A boundary is one to seventy plain letters",
        arguments: [
            "multipart/form-data", "multipart/form-data; boundary", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=a; boundary=b",
            "multipart/form-data; boundary=ä", "multipart/form-data; boundary=\"a\"b",
            "multipart/form-data; boundary=\"a ",
            "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
        ])
    func boundaries(type: String) { #expect(fault("--a--", type: type) == .noBoundary) }

    @Test func aQuotedBoundaryIsTheSame() throws {
        #expect(try read("--a b--", type: "multipart/form-data; charset=utf-8; boundary=\"a b\"").isEmpty)
    }

    @Test func tooManyPartsAreRefused() {
        let many = String(repeating: field("a", ""), count: Multipart.mostParts + 1)
        #expect(fault(many + end) == .tooManyParts)
    }

    @Test("Nothing that is cut, changed or made up brings it down")
    func random() throws {
        var chance = Chance(seed: 20_261_122)
        let sound = Array(
            (field("step", "check") + part("Content-Disposition: form-data; name=\"file\"; filename=\"a\"", "1,2\r\n")
                + end)
                .utf8)
        for _ in 0..<4000 {
            var bytes = sound
            for _ in 0...chance.below(4) {
                switch chance.below(3) {
                case 0: bytes.removeLast(chance.below(bytes.count + 1))
                case 1: if !bytes.isEmpty { bytes[chance.below(bytes.count)] = UInt8(chance.below(256)) }
                default: bytes.insert(contentsOf: Array("\r\n------b0".utf8), at: chance.below(bytes.count + 1))
                }
            }
            guard let parts = try? Multipart.read(bytes, type: Self.type) else { continue }
            #expect(parts.reduce(0) { $0 + $1.bytes.count } <= bytes.count)
            #expect(parts.allSatisfy { !$0.name.isEmpty })
        }
    }
}

/// The same numbers in each run [SplitMix64].
private struct Chance {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(limit, 1)))
    }
}
