import TestSupport
import Testing

@testable import Core

@Suite struct CanonicalTests {
    private static let cells: [SQLValue] = [
        .null, .int64(0), .int64(.min), .int64(.max), .int64(-1), .text(""), .text("0"), .text("पंजाब"),
        .text("e\u{301}"), .text("\u{E9}"), .bytes([]), .bytes([0]), .bytes([0, 0]), .bytes(Array("0".utf8)),
    ]

    @Test(arguments: cells)
    func aCellReadsBack(cell: SQLValue) {
        var canonical = CanonicalBytes()
        canonical.add(cell)
        var reader = CanonicalReader(canonical.bytes)
        #expect(reader.cell().map(ExactCell.init) == ExactCell(cell))
        #expect(reader.isAtEnd)
    }

    @Test func differentCellsHaveDifferentBytes() {
        #expect(Set(Self.cells.map { bytes([$0]) }).count == Self.cells.count)
    }

    /// Where one part ends and the next begins is part of the encoding.
    @Test func nothingCanMoveOverABorder() {
        let rows: [[SQLValue]] = [
            [.text("ab"), .text("c")], [.text("a"), .text("bc")], [.text("abc"), .text("")], [.text(""), .text("abc")],
            [.text("abc")], [.bytes(Array("abc".utf8))], [.text("ab"), .bytes(Array("c".utf8))],
            [.null, .null], [.null], [.int64(0)], [.int64(0), .null], [.null, .int64(0)], [],
            [.bytes([0, 0, 0, 0, 0, 0, 0, 0])], [.bytes([]), .bytes([])], [.bytes([])],
        ]
        #expect(Set(rows.map(bytes)).count == rows.count)
    }

    @Test func randomRowsReadBack() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let row = (0..<Int.random(in: 0...6, using: &random)).map { _ in cell(&random) }
            var reader = CanonicalReader(bytes(row))
            #expect(row.map { _ in reader.cell().map(ExactCell.init) } == row.map(ExactCell.init))
            #expect(reader.isAtEnd)
            #expect(reader.cell() == nil)
        }
    }

    @Test func anImageReadsBack() throws {
        let well = Well(4, keeper: "Élan", depth: nil, seal: [1, 2])
        let image = try #require(EffectImage(Effect(.put, Well.table, well.cells).image))
        #expect(image.operation == .put)
        #expect(image.table == "well")
        #expect(image.cells == Dictionary(uniqueKeysWithValues: zip(Well.table.columns.map(\.name), well.cells)))
        let retired = try #require(EffectImage(Effect(.retire, Well.table, well.cells).image))
        #expect(retired.cells == ["scope": .int64(0), "number": .int64(4)])
    }

    @Test func theSameImageHasAnotherDigestEachTime() {
        let cells = Well(4, keeper: "Elder").cells
        let (one, other) = (Effect(.put, Well.table, cells), Effect(.put, Well.table, cells))
        #expect(one.image == other.image)
        #expect(one.digest != other.digest)
    }

    /// Whatever stands in a damaged database, reading it ends in an answer.
    @Test func noBytesBringTheParserDown() {
        var random = SeededGenerator(seed: 10)
        let whole = Effect(.put, Well.table, Well(4, keeper: "Elder", seal: [9]).cells).image
        var read = 0
        for round in 0..<10_000 {
            let bytes =
                round.isMultiple(of: 2)
                ? random.bytes(Int.random(in: 0...120, using: &random)) : damaged(whole, &random)
            if EffectImage(bytes) != nil { read += 1 }
        }
        #expect(read > 0, "some of the damaged images must still be images")
        #expect(read < 9_000)
    }

    @Test func anImageCutAnywhereIsNone() {
        let whole = Effect(.put, Well.table, Well(4, keeper: "Elder", seal: [9]).cells).image
        for count in whole.indices { #expect(EffectImage(Array(whole.prefix(count))) == nil) }
        #expect(EffectImage(whole + [0]) == nil)
        #expect(EffectImage(whole) != nil)
    }

    private func damaged(_ image: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var image = image
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            switch Int.random(in: 0...2, using: &random) {
            case 0: image[Int.random(in: image.indices, using: &random)] = .random(in: 0...255, using: &random)
            case 1: image.removeSubrange(Int.random(in: image.indices, using: &random)...)
            default:
                image.insert(.random(in: 0...255, using: &random), at: Int.random(in: image.indices, using: &random))
            }
            if image.isEmpty { return image }
        }
        return image
    }

    private func cell(_ random: inout SeededGenerator) -> SQLValue {
        switch Int.random(in: 0...3, using: &random) {
        case 0: .null
        case 1: .int64(.random(in: .min ... .max, using: &random))
        case 2: .text(String(decoding: random.bytes(Int.random(in: 0...12, using: &random)), as: UTF8.self))
        default: .bytes(random.bytes(Int.random(in: 0...12, using: &random)))
        }
    }

    private func bytes(_ row: [SQLValue]) -> [UInt8] {
        var canonical = CanonicalBytes()
        for cell in row { canonical.add(cell) }
        return canonical.bytes
    }
}

/// To Swift, two texts are equal that a reader cannot tell apart. Here every byte counts.
private struct ExactCell: Equatable {
    let kind: String
    let bytes: [UInt8]

    init(_ cell: SQLValue) {
        (kind, bytes) =
            switch cell {
            case .null: ("null", [])
            case .int64(let value): ("integer", Array("\(value)".utf8))
            case .text(let value): ("text", Array(value.utf8))
            case .bytes(let value): ("bytes", value)
            }
    }
}
