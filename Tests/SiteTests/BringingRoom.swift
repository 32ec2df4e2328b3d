import Core
import Credentials
import Foundation
import HTTPTypes
import Initiatives
import TestSupport
import Testing

@testable import Server
@testable import Services

/// Where a steward brings directories in.
struct BringingRoom {
    let work: Workplace
    let visitor: Visitor
    let steward: Visitor
    var path: String { "/\(work.village.slug)/services/import" }

    /// What came from a directory.
    func count(_ table: String) async throws -> Int64 {
        let scope = work.scope
        return try await visitor.store.read { tx in
            table == "service"
                ? try tx.count("SELECT COUNT(*) FROM service WHERE scope = \(scope) AND directory IS NOT NULL")
                : try tx.count("SELECT COUNT(*) FROM \(name: table) WHERE scope = \(scope)")
        }
    }

    func services() async throws -> [String] {
        let scope = work.scope
        return try await visitor.store.read {
            try $0.records(Service.self, "scope = \(scope) AND directory IS NOT NULL ORDER BY number")
                .map { "\($0.cells)" }
        }
    }

    /// As a browser sends a form with files in it.
    func send(
        _ fields: [(String, String)], files: [(String, [UInt8])] = [], by sender: Visitor? = nil,
        to path: String? = nil,
        key: RequestKey = RequestKey(), headers: HTTPFields = [:]
    ) async throws -> Visitor.Reply {
        let sender = sender ?? steward
        let forms = visitor.premises.keyring.forms
        let proof =
            sender.session.map { forms.token(for: $0) } ?? forms.nonce(at: visitor.store.time.now(), for: "/")
        var body: [UInt8] = []
        for (name, value) in fields + [("key", key.description), ("token", proof)] {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (name, bytes) in files {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
            body += bytes + Array("\r\n".utf8)
        }
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=b"
        return try await sender.get(
            path ?? self.path, headers, method: .post, body: body + Array("--b--\r\n".utf8))
    }
}

func withBringing(on engine: Engine, _ body: (BringingRoom) async throws -> Void) async throws {
    guard Engine.tried.contains(engine) else { return }
    try await withHouse(on: engine, time: Workplace.clock) { store in
        let work = try await Workplace(Village("Open village", in: store))
        let visitor = try Visitor(store)
        let steward = visitor.signedIn(with: try work.village.person(.steward).session)
        try await body(BringingRoom(work: work, visitor: visitor, steward: steward))
        let verification = try await store.verify()
        #expect(verification.isSound, "\(verification.findings)")
    }
}
