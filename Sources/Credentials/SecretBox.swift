internal import CSodium
internal import Core

/// Keeps small secrets unreadable in the database: whoever steals a copy of it has not stolen the keys.
///
/// XChaCha20-Poly1305. In front stand the version of this layout (one byte), which key it was (four bytes) and the
/// nonce; they and the place are part of what is authenticated.
public struct SecretBox: Sendable, Hidden {
    private struct Key {
        let bytes: [UInt8]
        /// Version and name of the key.
        let header: [UInt8]

        init?(_ bytes: [UInt8]) {
            guard bytes.count == Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES) else { return nil }
            self.bytes = bytes
            header = [1] + Domain.boxKey.digest(of: bytes).bytes.prefix(4)
        }
    }

    private static let nonceCount = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagCount = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
    private let current: Key
    private let keys: [Key]

    /// - Parameters:
    ///   - current: what new secrets are sealed with.
    ///   - older: what still opens those that were sealed before a change of keys.
    /// - Returns: nil unless each key has exactly 32 bytes.
    public init?(current: [UInt8], older: [[UInt8]] = []) {
        let olderKeys = older.compactMap(Key.init)
        guard let currentKey = Key(current), olderKeys.count == older.count else { return nil }
        self.current = currentKey
        keys = [currentKey] + olderKeys
    }

    /// - Parameter place: where the secret will stand (`account.totp/1234`). It opens nowhere else, so nobody who can
    ///   write to the database can move it.
    public func seal(_ plain: [UInt8], for place: String) -> [UInt8] {
        let nonce = randomBytes(SecretBox.nonceCount)
        let context = current.header + Array(place.utf8)
        var sealed = [UInt8](repeating: 0, count: plain.count + SecretBox.tagCount)
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, plain, UInt64(plain.count), context, UInt64(context.count), nil, nonce, current.bytes)
        return current.header + nonce + sealed
    }

    /// - Returns: nil if it was sealed with a key that is not here, for another place, or was changed since.
    public func open(_ sealed: [UInt8], for place: String) -> [UInt8]? {
        keys.lazy.filter { sealed.starts(with: $0.header) }.compactMap { open(sealed, for: place, with: $0) }.first
    }

    private func open(_ sealed: [UInt8], for place: String, with key: Key) -> [UInt8]? {
        let rest = sealed.dropFirst(key.header.count)
        guard rest.count >= SecretBox.nonceCount + SecretBox.tagCount else { return nil }
        let nonce = Array(rest.prefix(SecretBox.nonceCount))
        let cipher = Array(rest.dropFirst(SecretBox.nonceCount))
        let context = key.header + Array(place.utf8)
        var plain = [UInt8](repeating: 0, count: cipher.count - SecretBox.tagCount)
        let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &plain, nil, nil, cipher, UInt64(cipher.count), context, UInt64(context.count), nonce, key.bytes)
        return status == 0 ? plain : nil
    }
}
