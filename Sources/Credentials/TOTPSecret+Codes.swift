internal import CCrypto
public import Core

extension TOTPSecret {
    private static let period: Int64 = 30_000_000

    /// The six digits that an app shows at this moment.
    public func code(at instant: Instant) -> String { code(ofStep: instant.microseconds / TOTPSecret.period) }

    /// Which step of 30 seconds a code belongs to: the present one, the one before or the next, since clocks differ.
    ///
    /// Keep the step that was found. Given again as the last one, it and all before it are over, so that a code works
    /// once and whoever looked over a shoulder comes too late.
    /// - Parameter code: as typed; blanks do not matter, and the digits may be those of any script.
    /// - Returns: nil if the code is wrong.
    public func step(matching code: String, at instant: Instant, after lastStep: Int64?) -> Int64? {
        guard let typed = TOTPSecret.digits(of: code) else { return nil }
        let present = instant.microseconds / TOTPSecret.period
        let matching = (present - 1...present + 1).filter { isSame(Array(self.code(ofStep: $0).utf8), typed) }
        // The later one, should two steps have the same code by chance.
        return matching.last { $0 > lastStep ?? .min }
    }

    private static func digits(of code: String) -> [UInt8]? {
        let values = code.filter { !$0.isWhitespace }.map(\.wholeNumberValue)
        let digits = values.compactMap { $0 }.filter { (0...9).contains($0) }
        return digits.count == values.count ? digits.map { UInt8(ascii: "0") + UInt8($0) } : nil
    }

    /// RFC 4226, section 5.3, with the step as the counter.
    func code(ofStep step: Int64, digits: Int = 6) -> String {
        let hash = hmacSHA1(of: step)
        let start = Int(hash[hash.count - 1] & 15)
        let number = hash[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let text = String(number % (0..<digits).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// From OpenSSL, since libsodium has no SHA-1, and rightly so; in an HMAC it still holds.
    private func hmacSHA1(of step: Int64) -> [UInt8] {
        let message = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: step >> Int64($0)) }
        var hash = [UInt8](repeating: 0, count: 20)
        let isDone = HMAC(EVP_sha1(), bytes, Int32(bytes.count), message, message.count, &hash, nil) != nil
        // Of zeros anybody could make codes.
        precondition(isDone, "OpenSSL has no HMAC-SHA1")
        return hash
    }
}
