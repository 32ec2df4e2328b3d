/// The tag of an element, as a type: it decides which attributes the element accepts.
public protocol HTMLTagDefinition {
    /// The tag as it is written.
    static var name: String { get }
    /// Whether a parser drops a newline right after the opening tag.
    static var dropsFirstNewline: Bool { get }
}

extension HTMLTagDefinition {
    public static var dropsFirstNewline: Bool { false }
}

/// A namespace for the tags of HTML.
public enum HTMLTag {}

/// What a tag may be or accept.
public enum HTMLTrait {
    /// A tag that opens and closes.
    public protocol Paired: HTMLTagDefinition, Attributes.Global {}
    /// A tag that has no content and no end: `<br>`.
    public protocol Unpaired: HTMLTagDefinition, Attributes.Global {}

    /// Which attributes a tag accepts: one protocol for an attribute, declared beside it.
    public enum Attributes {
        /// Accepts what every element accepts.
        public protocol Global {}
    }
}

extension Never: HTMLTagDefinition {
    /// Nothing is ever written with this tag.
    public static var name: String { "" }
}
