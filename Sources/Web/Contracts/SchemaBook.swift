@_spi(Reflection) internal import Swift

/// Collects the JSON Schemas of what routes answer. They are read from the types themselves, so nobody writes them
/// down a second time: our JSON types are plain structs whose stored properties are the fields.
public struct SchemaBook {
    /// By the name under which others refer to them.
    public private(set) var schemas: [String: JSONValue] = [:]

    public init() {}

    /// The schema of what this type is encoded as; a reference, where it is an object with fields.
    public mutating func schema(of type: any Any.Type) -> JSONValue {
        switch type {
        case let described as any Described.Type: return described.describe(in: &self)
        case let choice as any CaseIterable.Type:
            return ["type": "string", "enum": .array(SchemaBook.words(of: choice))]
        // A choice whose words are computed: `step 3`.
        case is any RawRepresentable.Type: return ["type": "string"]
        default: return reference(to: type)
        }
    }

    private static func words<Choice: CaseIterable>(of choice: Choice.Type) -> [JSONValue] {
        choice.allCases.map { .string(($0 as? any RawRepresentable)?.rawValue as? String ?? "\($0)") }
    }

    private mutating func reference(to type: any Any.Type) -> JSONValue {
        let name = SchemaBook.name(of: type)
        if schemas[name] == nil {
            // Something first, for a type that holds its own kind.
            schemas[name] = [:]
            schemas[name] = object(type)
        }
        return ["$ref": "#/components/schemas/\(name)"]
    }

    private mutating func object(_ type: any Any.Type) -> JSONValue {
        var (properties, required): ([String: JSONValue], [JSONValue]) = ([:], [])
        for (name, type) in SchemaBook.fields(of: type) {
            // What is not there is left out by the synthesised encoding, so a field is never null.
            let wrapped = (type as? any MaybeAbsent.Type)?.wrapped
            properties[name] = schema(of: wrapped ?? type)
            if wrapped == nil { required.append(.string(name)) }
        }
        let object: [String: JSONValue] = ["type": "object", "properties": .object(properties)]
        return .object(required.isEmpty ? object : object.merging(["required": .array(required)]) { $1 })
    }

    /// The standard library's own reflection of types. `Mirror` would need a value of each, and a value does not tell
    /// of what is absent from it or of what an empty list could hold.
    private static func fields(of type: any Any.Type) -> [(name: String, type: any Any.Type)] {
        var fields: [(name: String, type: any Any.Type)] = []
        _ = _forEachField(of: type) { name, _, type, _ in
            fields.append((String(cString: name), type))
            return true
        }
        return fields
    }

    /// With the module, so that two components may both have a `Line`.
    private static func name(of type: any Any.Type) -> String {
        String(reflecting: type).split(separator: ".").filter { !$0.hasPrefix("(") }.joined(separator: ".")
    }
}

/// An optional, whatever it is of.
private protocol MaybeAbsent {
    static var wrapped: any Any.Type { get }
}

extension Optional: MaybeAbsent {
    static var wrapped: any Any.Type { Wrapped.self }
}
