/// One of two: what `if … else` and `switch` make in a builder.
public enum HTMLConditional<First: HTML, Second: HTML>: HTML {
    public typealias Tag = Never
    public typealias Body = Never

    case first(First)
    case second(Second)

    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        switch html {
        case .first(let first): First.write(first, to: &bytes, with: [])
        case .second(let second): Second.write(second, to: &bytes, with: [])
        }
    }
}

extension HTMLConditional: Sendable where First: Sendable, Second: Sendable {}

extension Optional: HTML where Wrapped: HTML {
    public typealias Tag = Never
    public typealias Body = Never

    /// Writes what is there, or nothing.
    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        if let html { Wrapped.write(html, to: &bytes, with: []) }
    }
}

/// Nothing at all.
public struct EmptyHTML: HTML, Sendable {
    public typealias Tag = Never
    public typealias Body = Never

    @inlinable
    public init() {}

    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {}
}
