public import Core
public import Credentials
public import HTML
internal import Foundation

/// The answer to a visit: one value of a query, as a page or as JSON, whichever was asked for; or a file; or, after
/// something was done, where to go on.
public struct Answer: Sendable {
    public struct File: Sendable {
        public let name: String
        public let type: String
        public let bytes: [UInt8]
    }

    public enum Form: Sendable {
        case value(page: @Sendable () -> [UInt8], json: @Sendable () throws -> [UInt8])
        case file(File)
        /// It was done. People are led on to an address; programs are told the outcome.
        case done(path: String, json: @Sendable () throws -> [UInt8])
    }

    /// What becomes of the session that the request came in.
    public enum Session: Sendable {
        /// - Parameter staysAfterClosing: whether the browser keeps it when it is closed: on somebody's own device.
        case begins(SessionToken, until: Instant, staysAfterClosing: Bool)
        case ends
    }

    public let form: Form
    public private(set) var session: Session?
    /// Whether it is true of this minute only, so that nobody keeps it for whoever asks next.
    public private(set) var isMomentary = false

    public init(file name: String, type: String, _ bytes: [UInt8]) {
        form = .file(File(name: name, type: type, bytes: bytes))
    }

    public init(
        page: @escaping @Sendable () -> some HTML & SendableMetatype,
        json: @escaping @Sendable () -> some Encodable & SendableMetatype
    ) {
        form = .value(page: { page().renderBytes() }, json: { try Answer.encode(json()) })
    }

    public init(
        done path: String, json: @escaping @Sendable () -> some Encodable & SendableMetatype = { Done() }
    ) {
        form = .done(path: path, json: { try Answer.encode(json()) })
    }

    public func with(_ session: Session) -> Answer {
        var answer = self
        answer.session = session
        return answer
    }

    public func momentary(_ isMomentary: Bool = true) -> Answer {
        var answer = self
        answer.isMomentary = isMomentary
        return answer
    }

    private static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}
