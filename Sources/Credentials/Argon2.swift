internal import CSodium
internal import Core

/// Argon2id with its effort and salt (RFC 9106), on one lane.
struct Argon2: Sendable, Hashable {
    static let saltCount = Int(crypto_pwhash_SALTBYTES)
    static let hashCount = 32
    /// Picks the code that suits this processor; without it everything works, but slower.
    private static let isStarted = sodium_init() >= 0

    /// In KiB.
    var memory = 19 * 1024
    var passes = 2
    var salt = randomBytes(saltCount)

    func asksAsMuch(as other: Argon2) -> Bool { memory == other.memory && passes == other.passes }

    /// - Returns: nil where there is not enough memory.
    func hash(of text: String) -> [UInt8]? {
        precondition(Argon2.isStarted, "libsodium does not start")
        var hash = [UInt8](repeating: 0, count: Argon2.hashCount)
        let status = crypto_pwhash(
            &hash, UInt64(hash.count), text, UInt64(text.utf8.count), salt, UInt64(passes), memory * 1024,
            crypto_pwhash_ALG_ARGON2ID13)
        return status == 0 ? hash : nil
    }
}
