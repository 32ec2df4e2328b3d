/// Reads a CSV file row by row, of any size, in constant memory.
///
/// ```swift
/// var reader = CSVReader(try FileSource(path: path))
/// while let row = try reader.next() { … }
/// ```
/// Quotes follow RFC 4180; lines end with CR, LF or both; empty lines are passed over; a quote inside a field that
/// does not start with one is a letter. What cannot be read is refused by line, and reading goes on behind it:
/// `RecordParser.swift` tells where. For a file with a header line, use ``CSVTable``.
public struct CSVReader {
    private var stream: UTF8Stream
    private var parser: RecordParser
    private let askedDelimiter: CSVDelimiter?
    private var hasBegun = false

    /// The delimiter asked for or found. Until the first row is read, the comma stands for "not found yet".
    public private(set) var delimiter: CSVDelimiter

    /// The largest number of bytes of text ever held at once, and how many were read a second time: what the tests of
    /// constant memory and linear time look at.
    private(set) var largestWindow = 0
    var bytesReadAgain: Int { parser.bytesReadAgain }

    /// - Parameter delimiter: nil to find it: in a first line `sep=;`, else as what is most frequent in the first
    ///   line. A delimiter given here wins over a `sep=` line, which is never taken for a record.
    public init(
        _ source: any ByteSource, encoding: CSVEncoding = .detect, delimiter: CSVDelimiter? = nil,
        limits: CSVLimits = CSVLimits()
    ) {
        stream = UTF8Stream(source: source, encoding: encoding)
        askedDelimiter = delimiter
        self.delimiter = delimiter ?? .comma
        parser = RecordParser(delimiter: self.delimiter.byte, limits: limits)
    }

    /// The encoding asked for; once the first row is read, the one found.
    public var encoding: CSVEncoding { stream.encoding }

    /// The next row, or nil at the end of the file. Only the source throws; it may be asked again then.
    public mutating func next() throws -> CSVRow? {
        if !hasBegun { try begin() }
        repeat {
            if let row = parser.next() { return row }
        } while try refill()
        return parser.finish()
    }

    private mutating func begin() throws {
        while parser.window.count < Prelude.sampleSize, try refill() {}
        let prelude = Prelude(of: parser.window.prefix(Prelude.sampleSize))
        delimiter = askedDelimiter ?? prelude.delimiter
        parser.delimiter = delimiter.byte
        parser.encoding = stream.encoding
        parser.skipPrelude(prelude.separatorLineLength)
        hasBegun = true
    }

    private mutating func refill() throws -> Bool {
        parser.dropReadText()
        defer { largestWindow = max(largestWindow, parser.window.count) }
        return try stream.append(to: &parser.window)
    }
}
