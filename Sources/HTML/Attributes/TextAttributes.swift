// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// An attribute of several elements: its trait, the tags that have it, and its spelling stand together.

extension HTMLTrait.Attributes { public protocol datetime {} }
extension HTMLTag.time: HTMLTrait.Attributes.datetime {}
extension HTMLTag.del: HTMLTrait.Attributes.datetime {}
extension HTMLTag.ins: HTMLTrait.Attributes.datetime {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.datetime {
    public static func datetime(_ time: String) -> Self { .init("datetime", time) }
}

extension HTMLTrait.Attributes { public protocol open {} }
extension HTMLTag.details: HTMLTrait.Attributes.open {}
extension HTMLTag.dialog: HTMLTrait.Attributes.open {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.open {
    public static var open: Self { .init("open") }
}

extension HTMLTrait.Attributes { public protocol colspan {} }
extension HTMLTag.td: HTMLTrait.Attributes.colspan {}
extension HTMLTag.th: HTMLTrait.Attributes.colspan {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.colspan {
    public static func colspan(_ columns: Int) -> Self { .init("colspan", "\(columns)") }
}

extension HTMLTrait.Attributes { public protocol rowspan {} }
extension HTMLTag.td: HTMLTrait.Attributes.rowspan {}
extension HTMLTag.th: HTMLTrait.Attributes.rowspan {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.rowspan {
    public static func rowspan(_ rows: Int) -> Self { .init("rowspan", "\(rows)") }
}

extension HTMLTrait.Attributes { public protocol headers {} }
extension HTMLTag.td: HTMLTrait.Attributes.headers {}
extension HTMLTag.th: HTMLTrait.Attributes.headers {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.headers {
    public static func headers(_ ids: String) -> Self { .init("headers", ids) }
}

extension HTMLTrait.Attributes { public protocol span {} }
extension HTMLTag.col: HTMLTrait.Attributes.span {}
extension HTMLTag.colgroup: HTMLTrait.Attributes.span {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.span {
    public static func span(_ columns: Int) -> Self { .init("span", "\(columns)") }
}

// Attributes of one element need no trait.
extension HTMLAttribute where Tag == HTMLTag.th {
    public static func scope(_ scope: HTMLAttributeValue.Scope) -> Self { .init("scope", scope.rawValue) }
    public static func abbr(_ text: String) -> Self { .init("abbr", text) }
}

extension HTMLAttribute where Tag == HTMLTag.ol {
    public static func start(_ number: Int) -> Self { .init("start", "\(number)") }
    public static var reversed: Self { .init("reversed") }
}

extension HTMLAttributeValue {
    public enum Scope: String, Sendable {
        case row, col, rowgroup, colgroup
    }
}
