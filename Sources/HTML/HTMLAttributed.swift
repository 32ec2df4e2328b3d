/// Content whose outermost element gets further attributes.
public struct HTMLAttributed<Content: HTML>: HTML {
    public typealias Tag = Content.Tag
    public typealias Body = Never

    let content: Content
    let attributes: [StoredAttribute]

    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        Content.write(html.content, to: &bytes, with: html.attributes + attributes)
    }
}

extension HTMLAttributed: Sendable where Content: Sendable {}

extension HTML where Tag: HTMLTrait.Attributes.Global {
    /// Adds attributes, on condition or always. Classes add up; other attributes replace those of their name.
    ///
    /// ```swift
    /// li { partner.name }.attributes(.class("lead"), when: partner.leads)
    /// ```
    ///
    /// On a view this works where its body tells its tag: `var body: some HTML<HTMLTag.a>`.
    public func attributes(_ attributes: HTMLAttribute<Tag>..., when condition: Bool = true) -> HTMLAttributed<Self> {
        self.attributes(contentsOf: attributes, when: condition)
    }

    /// Adds a list of attributes, on condition or always.
    public func attributes(
        contentsOf attributes: [HTMLAttribute<Tag>], when condition: Bool = true
    ) -> HTMLAttributed<Self> {
        HTMLAttributed(content: self, attributes: condition ? stored(attributes) : [])
    }
}
