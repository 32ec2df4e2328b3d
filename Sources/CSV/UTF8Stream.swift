/// Stands in the stream for what could not be decoded. No UTF-8 text holds this byte, so the one check of a
/// field's text finds damage in every encoding, and the parser knows of none but UTF-8.
let undecodable: UInt8 = 0xFF

/// The first stage of reading: whatever the file is written in, UTF-8 comes out.
///
/// UTF-8 itself passes unchecked: a letter may be cut by the end of a piece, and a whole field is checked
/// more cheaply when its text is made.
struct UTF8Stream {
    /// A source may hand out a gigabyte at once; we still take it in small bites.
    private static let biteSize = 64 * 1024

    private enum Decoder {
        case none
        case utf16(UTF16Decoder)
        case windows1252
    }

    private var source: any ByteSource
    private var decoder = Decoder.none
    private var pending: ArraySlice<UInt8> = []
    private var hasBegun = false
    private var sourceHasEnded = false

    /// What the caller asked for; after the first bite, what the file was found to be.
    private(set) var encoding: CSVEncoding

    init(source: any ByteSource, encoding: CSVEncoding) {
        self.source = source
        self.encoding = encoding
    }

    /// Appends the next bite; false when there is nothing more.
    mutating func append(to text: inout [UInt8]) throws -> Bool {
        if !hasBegun { try begin() }
        while pending.isEmpty {
            guard let piece = try pull() else { return finish(into: &text) }
            pending = piece[...]
        }
        let bite = pending.prefix(Self.biteSize)
        decode(bite, into: &text)
        pending = pending.dropFirst(bite.count)
        return true
    }

    /// The sample is gathered byte by byte, not piece by piece: what a file is must not depend on how it was cut.
    private mutating func begin() throws {
        while pending.count < CSVEncoding.sampleSize, let piece = try pull() {
            pending += piece
        }
        let (encoding, markLength) = self.encoding.decided(by: pending.prefix(CSVEncoding.sampleSize))
        self.encoding = encoding
        pending = pending.dropFirst(markLength)
        switch encoding {
        case .detect, .utf8: decoder = .none
        case .utf16LittleEndian: decoder = .utf16(UTF16Decoder(isBigEndian: false))
        case .utf16BigEndian: decoder = .utf16(UTF16Decoder(isBigEndian: true))
        case .windows1252: decoder = .windows1252
        }
        hasBegun = true
    }

    private mutating func decode(_ bite: ArraySlice<UInt8>, into text: inout [UInt8]) {
        switch decoder {
        case .none: text.append(contentsOf: bite)
        case .windows1252: Windows1252.decode(bite, into: &text)
        case .utf16(var utf16):
            utf16.decode(bite, into: &text)
            decoder = .utf16(utf16)
        }
    }

    private mutating func pull() throws -> [UInt8]? {
        guard !sourceHasEnded else { return nil }
        let piece = try source.next()
        sourceHasEnded = piece == nil
        return piece
    }

    private mutating func finish(into text: inout [UInt8]) -> Bool {
        guard case .utf16(var utf16) = decoder else { return false }
        let before = text.count
        utf16.finish(into: &text)
        decoder = .utf16(utf16)
        return text.count > before
    }
}
