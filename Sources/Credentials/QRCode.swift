internal import CQREncode
internal import Core

/// A text as a square of dark and light modules that a camera reads, with error correction M.
public struct QRCode: Sendable {
    /// How many modules it is wide, and high.
    public let size: Int
    private let modules: [Bool]

    public init(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            throw Problem.invalid(
                "qr-code.length", "A QR code holds between 1 and 2,331 bytes; this has \(bytes.count).")
        }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // The lowest bit says whether a module is dark; the others what it is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    /// Whether a module is dark, counted from the upper left corner.
    public subscript(x: Int, y: Int) -> Bool { modules[y * size + x] }

    /// For an `<svg>` that shows `path`: with the margin of four modules that cameras need, which must be light.
    public var viewBox: String { "-4 -4 \(size + 8) \(size + 8)" }

    /// The dark modules as the data of an SVG `<path>`: one rectangle for each run in a row, one unit to a module.
    public var path: String {
        (0..<size).flatMap { y in
            darkRuns(ofRow: y).map { run in "M\(run.lowerBound) \(y)h\(run.count)v1h-\(run.count)z" }
        }.joined()
    }

    private func darkRuns(ofRow y: Int) -> [Range<Int>] {
        let starts = (0..<size).filter { x in self[x, y] && (x == 0 || !self[x - 1, y]) }
        return starts.map { start in
            start..<((start..<size).first { x in !self[x, y] } ?? size)
        }
    }
}
