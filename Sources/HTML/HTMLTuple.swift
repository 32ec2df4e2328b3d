/// Several things one after another, each of its own type.
public struct HTMLTuple<each Part: HTML>: HTML {
    public typealias Tag = Never
    public typealias Body = Never

    @usableFromInline let parts: (repeat each Part)

    @inlinable
    init(_ parts: repeat each Part) {
        self.parts = (repeat each parts)
    }

    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        repeat (each Part).write(each html.parts, to: &bytes, with: [])
    }
}

extension HTMLTuple: Sendable where repeat each Part: Sendable {}
