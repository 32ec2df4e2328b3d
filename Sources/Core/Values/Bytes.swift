internal import CSodium

/// Cryptographically random bytes.
public func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
}

extension [UInt8] {
    /// Lower-case hexadecimal.
    public var hex: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// - Returns: nil unless the text is an even number of hexadecimal digits.
    public init?(hex: String) {
        let nibbles = hex.compactMap(\.hexDigitValue)
        guard nibbles.count == hex.utf8.count, nibbles.count.isMultiple(of: 2) else { return nil }
        self = stride(from: 0, to: nibbles.count, by: 2).map { UInt8(nibbles[$0] << 4 | nibbles[$0 + 1]) }
    }
}
