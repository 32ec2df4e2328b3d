/// A namespace for the values that attributes choose from.
public enum HTMLAttributeValue {}

// What every element accepts. There is no `style`: the content security policy forbids inline styles.
extension HTMLAttribute where Tag: HTMLTrait.Attributes.Global {
    /// Given more than once, classes add up.
    public static func `class`(_ names: String) -> Self { .init("class", names) }
    public static func id(_ id: String) -> Self { .init("id", id) }
    public static func lang(_ language: String) -> Self { .init("lang", language) }
    public static func dir(_ direction: HTMLAttributeValue.Direction) -> Self { .init("dir", direction.rawValue) }
    public static func title(_ text: String) -> Self { .init("title", text) }
    public static func role(_ role: String) -> Self { .init("role", role) }
    public static func tabindex(_ index: Int) -> Self { .init("tabindex", "\(index)") }
    public static func translate(_ value: HTMLAttributeValue.YesNo) -> Self { .init("translate", value.rawValue) }
    public static func inputmode(_ mode: HTMLAttributeValue.InputMode) -> Self { .init("inputmode", mode.rawValue) }
    public static var hidden: Self { .init("hidden") }
    public static var inert: Self { .init("inert") }
    public static var autofocus: Self { .init("autofocus") }

    /// `aria-…`: `.aria("label", "Close")`.
    public static func aria(_ name: StaticString, _ value: String) -> Self { .init("aria-\(name)", value) }

    /// `data-…`: `.data("place", "MH-27")`.
    public static func data(_ name: StaticString, _ value: String) -> Self { .init("data-\(name)", value) }

    /// An attribute this module has no name for. Its value is escaped, but not checked in any other way.
    public static func custom(name: StaticString, value: String) -> Self { .init(name: name, value: value) }
}

extension HTMLAttributeValue {
    public enum Direction: String, Sendable {
        case ltr, rtl, auto
    }

    public enum YesNo: String, Sendable {
        case yes, no
    }

    /// Which keyboard a phone shows.
    public enum InputMode: String, Sendable {
        case none, text, decimal, numeric, tel, search, email, url
    }
}
