/// Where the bytes of a file come from, a piece at a time.
///
/// The reader asks for a piece only when it has used up the last one, so a file of any size passes through
/// in the memory of one piece. A source is asked again after it has thrown, never after it has ended.
public protocol ByteSource {
    /// The next piece, of any size, or nil at the end.
    mutating func next() throws -> [UInt8]?
}

/// Bytes that are in memory already: a small upload, a fixture.
public struct MemorySource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let pieceSize: Int

    public init(_ bytes: [UInt8], pieceSize: Int = 64 * 1024) {
        precondition(pieceSize > 0, "a piece holds at least one byte")
        rest = bytes[...]
        self.pieceSize = pieceSize
    }

    public init(_ text: String) {
        self.init(Array(text.utf8))
    }

    public mutating func next() -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(pieceSize) }
        return Array(rest.prefix(pieceSize))
    }
}
