import Core
import Foundation
import HTTPTypes
import TestSupport
import Testing
import Web

@testable import Server

@Suite struct OpenAPITests {
    /// The document as programs get it.
    private struct Document: Decodable {
        struct Path: Decodable {
            let get: Operation?
            let post: Operation?
            let parameters: [Parameter]?
        }
        struct Operation: Decodable {
            let responses: [String: Ignored]
            let needs: String

            enum CodingKeys: String, CodingKey {
                case responses, needs = "x-needs"
            }
        }
        struct Parameter: Decodable { let name: String }
        struct Ignored: Decodable {}

        let paths: [String: Path]
    }

    private static func document() throws -> Document {
        try JSONDecoder().decode(Document.self, from: Data(try OpenAPIDocument(House.routes).bytes))
    }

    @Test func everyRegisteredRouteIsInItAndNothingElse() throws {
        let paths = try Self.document().paths
        #expect(Set(paths.keys) == Set(House.routes.map(\.path)))
        for route in House.routes {
            let path = try #require(paths[route.path])
            #expect((path.get != nil) == (route.page != nil), "\(route.path)")
            #expect((path.post != nil) == (route.submit != nil), "\(route.path)")
            let needs = [path.get, path.post].compactMap { $0?.needs }
            #expect(needs.allSatisfy { $0 == route.verb.rawValue }, "\(route.path)")
            let named = Set((path.parameters ?? []).map { "{\($0.name)}" })
            #expect(named == Set(route.path.split(separator: "/").map(String.init).filter { $0.hasPrefix("{") }))
        }
    }

    /// Whoever adds a kind of problem finds it in the document.
    @Test func whateverCanGoWrongIsInIt() throws {
        let sent = try Self.document().paths.values.compactMap(\.post)
        for kind in Problem.Kind.allCases {
            #expect(sent.allSatisfy { $0.responses[String(kind.status.code)] != nil }, "\(kind)")
        }
    }

    @Test func everyFieldHasAType() throws {
        var book = SchemaBook()
        for route in House.routes {
            for case .page(let type) in route.contract.shows + route.contract.gives { _ = book.schema(of: type) }
            for case .done(let type) in route.contract.shows + route.contract.gives { _ = book.schema(of: type) }
        }
        // What could not be looked into would be an object of which nothing is known.
        let empty = book.schemas.filter { $0.value == ["type": "object", "properties": [:]] }.keys
        #expect(Set(empty) == ["Core.Done"])
    }

    @Test func everybodyMayReadItAndItIsSentOnce() async throws {
        try await withHouse(on: .sqlite) { store in
            let visitor = try Visitor(store)
            let first = try await visitor.get("/openapi.json")
            let tag = try #require(first.headers[.eTag])
            #expect(first.status == 200 && first.headers[.contentType] == "application/json")
            let again = try await visitor.get("/openapi.json", [.ifNoneMatch: tag])
            #expect(again.status == 304 && again.body.isEmpty)
        }
    }
}
