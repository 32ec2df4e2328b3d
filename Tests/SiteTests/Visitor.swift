import Core
import Demonstration
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import TestSupport

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
    private let responder: SiteResponder

    init(_ store: Store) {
        self.store = store
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        responder = SiteResponder(
            router: SiteRouter(store).build().buildResponder(), hosts: HostNames(HostNames.loopback), logger: logger)
    }

    func get(
        _ path: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get, host: String? = "localhost"
    ) async throws -> Reply {
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let context = SiteContext(
            source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        let response = try await responder.respond(to: request, context: context)
        let sink = Sink()
        try await response.body.write(sink)
        return Reply(status: Int(response.status.code), headers: response.headers, body: sink.bytes.withLock { $0 })
    }

    func json(_ path: String) async throws -> Reply { try await get(path, [.accept: "application/json"]) }
}

/// Lends a site with the Punjab demonstration, at a clock that stands still.
func withPunjab(on engine: Engine, _ body: (Visitor) async throws -> Void) async throws {
    let clock = TimeSource { Instant(microseconds: 1_790_000_000_000_000) }
    try await withStore(on: engine, schema: House.schema, time: clock) { store in
        _ = try await Punjab(store).load()
        try await body(Visitor(store))
    }
}
