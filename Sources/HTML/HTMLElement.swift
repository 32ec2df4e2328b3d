/// An element with an opening and a closing tag: `div(.class("card")) { … }`.
public struct HTMLElement<Tag: HTMLTrait.Paired, Content: HTML>: HTML {
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
        bytes.append(byte: ">")
        let start = bytes.bytes.count
        Content.write(html.content, to: &bytes, with: [])
        if Tag.dropsFirstNewline { bytes.doubleNewline(at: start) }
        bytes.close(Tag.name)
    }
}

extension HTMLElement: Sendable where Content: Sendable {}

/// An element without content: `br()`, `img(.src("/map.png"), .alt("A map"))`.
public struct HTMLVoidElement<Tag: HTMLTrait.Unpaired>: HTML, Sendable {
    public typealias Body = Never

    @usableFromInline let attributes: [StoredAttribute]

    @inlinable
    public init(_ attributes: HTMLAttribute<Tag>...) {
        self.attributes = stored(attributes)
    }

    @inlinable
    public init(attributes: [HTMLAttribute<Tag>]) {
        self.attributes = stored(attributes)
    }

    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        bytes.open(Tag.name, html.attributes, attributes)
        bytes.append(byte: ">")
    }
}
