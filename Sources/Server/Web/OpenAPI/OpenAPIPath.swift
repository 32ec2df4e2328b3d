internal import Core
internal import Web

/// One address: what can be read there and what can be sent to it.
struct OpenAPIPath {
    let value: JSONValue

    init(_ route: Route, _ book: inout SchemaBook) {
        let contract = route.contract
        var path: [String: JSONValue] = [:]
        let named = OpenAPIParameters.inPath(of: route)
        if !named.isEmpty { path["parameters"] = .array(named) }
        if route.page != nil {
            var operation = OpenAPIPath.operation(route, "read")
            let query = OpenAPIParameters.inQuery(contract.query)
            if !query.isEmpty { operation["parameters"] = .array(query) }
            operation["responses"] = .object(OpenAPIResponses(contract.shows, &book).reading(route))
            path["get"] = .object(operation)
        }
        if route.submit != nil {
            var operation = OpenAPIPath.operation(route, "send")
            operation["parameters"] = [OpenAPIParameters.idempotencyKey]
            operation["requestBody"] = OpenAPIParameters.body(contract.fields)
            operation["responses"] = .object(OpenAPIResponses(contract.gives, &book).sending(route))
            path["post"] = .object(operation)
        }
        value = .object(path)
    }

    private static func operation(_ route: Route, _ word: String) -> [String: JSONValue] {
        [
            "operationId": .string(word + name(of: route)), "summary": .string(route.contract.summary),
            "security": OpenAPISecurity.needed(for: route.verb),
            "description": "Needs: \(route.verb.rawValue).", "x-needs": .string(route.verb.rawValue),
        ]
    }

    /// `/{initiative}/purpose/versions/{version}`: InitiativePurposeVersionsVersion.
    private static func name(of route: Route) -> String {
        let words = route.path.split { !$0.isLetter }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return words.isEmpty ? "Site" : words.joined()
    }
}
