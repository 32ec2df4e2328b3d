internal import Core
internal import Web

/// What a request says: in its address, behind the question mark, in its body.
enum OpenAPIParameters {
    static func inPath(of route: Route) -> [JSONValue] {
        route.path.matches(of: /\{(\w+)\}/).map { match in
            ["name": .string(String(match.1)), "in": "path", "required": true, "schema": schema(of: String(match.1))]
        }
    }

    /// A name in braces means the same thing wherever it stands.
    private static func schema(of name: String) -> JSONValue {
        var book = SchemaBook()
        return switch name {
        case "initiative", "measure", "organisation", "place", "result": book.schema(of: Slug.self)
        case "period": book.schema(of: Period.self)
        // 0 is everybody, or any stage of life.
        case "group", "stage": ["type": "integer", "format": "int64", "minimum": 0]
        case "code": ["type": "string"]
        default: book.schema(of: Number<Never>.self)
        }
    }

    static func inQuery(_ fields: [Contract.Field]) -> [JSONValue] {
        fields.map {
            ["name": .string($0.name), "in": "query", "required": .truth($0.isRequired), "schema": $0.schema]
        }
    }

    static let idempotencyKey: JSONValue = [
        "name": "Idempotency-Key", "in": "header", "required": false, "schema": ["type": "string", "format": "uuid"],
        "description": "Sent twice with the same key, it is done once. The field `key` says the same.",
    ]

    /// A form, or one flat JSON object of the same names; where there is a file, a body of several parts as well.
    static func body(_ fields: [Contract.Field]) -> JSONValue {
        let plain = schema(fields.filter { !$0.isFile })
        var content: [String: JSONValue] = [
            "application/x-www-form-urlencoded": ["schema": plain], "application/json": ["schema": plain],
        ]
        if fields.contains(where: \.isFile) { content["multipart/form-data"] = ["schema": schema(fields)] }
        return ["required": true, "content": .object(content)]
    }

    private static func schema(_ fields: [Contract.Field]) -> JSONValue {
        var schema: [String: JSONValue] = [
            "type": "object", "properties": .object(properties(fields.filter { !$0.isFamily })),
            "additionalProperties": false,
        ]
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { schema["required"] = .array(required) }
        let families = fields.filter(\.isFamily).map { ("^\($0.name)", $0.schema) }
        if !families.isEmpty { schema["patternProperties"] = .object(Dictionary(families) { $1 }) }
        return .object(schema)
    }

    private static func properties(_ fields: [Contract.Field]) -> [String: JSONValue] {
        let seal: [String: JSONValue] = [
            FormSeal.Field.key.rawValue: ["type": "string", "format": "uuid"],
            FormSeal.Field.token.rawValue: [
                "type": "string", "description": "From the form's page; a program that shows its own token needs none.",
            ],
            FormSeal.Field.seat.rawValue: [
                "type": "string", "description": "The seat that the form was shown to; a program's token has only one.",
            ],
        ]
        return fields.reduce(into: seal) { properties, field in
            properties[field.name] =
                field.isRepeated ? ["type": "array", "items": field.schema] : field.schema
        }
    }
}
