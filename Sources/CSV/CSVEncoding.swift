/// How the letters of a file are written as bytes.
public enum CSVEncoding: Sendable, Equatable {
    /// UTF-16 where its byte order mark or its zero bytes show it, otherwise UTF-8.
    ///
    /// It never decides for Windows-1252: almost any bytes can be read that way, so a guess would turn
    /// damaged UTF-8 into wrong names without a word. The lines are refused with a hint instead.
    case detect
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// What "CSV" means to Excel in Western Europe and the Americas.
    case windows1252
}

extension CSVEncoding {
    /// How many bytes ``decided(by:)`` wants to see, if the file has as many.
    static let sampleSize = 1_024

    /// The encoding of a file that starts with these bytes, and the length of its byte order mark.
    ///
    /// A byte order mark is the file's own word and wins over what the caller asked for: no text starts with
    /// the letters that such a mark spells in another encoding ("ï»¿" in Windows-1252).
    func decided(by sample: ArraySlice<UInt8>) -> (encoding: CSVEncoding, markLength: Int) {
        if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if sample.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if sample.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return (self == .detect ? Self.guessed(from: sample) : self, 0)
    }

    /// UTF-16 without a mark betrays itself by zeros on one side of its byte pairs: line ends, delimiters, digits
    /// and Latin letters all have one. Hindi or Punjabi letters have none, and few letters (😀) have one on the other
    /// side; so a quarter of the pairs is enough where there are many. Where there are few, all of them must agree,
    /// for then it may as well be UTF-8 with a stray zero.
    private static func guessed(from sample: ArraySlice<UInt8>) -> CSVEncoding {
        let pairs = sample.count / 2
        var zeros = (first: 0, second: 0)
        var rest = sample
        while let first = rest.popFirst(), let second = rest.popFirst() {
            if first == 0 { zeros.first += 1 }
            if second == 0 { zeros.second += 1 }
        }
        func tell(_ zeros: Int, against others: Int) -> Bool {
            zeros >= min(max(pairs / 4, 8), max(pairs, 1)) && zeros >= others * 4
        }
        if tell(zeros.second, against: zeros.first) { return .utf16LittleEndian }
        if tell(zeros.first, against: zeros.second) { return .utf16BigEndian }
        return .utf8
    }
}
