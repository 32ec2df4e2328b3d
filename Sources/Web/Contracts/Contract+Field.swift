internal import Core

extension Contract {
    /// A field of a form or of a query, by its name: `"name"` must be there, `"email?"` may, `"members*"` may be there
    /// any number of times. It is text, unless something else is said.
    public struct Field: Sendable, ExpressibleByStringInterpolation {
        public let name: String
        public let isRequired: Bool
        public let isRepeated: Bool
        /// Only a body of several parts can carry it.
        public private(set) var isFile = false
        /// There can be many, whose names begin with this one: `column-` stands for `column-1`, `column-2` …
        public private(set) var isFamily = false
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

        /// Texts whose names begin with this.
        public static func family(_ beginning: String) -> Field {
            var field = Field("\(beginning)?", ["type": "string"])
            field.isFamily = true
            return field
        }

        public static func file(_ text: String) -> Field {
            var field = Field(text, ["type": "string", "format": "binary"])
            field.isFile = true
            return field
        }

        public static func day(_ text: String) -> Field {
            var book = SchemaBook()
            return Field(text, book.schema(of: Day.self))
        }
    }
}
