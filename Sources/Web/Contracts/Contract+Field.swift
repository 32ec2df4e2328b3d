internal import Core

extension Contract {
    /// A field of a form or of a query, by its name: `"name"` must be there, `"email?"` may, `"members*"` may be there
    /// any number of times. It is text, unless something else is said.
    public struct Field: Sendable, ExpressibleByStringInterpolation {
        public let name: String
        public let isRequired: Bool
        public let isRepeated: Bool
        public let schema: JSONValue

        private init(_ text: String, _ schema: JSONValue) {
            self.schema = schema
            isRepeated = text.hasSuffix("*")
            isRequired = !isRepeated && !text.hasSuffix("?")
            name = isRequired ? text : String(text.dropLast())
        }

        public init(stringLiteral text: String) {
            let mayBeEmpty = text.hasSuffix("?") || text.hasSuffix("*")
            self.init(text, mayBeEmpty ? ["type": "string"] : ["type": "string", "minLength": 1])
        }

        /// One of these words.
        public static func choice<Choice: RawRepresentable<String>>(_ text: String, _ choices: [Choice]) -> Field {
            Field(text, ["type": "string", "enum": .array(choices.map { .string($0.rawValue) })])
        }

        /// What counts a thing, from 1.
        public static func number(_ text: String) -> Field {
            Field(text, ["type": "integer", "format": "int64", "minimum": 1])
        }

        public static func day(_ text: String) -> Field {
            var book = SchemaBook()
            return Field(text, book.schema(of: Day.self))
        }
    }
}
