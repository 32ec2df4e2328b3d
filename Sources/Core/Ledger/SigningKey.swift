internal import CSodium
internal import Foundation

/// The site's Ed25519 key. It lives in a file outside the database and its backups: whoever steals those cannot sign.
public struct SigningKey: Sendable {
    public static let signatureCount = Int(crypto_sign_BYTES)
    private let secret: [UInt8]
    public let verifying: VerifyingKey

    /// - Returns: nil unless there are exactly 32 bytes.
    public init?(seed: [UInt8]) {
        guard seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        guard crypto_sign_seed_keypair(&publicKey, &secret, seed) == 0 else { return nil }
        self.secret = secret
        verifying = VerifyingKey(bytes: publicKey)
    }

    func sign(_ message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: SigningKey.signatureCount)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }

    /// Reads the key from its file, or makes it on first use, readable by its owner alone.
    public static func load(from path: String) throws -> SigningKey {
        if FileManager.default.fileExists(atPath: path) {
            let text = try String(contentsOfFile: path, encoding: .utf8).filter { !$0.isWhitespace }
            guard let key = [UInt8](hex: text).flatMap(SigningKey.init(seed:)) else {
                throw Problem(.unavailable, "key.malformed", at: path, "This file does not hold a signing key.")
            }
            return key
        }
        let seed = randomBytes(Int(crypto_sign_SEEDBYTES))
        guard let key = SigningKey(seed: seed) else {
            throw Problem(.internal, "key.seed", "A key could not be made.")
        }
        // A checkpoint that was handed out is worth nothing without the key that signed it.
        try DurableFile.write(Array((seed.hex + "\n").utf8), to: path)
        return key
    }
}

/// The public half, which anybody may have.
public struct VerifyingKey: Sendable {
    public let bytes: [UInt8]

    /// The four bytes by which a signed note names its key: of SHA-256 over name, newline, 1 (Ed25519) and the key.
    func identity(for name: String) -> [UInt8] {
        Array(Digest(of: Array("\(name)\n".utf8) + [1] + bytes).bytes.prefix(4))
    }

    func verify(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        signature.count == SigningKey.signatureCount
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
