internal import CSodium

/// A SHA-256 digest: 32 bytes.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
    public let bytes: [UInt8]
    public static let count = Int(crypto_hash_sha256_BYTES)

    public init(of message: [UInt8]) {
        var output = [UInt8](repeating: 0, count: Digest.count)
        crypto_hash_sha256(&output, message, UInt64(message.count))
        bytes = output
    }

    public init?(bytes: [UInt8]) {
        guard bytes.count == Digest.count else { return nil }
        self.bytes = bytes
    }

    public var description: String { bytes.hex }
}

extension Digest: Storable {
    public static var columnType: ColumnType { .bytes }
    public var stored: SQLValue { .bytes(bytes) }
    public init?(stored: SQLValue) {
        guard case .bytes(let value) = stored else { return nil }
        self.init(bytes: value)
    }
}
