public import Core

/// What is kept of a passphrase: Argon2id of it, in the usual text `$argon2id$v=19$m=…,t=…,p=1$salt$hash`, which says
/// itself with which effort it was made.
///
/// libsodium reads and writes the same text, but where memory is short it says that the passphrase is wrong.
public struct PassphraseHash: RawRepresentable, Sendable, Hashable, Storable, Hidden {
    private let argon2: Argon2
    private let hash: [UInt8]

    /// - Returns: nil unless the text is a hash of this kind, whatever its effort.
    public init?(rawValue: String) {
        let pattern = /\$argon2id\$v=19\$m=([1-9][0-9]{0,8}),t=([1-9][0-9]{0,3}),p=1\$([^$]+)\$([^$]+)/
        guard let parts = rawValue.wholeMatch(of: pattern), let memory = Int(parts.1), let passes = Int(parts.2),
            let salt = Base64.standard.bytes(of: parts.3), let hash = Base64.standard.bytes(of: parts.4),
            memory >= 8, salt.count == Argon2.saltCount, hash.count == Argon2.hashCount
        else { return nil }
        self.init(Argon2(memory: memory, passes: passes, salt: salt), hash)
    }

    private init(_ argon2: Argon2, _ hash: [UInt8]) {
        self.argon2 = argon2
        self.hash = hash
    }

    public var rawValue: String {
        let salt = Base64.standard.text(of: argon2.salt)
        let hash = Base64.standard.text(of: hash)
        return "$argon2id$v=19$m=\(argon2.memory),t=\(argon2.passes),p=1$\(salt)$\(hash)"
    }

    /// Stands in where nobody has that name: trying a passphrase against it takes as long as against any other. Its
    /// hash is zeros, which no known passphrase gives.
    public static let dummy = PassphraseHash(Argon2(), [UInt8](repeating: 0, count: Argon2.hashCount))

    /// Whether it was made with another effort than is asked for today, and is to be made anew at the next sign-in.
    public var needsRehash: Bool { !argon2.asksAsMuch(as: Argon2()) }

    /// Keeps a processor busy and takes its memory: only for `PassphraseDesk`.
    init(of passphrase: String, with argon2: Argon2 = Argon2()) throws {
        self.init(argon2, try PassphraseHash.compute(argon2, passphrase))
    }

    /// Takes as long as making one.
    func matches(_ passphrase: String) throws -> Bool {
        isSame(hash, try PassphraseHash.compute(argon2, passphrase))
    }

    private static func compute(_ argon2: Argon2, _ passphrase: String) throws -> [UInt8] {
        guard let hash = argon2.hash(of: Passphrase.normalised(passphrase)) else {
            throw Problem(
                .unavailable, "passphrase.no-memory", "There is too little memory to check passphrases. Try again soon."
            )
        }
        return hash
    }
}
