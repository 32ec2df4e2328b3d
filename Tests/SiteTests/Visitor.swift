import Core
import Credentials
import Demonstration
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import TestSupport
import Testing
import Web

@testable import Server

/// Somebody who has not signed in, at the whole site, without a network in between.
struct Visitor {
    struct Reply {
        var status: Int
        var headers: HTTPFields
        var body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }

        func json() throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
        }
    }

    let store: Store
    let premises: Premises
    /// What the browser holds, once somebody signed in with it.
    var session: SessionToken?
    /// What a program shows.
    var token: APIToken?
    private let responder: SiteResponder
    private let logger: Logger

    /// - Parameters:
    ///   - isBehindProxy: whether something in front of the server speaks TLS.
    ///   - log: takes every line that is logged; without it nothing is.
    init(_ store: Store, isBehindProxy: Bool = false, log: Logbook? = nil) throws {
        self.store = store
        let handler: any LogHandler = if let log { log } else { SwiftLogNoOpLogHandler() }
        logger = Logger(label: "test") { _ in handler }
        let keyring = try #require(Keyring(current: [UInt8](repeating: 7, count: 32)))
        premises = Premises(
            store: store, keyring: keyring, hosts: HostNames(HostNames.loopback), isBehindProxy: isBehindProxy,
            letsTryOut: true, noteErasure: { _ in })
        responder = SiteResponder(
            router: SiteRouter(premises).build().buildResponder(), hosts: premises.hosts, logger: logger)
    }

    func get(
        _ path: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get, host: String? = "localhost",
        body: [UInt8] = []
    ) async throws -> Reply {
        var headers = headers
        if let session, headers[.cookie] == nil { headers[.cookie] = "\(cookieName)=\(session.text)" }
        if let token { headers[.authorization] = "Bearer \(token.text)" }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let channel = EmbeddedChannel()
        let context = SiteContext(
            source: ApplicationRequestContextSource(channel: channel, logger: logger))
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = try await responder.respond(to: request, context: context)
        let sink = Sink()
        try await response.body.write(sink)
        return Reply(status: Int(response.status.code), headers: response.headers, body: sink.bytes.withLock { $0 })
    }

    private var cookieName: String { premises.isBehindProxy ? "__Host-throughline" : "throughline" }

    func signedIn(with session: SessionToken?) -> Visitor {
        var visitor = self
        visitor.session = session
        return visitor
    }

    func program(with token: APIToken) -> Visitor {
        var visitor = self
        visitor.token = token
        return visitor
    }

    /// Sends a form as a browser would that was shown it a moment ago.
    /// - Parameter seat: the seat that the page was shown to.
    func post(
        _ path: String, _ fields: [(String, String)] = [], seat: Int64? = nil, key: RequestKey = RequestKey(),
        token: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Reply {
        let proof =
            token ?? session.map { premises.keyring.forms.token(for: $0) }
            ?? premises.keyring.forms.nonce(at: store.time.now(), for: "/")
        let seal = [("key", key.description), ("token", proof)] + (seat.map { [("seat", String($0))] } ?? [])
        let body = (fields + seal).map { "\($0.0)=\(Visitor.encoded($0.1))" }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await get(path, headers, method: .post, body: Array(body.utf8))
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    func json(_ path: String) async throws -> Reply { try await get(path, [.accept: "application/json"]) }
}

/// Lends a site with the Punjab demonstration, at a clock that stands still.
func withPunjab(on engine: Engine, _ body: (Visitor) async throws -> Void) async throws {
    let clock = TimeSource { Instant(microseconds: 1_790_000_000_000_000) }
    try await withHouse(on: engine, time: clock) { store in
        _ = try await Punjab(store).load()
        try await body(try Visitor(store))
    }
}
