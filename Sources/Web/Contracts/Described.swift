internal import Core

/// What is encoded in a way of its own, and so says itself what that looks like.
protocol Described {
    static func describe(in book: inout SchemaBook) -> JSONValue
}

extension String: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue { ["type": "string"] }
}

extension Bool: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue { ["type": "boolean"] }
}

extension Int: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue { ["type": "integer"] }
}

extension Int64: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue { ["type": "integer", "format": "int64"] }
}

extension Optional: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue {
        ["anyOf": [book.schema(of: Wrapped.self), ["type": "null"]]]
    }
}

extension Array: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue {
        ["type": "array", "items": book.schema(of: Element.self)]
    }
}

extension Number: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue {
        ["type": "integer", "format": "int64", "minimum": 1]
    }
}

extension Scope: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue { Int64.describe(in: &book) }
}

extension Slug: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue {
        ["type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80]
    }
}

extension Day: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue { ["type": "string", "format": "date"] }
}

extension Period: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue {
        [
            "type": "string",
            "description":
                "A day, week, month, quarter, half or year: 2024-05-31, 2024-W07, 2024-05, 2024-Q3, 2024-H1, 2024, 2020-21.",
            "pattern": "^[0-9]{4}(-[0-9]{2}-[0-9]{2}|-(Q[1-4]|H[12]|W[0-9]{2})|-[0-9]{2}(@[0-9]{2})?)?$",
        ]
    }
}

extension Fixed: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue {
        [
            "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "description": "An exact decimal, as text, since numbers in JSON pass through floating point.",
        ]
    }
}

extension Instant: Described {
    static func describe(in book: inout SchemaBook) -> JSONValue {
        ["type": "integer", "format": "int64", "description": "Microseconds since 1970-01-01 UTC."]
    }
}
