/// An attribute that elements of one tag accept: `.href("/measures")` for `a`, `.class("card")` for all.
public struct HTMLAttribute<Tag: HTMLTagDefinition>: Sendable {
    @usableFromInline let stored: StoredAttribute

    /// For further typed attributes, declared in extensions.
    ///
    /// The name is a `StaticString`, so it can only be written in code: data never becomes a name.
    /// - Parameter value: `nil` for an attribute that stands alone, such as `hidden`.
    public init(name: StaticString, value: String?) {
        self.init("\(name)", value)
    }

    init(_ name: String, _ value: String? = nil) {
        stored = StoredAttribute(name: name, value: value)
    }
}

/// An attribute that has forgotten which tag it is for, so that it can be handed down.
public struct StoredAttribute: Sendable {
    let name: String
    var value: String?
}

/// What elements keep: they forget the tag where it is known, so that nobody has to find out its type while writing.
@inlinable
func stored<Tag>(_ attributes: [HTMLAttribute<Tag>]) -> [StoredAttribute] {
    // A closure, since without optimisation a key path costs more than the rest of this line.
    attributes.isEmpty ? [] : attributes.map { $0.stored }
}
