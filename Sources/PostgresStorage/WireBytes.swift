@_spi(Driver) internal import Core

/// Values in the server's binary form: numbers big-endian, text as UTF-8, bytes as they are.
struct WireBytes {
    private(set) var content: [UInt8] = []

    var count: Int { content.count }

    mutating func add(_ integer: some FixedWidthInteger) {
        withUnsafeBytes(of: integer.bigEndian) { content.append(contentsOf: $0) }
    }

    mutating func add(_ bytes: [UInt8]) {
        content.append(contentsOf: bytes)
    }

    /// - Throws: `text.nul` where the text holds what PostgreSQL cannot keep.
    mutating func add(_ text: String) throws {
        guard !text.utf8.contains(0) else {
            throw Problem.invalid("text.nul", "The text holds a NUL character, which cannot be stored.")
        }
        content.append(contentsOf: text.utf8)
    }

    /// A cell as it stands in a `COPY` row or in an array: its length, or -1 for null, and then its bytes.
    mutating func add(cell: SQLValue, of column: Table.Column) throws {
        switch (cell, column.type) {
        case (.null, _):
            add(Int32(-1))
        case (.int64(let number), .int64), (.int64(let number), .flag):
            add(Int32(8))
            add(number)
        case (.text(let text), .text):
            add(Int32(text.utf8.count))
            try add(text)
        case (.bytes(let bytes), .bytes):
            add(Int32(bytes.count))
            add(bytes)
        default:
            throw Problem(.internal, "storage.type", "Column “\(column.name)” was given a value of another type.")
        }
    }

    mutating func removeAll() {
        content.removeAll(keepingCapacity: true)
    }

    /// The bytes as C sees them, valid only inside. Where there are none the pointer still is one, since libpq takes
    /// a null pointer for a null value.
    func withCharacters<Value>(_ body: (UnsafePointer<CChar>?) -> Value) -> Value {
        guard !content.isEmpty else { return "".withCString { body($0) } }
        return content.withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress) }
    }
}
