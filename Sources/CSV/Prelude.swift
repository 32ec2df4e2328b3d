/// What the beginning of a file tells about it, before the first record is read.
struct Prelude: Equatable {
    /// How much of the text is looked at. Far more than any header line, and so little that waiting for it
    /// costs nothing.
    static let sampleSize = 16 * 1024

    /// The length of a first line `sep=;`, with which Excel and its friends name the delimiter; its line end
    /// is left to the parser, as an empty line.
    let separatorLineLength: Int
    let delimiter: CSVDelimiter

    init(of text: ArraySlice<UInt8>) {
        if let named = Self.separatorLine(of: text) {
            separatorLineLength = 5
            delimiter = named
        } else {
            separatorLineLength = 0
            delimiter = Self.mostFrequent(in: text)
        }
    }

    private static func separatorLine(of text: ArraySlice<UInt8>) -> CSVDelimiter? {
        let line = Array(text.prefix(6))
        guard line.count == 5 || (line.count == 6 && isLineEnd(line[5])) else { return nil }
        guard String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
        return CSVDelimiter(checking: line[4])
    }

    /// The candidate that stands most often in the first line that is not empty, outside quotes, for a quoted
    /// name may hold any of them. The comma if there is none: the file has a single column.
    private static func mostFrequent(in text: ArraySlice<UInt8>) -> CSVDelimiter {
        let candidates = CSVDelimiter.candidates
        var counts = [Int](repeating: 0, count: candidates.count)
        var isQuoted = false
        for byte in text.drop(while: isLineEnd) {
            if byte == Bytes.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if isLineEnd(byte) { break }
            if let index = candidates.firstIndex(where: { $0.byte == byte }) { counts[index] += 1 }
        }
        let best = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
        return candidates[best]
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == Bytes.lineFeed || byte == Bytes.carriageReturn
    }
}
