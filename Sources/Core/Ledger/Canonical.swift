/// The one way in which facts become bytes, so that the same fact always has the same digest.
///
/// Every part says its own length, so no two different facts share an encoding:
/// integers are eight bytes, big-endian; text and bytes are a length (eight bytes) and their content;
/// a cell is one byte for its type (0 null, 1 integer, 2 text, 3 bytes) and then its value.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ byte: UInt8) { bytes.append(byte) }

    mutating func add(_ number: Int64) {
        let bits = UInt64(bitPattern: number)
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ content: [UInt8]) {
        add(Int64(content.count))
        bytes += content
    }

    mutating func add(_ digest: Digest) { bytes += digest.bytes }

    mutating func add(_ cell: SQLValue) {
        switch cell {
        case .null: add(0 as UInt8)
        case .int64(let value):
            add(1 as UInt8)
            add(value)
        case .text(let value):
            add(2 as UInt8)
            add(value)
        case .bytes(let value):
            add(3 as UInt8)
            add(value)
        }
    }
}

/// Reads canonical bytes back; every method answers nil where the bytes are not what it expects.
struct CanonicalReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func int64() -> Int64? {
        guard bytes.count - position >= 8 else { return nil }
        defer { position += 8 }
        return Int64(bitPattern: bytes[position..<position + 8].reduce(0) { $0 << 8 | UInt64($1) })
    }

    mutating func content() -> [UInt8]? {
        guard let length = int64(), length >= 0, Int64(bytes.count - position) >= length else { return nil }
        defer { position += Int(length) }
        return Array(bytes[position..<position + Int(length)])
    }

    mutating func text() -> String? { content().flatMap { String(validating: $0, as: UTF8.self) } }

    mutating func cell() -> SQLValue? {
        switch byte() {
        case 0: .null
        case 1: int64().map(SQLValue.int64)
        case 2: text().map(SQLValue.text)
        case 3: content().map(SQLValue.bytes)
        default: nil
        }
    }
}
