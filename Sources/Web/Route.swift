public import Core
public import HTML
internal import Foundation

/// A page's address, what one must be allowed in order to see it, and the way from a request to its answer.
public struct Route: Sendable {
    /// `/{initiative}/measures/{measure}`: parts in braces are parameters.
    public let path: String
    public let verb: Verb
    public let answer: @Sendable (Visit) async throws -> Answer

    public init(_ path: String, _ verb: Verb, answer: @escaping @Sendable (Visit) async throws -> Answer) {
        self.path = path
        self.verb = verb
        self.answer = answer
    }
}

/// One request, as far as a page may know it.
public struct Visit: Sendable {
    public let store: Store
    public let reader: Reader
    private let parameters: [String: String]
    private let query: [String: String]

    public init(store: Store, reader: Reader, parameters: [String: String], query: [String: String]) {
        self.store = store
        self.reader = reader
        self.parameters = parameters
        self.query = query
    }

    /// A part of the address. What cannot be such a part names nothing, so it is not found.
    public func slug(_ name: String) throws -> Slug {
        guard let slug = parameters[name].flatMap(Slug.init) else { throw Problem.notFound }
        return slug
    }

    public func parameter(_ name: String) throws -> String {
        guard let value = parameters[name] else { throw Problem.notFound }
        return value
    }

    public func query(_ name: String) -> String? { query[name] }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }
}

/// The answer to a visit: one value of a query, as a page or as JSON, whichever was asked for; or as a file.
public struct Answer: Sendable {
    public struct File: Sendable {
        public let name: String
        public let type: String
        public let bytes: [UInt8]
    }

    public enum Form: Sendable {
        case value(page: @Sendable () -> [UInt8], json: @Sendable () throws -> [UInt8])
        case file(File)
    }

    public let form: Form

    public init(file name: String, type: String, _ bytes: [UInt8]) {
        form = .file(File(name: name, type: type, bytes: bytes))
    }

    public init(
        page: @escaping @Sendable () -> some HTML & SendableMetatype,
        json: @escaping @Sendable () -> some Encodable & SendableMetatype
    ) {
        form = .value(
            page: { page().renderBytes() },
            json: {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                return Array(try encoder.encode(json()))
            })
    }
}
