/// Lets views be written as plain Swift: one after another, with `if`, `switch` and `for`.
@resultBuilder
public enum HTMLBuilder {
    @inlinable
    public static func buildExpression<Content: HTML>(_ content: Content) -> Content {
        content
    }

    @inlinable
    public static func buildBlock() -> EmptyHTML {
        EmptyHTML()
    }

    @inlinable
    public static func buildBlock<Content: HTML>(_ content: Content) -> Content {
        content
    }

    @inlinable
    public static func buildBlock<each Part: HTML>(_ parts: repeat each Part) -> HTMLTuple<repeat each Part> {
        HTMLTuple(repeat each parts)
    }

    @inlinable
    public static func buildOptional<Content: HTML>(_ content: Content?) -> Content? {
        content
    }

    @inlinable
    public static func buildEither<First: HTML, Second: HTML>(first: First) -> HTMLConditional<First, Second> {
        .first(first)
    }

    @inlinable
    public static func buildEither<First: HTML, Second: HTML>(second: Second) -> HTMLConditional<First, Second> {
        .second(second)
    }

    @inlinable
    public static func buildArray<Content: HTML>(_ content: [Content]) -> HTMLArray<Content> {
        HTMLArray(content)
    }
}
