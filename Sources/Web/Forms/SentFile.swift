/// A file that somebody sent with a form. Its name is theirs: it is shown, and never used as a path.
public struct SentFile: Sendable, Equatable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
