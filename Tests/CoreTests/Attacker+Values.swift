import Foundation
import TestSupport

@testable import Core

extension Attacker {
    /// Another value for this cell: a likely one, a wild one, or one that only looks the same.
    mutating func other(than value: SQLValue, _ column: Table.Column) -> SQLValue {
        if column.isOptional, value != .null, Int.random(in: 0..<4, using: &random) == 0 { return .null }
        return switch (column.type, value) {
        case (.flag, .int64(let flag)): .int64(1 - flag)
        case (.flag, _): .int64(1)
        case (.int64, .int64(let number)): .int64(integer(near: number))
        case (.int64, _): .int64(0)
        case (.text, .text(let text)): .text(lookalike(of: text))
        case (.text, _): .text("")
        case (.bytes, .bytes(let bytes)): .bytes(damaged(bytes))
        case (.bytes, _): .bytes([])
        }
    }

    private mutating func integer(near number: Int64) -> Int64 {
        let bit = Int64(1) << Int64.random(in: 0..<63, using: &random)
        return [number &+ 1, number &- 1, 0 &- number, number ^ bit, 0, .max, .min].randomElement(using: &random) ?? 0
    }

    private mutating func lookalike(of text: String) -> String {
        let lookalikes = [
            text + " ", " " + text, text + "\u{200B}", text.uppercased(), text.decomposedStringWithCanonicalMapping,
            text.precomposedStringWithCanonicalMapping, text.replacing("a", with: "\u{430}"),
            text.replacing("e", with: "\u{435}"), String(text.reversed()), String(text.dropLast()), "",
        ]
        return lookalikes.randomElement(using: &random) ?? ""
    }

    private mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var flipped = bytes
        if let position = bytes.indices.randomElement(using: &random) {
            flipped[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
        return [flipped, flipped, flipped, bytes.dropLast(), bytes + [0], []].randomElement(using: &random) ?? []
    }
}
