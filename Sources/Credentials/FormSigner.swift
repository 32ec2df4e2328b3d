public import Core

/// Signs what a form carries, so that no other site can make somebody's browser send one.
public struct FormSigner: Sendable, Hidden {
    private static let saltCount = 16
    private let key: [UInt8]

    /// - Returns: nil unless there are exactly 32 bytes.
    public init?(key: [UInt8]) {
        guard key.count == 32 else { return nil }
        self.key = key
    }

    /// For the forms of somebody who is signed in. It is another one each time, since in a compressed page whatever
    /// stays the same can be guessed bit by bit from the page's length (the BREACH attack); all of them hold.
    public func token(for session: SessionToken) -> String {
        let salt = randomBytes(FormSigner.saltCount)
        return Base64.url.text(of: salt + signature(of: session, salt))
    }

    public func verify(_ token: String, for session: SessionToken) -> Bool {
        guard let bytes = Base64.url.bytes(of: token), bytes.count > FormSigner.saltCount else { return false }
        let salt = Array(bytes.prefix(FormSigner.saltCount))
        return isSame(Array(bytes.dropFirst(FormSigner.saltCount)), signature(of: session, salt))
    }

    private func signature(of session: SessionToken, _ salt: [UInt8]) -> [UInt8] {
        Domain.formToken.signature(of: salt + session.digest.bytes, with: key)
    }
}

/// Nonces: for forms where nobody is signed in yet.
extension FormSigner {
    /// When it was made (eight bytes), and as many random bytes as a salt has.
    private static let headCount = 8 + saltCount
    /// By how much the clocks of two servers may differ, in microseconds.
    private static let skew: Int64 = 60_000_000

    /// For the form at this path and no other.
    public func nonce(at instant: Instant, for path: String) -> String {
        let time = stride(from: 56, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: instant.microseconds >> Int64($0))
        }
        let head = time + randomBytes(FormSigner.saltCount)
        return Base64.url.text(of: head + signature(of: head, path))
    }

    /// - Parameter valid: for how long after it was made it holds.
    public func verifyNonce(
        _ nonce: String, at instant: Instant, for path: String, valid: Duration = .seconds(12 * 3600)
    ) -> Bool {
        guard let bytes = Base64.url.bytes(of: nonce), bytes.count > FormSigner.headCount else { return false }
        let head = Array(bytes.prefix(FormSigner.headCount))
        guard isSame(Array(bytes.dropFirst(FormSigner.headCount)), signature(of: head, path)) else { return false }
        let made = Int64(truncatingIfNeeded: head.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
        let age = instant.microseconds - made
        return age >= -FormSigner.skew && Duration.microseconds(age) <= valid
    }

    private func signature(of head: [UInt8], _ path: String) -> [UInt8] {
        Domain.formNonce.signature(of: head + Array(path.utf8), with: key)
    }
}
