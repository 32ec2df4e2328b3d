internal import Core

/// What a person's authenticator app and the server both know: the key of codes that change with time (RFC 6238, with
/// SHA-1, 30 seconds and six digits, since that is what every app can do).
public struct TOTPSecret: Sendable, Hidden {
    private static let count = 20
    public let bytes: [UInt8]

    /// A new one.
    public init() { bytes = randomBytes(TOTPSecret.count) }

    /// - Returns: nil unless there are exactly 20 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == TOTPSecret.count else { return nil }
        self.bytes = bytes
    }

    /// For typing it into an app: base32 in groups of four.
    public var text: String { base32.grouped(by: 4, with: " ") }

    /// For scanning it into an app, as a QR code.
    /// - Parameter label: whose account it is, to tell it from others in the same app.
    public func uri(for label: String) -> String {
        "otpauth://totp/Throughline:\(label.percentEncoded)?secret=\(base32)&issuer=Throughline"
    }

    /// RFC 4648, section 6. Twenty bytes are four whole blocks, so there is never any padding.
    private var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let characters = stride(from: 0, to: bytes.count, by: 5).flatMap { start in
            let block = bytes[start..<start + 5].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
            return stride(from: 35, through: 0, by: -5).map { alphabet[Int(block >> UInt64($0) & 31)] }
        }
        return String(characters)
    }
}

extension String {
    func grouped(by size: Int, with separator: String) -> String {
        let characters = Array(self)
        return stride(from: 0, to: characters.count, by: size)
            .map { String(characters[$0..<min($0 + size, characters.count)]) }.joined(separator: separator)
    }

    /// Everything but RFC 3986's unreserved characters.
    fileprivate var percentEncoded: String {
        utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            let isPlain = character.isASCII && (character.isLetter || character.isNumber || "-._~".contains(character))
            return isPlain ? String(character) : "%" + [byte].hex.uppercased()
        }.joined()
    }
}
