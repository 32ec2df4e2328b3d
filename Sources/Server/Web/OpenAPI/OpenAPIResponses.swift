internal import Core
internal import Web

/// Everything that one operation can answer.
struct OpenAPIResponses {
    private let outcomes: [Contract.Outcome]
    /// JSON for the values of all outcomes.
    private let json: JSONValue?

    init(_ outcomes: [Contract.Outcome], _ book: inout SchemaBook) {
        self.outcomes = outcomes
        let schemas = outcomes.compactMap(\.value).map { book.schema(of: $0) }
        json = schemas.count > 1 ? ["anyOf": .array(schemas)] : schemas.first
    }

    func reading(_ route: Route) -> [String: JSONValue] {
        success.merging(["304": ["description": "What the client has still holds."]]) { $1 }
            .merging(OpenAPIRefusals.references(OpenAPIRefusals.ofReading(route))) { $1 }
    }

    func sending(_ route: Route) -> [String: JSONValue] {
        success.merging(OpenAPIRefusals.references(OpenAPIRefusals.ofSending)) { $1 }
    }

    private var success: [String: JSONValue] {
        var responses: [String: JSONValue] = ["200": ["description": "It went well.", "content": .object(content)]]
        if outcomes.contains(where: \.leadsOn) {
            responses["303"] = [
                "description": "It went well, and people are led on.",
                "headers": ["Location": ["required": true, "schema": ["type": "string", "format": "uri-reference"]]],
                "content": ["text/plain": ["schema": ["type": "string"]]],
            ]
        }
        return responses
    }

    private var content: [String: JSONValue] {
        var content: [String: JSONValue] = [:]
        if let json { content["application/json"] = ["schema": json] }
        for outcome in outcomes {
            switch outcome {
            case .page: content["text/html"] = ["schema": ["type": "string"]]
            case .file(let type): content[String(type.prefix { $0 != ";" })] = ["schema": ["type": "string"]]
            case .done: break
            }
        }
        return content
    }
}

extension Contract.Outcome {
    fileprivate var value: Contract.Value? {
        switch self {
        case .page(let value), .done(let value): value
        case .file: nil
        }
    }

    fileprivate var leadsOn: Bool {
        if case .done = self { true } else { false }
    }
}
