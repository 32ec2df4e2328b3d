/// What the bytes of one field say.
enum FieldText {
    case sound(String)
    case holdsZero
    case undecodable

    init(_ bytes: ArraySlice<UInt8>) {
        var hasZero = false
        var allBits: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0 { hasZero = true }
            allBits |= byte
        }
        if hasZero {
            self = .holdsZero
        } else if allBits < 0x80 {
            // ASCII needs no repair, and most fields are ASCII: this is five times as fast as to validate.
            self = .sound(String(decoding: bytes, as: UTF8.self))
        } else {
            self = String(validating: bytes, as: UTF8.self).map(Self.sound) ?? .undecodable
        }
    }

    /// A quoted text in which a quote stands twice for once.
    init(doublingQuotes raw: ArraySlice<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var isSecondQuote = false
        for index in raw.indices {
            isSecondQuote = raw[index] == Bytes.quote && !isSecondQuote
            if !isSecondQuote { bytes.append(raw[index]) }
        }
        self.init(bytes[...])
    }
}

extension CSVEncoding {
    /// A field that is not text: by then all is UTF-8, but the reader of the report knows only the file.
    func undecodableFault(column: Int) -> CSVFault {
        switch self {
        case .detect, .utf8: .notUTF8(column: column)
        case .utf16LittleEndian, .utf16BigEndian: .notUTF16(column: column)
        case .windows1252: .notWindows1252(column: column)
        }
    }
}
