/// The same view for each element of a sequence, made while it is written, never kept.
///
/// ```swift
/// ul { ForEach(partners) { partner in li { partner.name } } }
/// ```
public struct ForEach<Elements: Sequence, Content: HTML>: HTML {
    public typealias Tag = Never
    public typealias Body = Never

    @usableFromInline let elements: Elements
    @usableFromInline let content: (Elements.Element) -> Content

    @inlinable
    public init(_ elements: Elements, @HTMLBuilder content: @escaping (Elements.Element) -> Content) {
        self.elements = elements
        self.content = content
    }

    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        for element in html.elements {
            Content.write(html.content(element), to: &bytes, with: [])
        }
    }
}

/// What a `for` loop makes in a builder.
public struct HTMLArray<Content: HTML>: HTML {
    public typealias Tag = Never
    public typealias Body = Never

    @usableFromInline let content: [Content]

    @inlinable
    init(_ content: [Content]) {
        self.content = content
    }

    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        for element in html.content {
            Content.write(element, to: &bytes, with: [])
        }
    }
}

extension HTMLArray: Sendable where Content: Sendable {}
