// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// An attribute of several elements: its trait, the tags that have it, and its spelling stand together.

extension HTMLTrait.Attributes { public protocol media {} }
extension HTMLTag.link: HTMLTrait.Attributes.media {}
extension HTMLTag.style: HTMLTrait.Attributes.media {}
extension HTMLTag.meta: HTMLTrait.Attributes.media {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.media {
    public static func media(_ query: String) -> Self { .init("media", query) }
}

extension HTMLTrait.Attributes { public protocol sizes {} }
extension HTMLTag.link: HTMLTrait.Attributes.sizes {}
extension HTMLTag.img: HTMLTrait.Attributes.sizes {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.sizes {
    public static func sizes(_ sizes: String) -> Self { .init("sizes", sizes) }
}

extension HTMLTrait.Attributes { public protocol integrity {} }
extension HTMLTag.link: HTMLTrait.Attributes.integrity {}
extension HTMLTag.script: HTMLTrait.Attributes.integrity {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.integrity {
    public static func integrity(_ digest: String) -> Self { .init("integrity", digest) }
}

extension HTMLTrait.Attributes { public protocol crossorigin {} }
extension HTMLTag.link: HTMLTrait.Attributes.crossorigin {}
extension HTMLTag.script: HTMLTrait.Attributes.crossorigin {}
extension HTMLTag.img: HTMLTrait.Attributes.crossorigin {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.crossorigin {
    public static func crossorigin(_ mode: HTMLAttributeValue.CrossOrigin) -> Self {
        .init("crossorigin", mode.rawValue)
    }
}

extension HTMLTrait.Attributes { public protocol nonce {} }
extension HTMLTag.script: HTMLTrait.Attributes.nonce {}
extension HTMLTag.style: HTMLTrait.Attributes.nonce {}
extension HTMLTag.link: HTMLTrait.Attributes.nonce {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.nonce {
    public static func nonce(_ nonce: String) -> Self { .init("nonce", nonce) }
}

// Attributes of one element need no trait.
extension HTMLAttribute where Tag == HTMLTag.meta {
    public static func charset(_ charset: HTMLAttributeValue.Charset) -> Self { .init("charset", charset.rawValue) }
    public static func content(_ text: String) -> Self { .init("content", text) }
    public static func property(_ name: String) -> Self { .init("property", name) }
    public static func httpEquiv(_ name: String) -> Self { .init("http-equiv", name) }
}

extension HTMLAttribute where Tag == HTMLTag.script {
    public static var `defer`: Self { .init("defer") }
    public static var async: Self { .init("async") }
}

extension HTMLAttributeValue {
    public enum Charset: String, Sendable {
        case utf8 = "utf-8"
    }

    public enum CrossOrigin: String, Sendable {
        case anonymous
        case useCredentials = "use-credentials"
    }
}
