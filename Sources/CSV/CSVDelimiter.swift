/// The byte between two fields.
public struct CSVDelimiter: Sendable, Equatable {
    public static let comma = CSVDelimiter(byte: UInt8(ascii: ","))
    public static let semicolon = CSVDelimiter(byte: UInt8(ascii: ";"))
    public static let tab = CSVDelimiter(byte: UInt8(ascii: "\t"))
    public static let bar = CSVDelimiter(byte: UInt8(ascii: "|"))

    /// What is looked for where nobody says which it is, the likelier first.
    static let candidates: [CSVDelimiter] = [.comma, .semicolon, .tab, .bar]

    let byte: UInt8

    private init(byte: UInt8) {
        self.byte = byte
    }

    /// Nil for what would make a file ambiguous: quotes, line ends, letters, digits and whatever is not ASCII.
    public init?(_ character: Character) {
        guard let byte = character.asciiValue else { return nil }
        self.init(checking: byte)
    }

    init?(checking byte: UInt8) {
        let isMark = Unicode.Scalar(byte).properties.isPatternSyntax && byte != Bytes.quote
        guard byte < 0x80, isMark || byte == UInt8(ascii: "\t") else { return nil }
        self.byte = byte
    }
}

/// The bytes that have a meaning of their own.
enum Bytes {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
