// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// An attribute of several elements: its trait, the tags that have it, and its spelling stand together.

extension HTMLTrait.Attributes { public protocol href {} }
extension HTMLTag.a: HTMLTrait.Attributes.href {}
extension HTMLTag.link: HTMLTrait.Attributes.href {}
extension HTMLTag.base: HTMLTrait.Attributes.href {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.href {
    /// An address that ``SafeURL`` refuses becomes `#`.
    public static func href(_ address: String) -> Self { .init("href", SafeURL(address).text) }
}

extension HTMLTrait.Attributes { public protocol src {} }
extension HTMLTag.img: HTMLTrait.Attributes.src {}
extension HTMLTag.script: HTMLTrait.Attributes.src {}
extension HTMLTag.input: HTMLTrait.Attributes.src {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.src {
    /// An address that ``SafeURL`` refuses becomes `#`.
    public static func src(_ address: String) -> Self { .init("src", SafeURL(address).text) }
}

extension HTMLTrait.Attributes { public protocol cite {} }
extension HTMLTag.blockquote: HTMLTrait.Attributes.cite {}
extension HTMLTag.q: HTMLTrait.Attributes.cite {}
extension HTMLTag.del: HTMLTrait.Attributes.cite {}
extension HTMLTag.ins: HTMLTrait.Attributes.cite {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.cite {
    /// An address that ``SafeURL`` refuses becomes `#`.
    public static func cite(_ address: String) -> Self { .init("cite", SafeURL(address).text) }
}

extension HTMLTrait.Attributes { public protocol target {} }
extension HTMLTag.a: HTMLTrait.Attributes.target {}
extension HTMLTag.base: HTMLTrait.Attributes.target {}
extension HTMLTag.form: HTMLTrait.Attributes.target {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.target {
    public static func target(_ target: HTMLAttributeValue.Target) -> Self { .init("target", target.rawValue) }
}

extension HTMLTrait.Attributes { public protocol rel {} }
extension HTMLTag.a: HTMLTrait.Attributes.rel {}
extension HTMLTag.link: HTMLTrait.Attributes.rel {}
extension HTMLTag.form: HTMLTrait.Attributes.rel {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.rel {
    public static func rel(_ relation: String) -> Self { .init("rel", relation) }
}

extension HTMLTrait.Attributes { public protocol hreflang {} }
extension HTMLTag.a: HTMLTrait.Attributes.hreflang {}
extension HTMLTag.link: HTMLTrait.Attributes.hreflang {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.hreflang {
    public static func hreflang(_ language: String) -> Self { .init("hreflang", language) }
}

extension HTMLTrait.Attributes { public protocol width {} }
extension HTMLTag.img: HTMLTrait.Attributes.width {}
extension HTMLTag.input: HTMLTrait.Attributes.width {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.width {
    public static func width(_ pixels: Int) -> Self { .init("width", "\(pixels)") }
}

extension HTMLTrait.Attributes { public protocol height {} }
extension HTMLTag.img: HTMLTrait.Attributes.height {}
extension HTMLTag.input: HTMLTrait.Attributes.height {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.height {
    public static func height(_ pixels: Int) -> Self { .init("height", "\(pixels)") }
}

extension HTMLTrait.Attributes { public protocol alt {} }
extension HTMLTag.img: HTMLTrait.Attributes.alt {}
extension HTMLTag.input: HTMLTrait.Attributes.alt {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.alt {
    public static func alt(_ text: String) -> Self { .init("alt", text) }
}

// Attributes of one element need no trait.
extension HTMLAttribute where Tag == HTMLTag.a {
    public static func download(_ filename: String) -> Self { .init("download", filename) }
}

extension HTMLAttribute where Tag == HTMLTag.img {
    public static func loading(_ loading: HTMLAttributeValue.Loading) -> Self { .init("loading", loading.rawValue) }
}

extension HTMLAttributeValue {
    public enum Target: String, Sendable {
        case blank = "_blank"
        case current = "_self"
        case parent = "_parent"
        case top = "_top"
    }

    public enum Loading: String, Sendable {
        case eager, lazy
    }
}
