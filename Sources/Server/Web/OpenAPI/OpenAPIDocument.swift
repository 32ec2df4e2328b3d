internal import Core
internal import Foundation
internal import Web

/// What programs can do here, as OpenAPI 3.1: made of the registered routes, so it cannot say anything else than they
/// do. It has addresses with names in braces and never the names themselves, so it tells of no initiative.
struct OpenAPIDocument {
    /// It is the same for everybody and as long as the program runs.
    static let deliverable = Result { Deliverable("application/json", try OpenAPIDocument(House.routes).bytes) }

    let value: JSONValue

    init(_ routes: [Route]) {
        var book = SchemaBook()
        let paths = routes.map { route in (route.path, OpenAPIPath(route, &book).value) }
        let problem = book.schema(of: ProblemJSON.self)
        value = [
            "openapi": "3.1.0", "info": OpenAPIDocument.info, "servers": OpenAPIDocument.servers,
            "paths": .object(Dictionary(paths) { first, _ in first }),
            "components": [
                "schemas": .object(book.schemas), "securitySchemes": OpenAPISecurity.schemes,
                "responses": .object(OpenAPIRefusals.responses(problem)),
            ],
        ]
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(value))
        }
    }

    private static let info: JSONValue = [
        "title": "Throughline", "version": "1", "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
        "description": """
        Every page answers programs at its own address: ask with `Accept: application/json`. Whoever may not use an \
        address gets 404, as if there were nothing. What is sent is a form, or the same names and values as one flat JSON \
        object. Fields are only ever added.
        """,
    ]

    /// Problems and a few texts in answers come in the language of the address, or of Accept-Language.
    private static let servers: JSONValue = [
        ["url": "/"],
        [
            "url": "/{language}",
            "variables": [
                "language": [
                    "default": .string(Language.en.rawValue),
                    "enum": .array(Language.allCases.map { .string($0.rawValue) }),
                ]
            ],
        ],
    ]
}
