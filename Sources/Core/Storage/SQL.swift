/// SQL text whose values are bound, never pasted: `"SELECT name FROM place WHERE scope = \(scope)"`.
public struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text between the values; always one more than there are values.
    public private(set) var pieces: [String]
    public private(set) var values: [SQLValue]

    public init(stringLiteral value: String) {
        pieces = [value]
        values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
        values = stringInterpolation.values
    }

    /// The text with each engine's own placeholders; the argument is the value's position, from 1.
    public func text(placeholder: (Int) -> String) -> String {
        var text = pieces[0]
        for (position, piece) in pieces.dropFirst().enumerated() {
            text += placeholder(position + 1)
            text += piece
        }
        return text
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces = [""]
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            pieces[pieces.count - 1] += literal
        }

        public mutating func appendInterpolation(_ value: some Storable) {
            appendInterpolation(value.stored)
        }

        /// What may be missing. Without this form the compiler takes a bound optional for a slip, and warns.
        public mutating func appendInterpolation<Value: Storable>(_ value: Value?) {
            appendInterpolation(value.stored)
        }

        public mutating func appendInterpolation(_ value: SQLValue) {
            values.append(value)
            pieces.append("")
        }

        /// A list for `IN (\(list: …))`; an empty one matches nothing.
        public mutating func appendInterpolation(list: [some Storable]) {
            guard !list.isEmpty else { return appendLiteral("NULL") }
            for (position, value) in list.enumerated() {
                if position > 0 { appendLiteral(", ") }
                appendInterpolation(value)
            }
        }

        /// Another piece of SQL with its own values.
        public mutating func appendInterpolation(_ sql: SQL) {
            pieces[pieces.count - 1] += sql.pieces[0]
            pieces += sql.pieces.dropFirst()
            values += sql.values
        }

        /// Names of tables and columns only: they come from declarations in code, never from outside.
        public mutating func appendInterpolation(name: String) {
            appendLiteral(name)
        }
    }
}
