/// Keeps what only some may read unreadable in the database, its backups and the record's past: its key stands outside
/// of all of these.
public protocol Vault: Sendable {
    /// - Parameter place: where it will stand (`rating.answers/2/4/7`). It opens nowhere else.
    func seal(_ plain: [UInt8], for place: String) -> [UInt8]
    /// - Returns: nil where it was sealed for another place, with a key that is not here, or changed since.
    func open(_ sealed: [UInt8], for place: String) -> [UInt8]?
    /// Tells two things apart without keeping either: without the key nobody finds one by trying.
    func fingerprint(of bytes: [UInt8]) -> Digest
}

extension ReadTransaction {
    /// - Throws: `vault.missing` where this store was opened without its keys.
    public func seal(_ plain: [UInt8], for place: String) throws -> [UInt8] {
        try vault.required().seal(plain, for: place)
    }

    /// - Throws: `vault.closed` where the key that sealed it is not here, or it was not sealed for this place.
    public func unseal(_ sealed: [UInt8], for place: String) throws -> [UInt8] {
        guard let plain = try vault.required().open(sealed, for: place) else {
            throw Problem(.unavailable, "vault.closed", "What is sealed here does not open with this site's keys.")
        }
        return plain
    }
}

extension (any Vault)? {
    func required() throws -> any Vault {
        guard let self else {
            throw Problem(.unavailable, "vault.missing", "This can only be done where the site's keys are.")
        }
        return self
    }
}
