public import Core

/// Everything that a site signs, seals and tries with. It is made from keys that stand in a file outside the database
/// and its backups.
public struct Keyring: Vault, Hidden {
    public let forms: FormSigner
    public let box: SecretBox
    public let passphrases = PassphraseDesk()
    private let fingerprints: [UInt8]

    /// - Parameters:
    ///   - current: signs and seals from now on.
    ///   - older: still opens what was sealed before the keys were changed.
    /// - Returns: nil unless each key has exactly 32 bytes.
    public init?(current: [UInt8], older: [[UInt8]] = []) {
        guard current.count == 32,
            let forms = FormSigner(key: Domain.formKey.signature(of: [], with: current)),
            let box = SecretBox(current: current, older: older)
        else { return nil }
        self.forms = forms
        self.box = box
        fingerprints = Domain.fingerprint.signature(of: [], with: current)
    }

    /// Tells two texts apart without keeping either: only who has the key could find the text by trying.
    public func fingerprint(of text: String) -> Digest {
        fingerprint(of: Array(text.utf8))
    }

    public func fingerprint(of bytes: [UInt8]) -> Digest {
        Digest(of: Domain.fingerprint.signature(of: bytes, with: fingerprints))
    }

    public func seal(_ plain: [UInt8], for place: String) -> [UInt8] { box.seal(plain, for: place) }
    public func open(_ sealed: [UInt8], for place: String) -> [UInt8]? { box.open(sealed, for: place) }
}
