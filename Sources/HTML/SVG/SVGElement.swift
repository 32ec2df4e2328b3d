/// An element of SVG, with content or without.
///
/// Every shape may have content, since a `SVG.title` inside is what it says when pointed at.
public struct SVGElement<Tag: SVGTagDefinition, Content: HTML>: HTML {
    public typealias Body = Never

    @usableFromInline let attributes: [StoredAttribute]
    @usableFromInline let content: Content

    @inlinable
    public init(_ attributes: HTMLAttribute<Tag>..., @HTMLBuilder content: () -> Content) {
        self.attributes = stored(attributes)
        self.content = content()
    }

    @inlinable
    public init(attributes: [HTMLAttribute<Tag>], @HTMLBuilder content: () -> Content) {
        self.attributes = stored(attributes)
        self.content = content()
    }

    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        bytes.open(Tag.name, html.attributes, attributes)
        if Content.self == EmptyHTML.self {
            bytes.append(markup: "/>")
        } else {
            bytes.append(byte: ">")
            Content.write(html.content, to: &bytes, with: [])
            bytes.close(Tag.name)
        }
    }
}

extension SVGElement where Content == EmptyHTML {
    @inlinable
    public init(_ attributes: HTMLAttribute<Tag>...) {
        self.attributes = stored(attributes)
        content = EmptyHTML()
    }
}

extension SVGElement: Sendable where Content: Sendable {}
