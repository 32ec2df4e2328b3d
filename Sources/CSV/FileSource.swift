import Foundation

/// A file, read in pieces of 64 KB and closed when the source is let go. Copies read on from one common place.
public struct FileSource: ByteSource {
    private static let pieceSize = 64 * 1024
    private let handle: FileHandle

    public init(path: String) throws {
        handle = try FileHandle(forReadingFrom: URL(filePath: path))
    }

    public mutating func next() throws -> [UInt8]? {
        guard let piece = try handle.read(upToCount: Self.pieceSize), !piece.isEmpty else { return nil }
        return Array(piece)
    }
}
