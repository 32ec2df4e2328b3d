internal import CSV
public import Core
public import Web

/// The text of a file that somebody sent or pasted, before anybody asks what it means.
public struct ImportText: Sendable, Equatable {
    /// House default: what a person can look over, and one transaction can hold.
    public static let mostBytes = 1_000_000

    public let name: String
    /// With one sign at the end of each line.
    public let text: String

    public init(_ text: String, name: String) throws {
        self.name = name
        // Browsers send two signs at the end of each line, and a file may have one.
        self.text = Self.withPlainEnds(text)
        guard self.text.utf8.count <= Self.mostBytes else { throw Self.tooLarge }
    }

    /// - Throws: how a file must be saved so that it can be read.
    public init(_ file: SentFile) throws { try self.init(Self.decoded(file), name: file.name) }

    public static func decoded(_ file: SentFile) throws -> String {
        guard file.bytes.count <= mostBytes else { throw tooLarge }
        if file.bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw Problem.invalid(
                "import.workbook", at: "file", "This is a whole workbook. Save the sheet as “CSV UTF-8”, and send that."
            )
        }
        guard let text = CSVText.decoded(file.bytes), !text.hasTowers else {
            throw Problem.invalid(
                "import.not-text", at: "file",
                "This cannot be read as text. Save the sheet as “CSV UTF-8”, and send that.")
        }
        return text
    }

    public static let tooLarge = Problem(
        .tooLarge, "import.too-large", at: "file", "At most \(mostBytes) bytes are taken at once.")

    private static func withPlainEnds(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var wasReturn = false
        for byte in text.utf8 {
            if !(wasReturn && byte == 10) { bytes.append(byte == 13 ? 10 : byte) }
            wasReturn = byte == 13
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
