/// A view whose type is not known before the program runs, for registries and the like.
///
/// It costs a box, so pages themselves should be spelled with `some HTML`.
public struct AnyHTML: HTML {
    public typealias Tag = Never
    public typealias Body = Never

    let content: any HTML

    public init(_ content: any HTML) {
        self.content = content
    }

    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        html.content.render(into: &bytes)
    }
}
