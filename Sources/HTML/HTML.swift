/// Something that can be written as HTML: an element, a text, or a view made of them.
///
/// A view is a value with a `body`; what it needs to know are its stored properties:
///
/// ```swift
/// struct Greeting: HTML {
///     var name: String
///
///     var body: some HTML {
///         p(.class("note")) { "Hello, \(name)" }
///     }
/// }
/// ```
///
/// The surface follows the library Elementary, so that it can take this module's place one day.
public protocol HTML<Tag> {
    /// The element that attributes given from outside belong to; `Never` where there is none.
    associatedtype Tag: HTMLTagDefinition = Body.Tag
    /// What this view is made of; `Never` for what writes itself.
    associatedtype Body: HTML

    /// What this view shows.
    @HTMLBuilder var body: Body { get }

    /// Writes `html` to `bytes`. Views need not implement this: theirs writes the body.
    ///
    /// It is static, and knows its type, so that nothing is boxed on the way down.
    /// - Parameter attributes: added from outside with ``attributes(_:when:)``; the first element takes them.
    static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute])
}

extension HTML {
    /// Writes the body.
    @inlinable
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        Body.write(html.body, to: &bytes, with: attributes)
    }
}

extension HTML where Body == Never {
    /// What writes itself has no body; nothing asks for it.
    public var body: Never { fatalError("\(Self.self) writes itself and has no body") }
}

extension Never: HTML {
    public typealias Tag = Never
    public typealias Body = Never
}
