// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// An attribute of several elements: its trait, the tags that have it, and its spelling stand together.

extension HTMLTrait.Attributes { public protocol placeholder {} }
extension HTMLTag.input: HTMLTrait.Attributes.placeholder {}
extension HTMLTag.textarea: HTMLTrait.Attributes.placeholder {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.placeholder {
    public static func placeholder(_ text: String) -> Self { .init("placeholder", text) }
}

extension HTMLTrait.Attributes { public protocol required {} }
extension HTMLTag.input: HTMLTrait.Attributes.required {}
extension HTMLTag.select: HTMLTrait.Attributes.required {}
extension HTMLTag.textarea: HTMLTrait.Attributes.required {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.required {
    public static var required: Self { .init("required") }
}

extension HTMLTrait.Attributes { public protocol readonly {} }
extension HTMLTag.input: HTMLTrait.Attributes.readonly {}
extension HTMLTag.textarea: HTMLTrait.Attributes.readonly {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.readonly {
    public static var readonly: Self { .init("readonly") }
}

extension HTMLTrait.Attributes { public protocol multiple {} }
extension HTMLTag.input: HTMLTrait.Attributes.multiple {}
extension HTMLTag.select: HTMLTrait.Attributes.multiple {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.multiple {
    public static var multiple: Self { .init("multiple") }
}

extension HTMLTrait.Attributes { public protocol min {} }
extension HTMLTag.input: HTMLTrait.Attributes.min {}
extension HTMLTag.meter: HTMLTrait.Attributes.min {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.min {
    public static func min(_ value: String) -> Self { .init("min", value) }
}

extension HTMLTrait.Attributes { public protocol max {} }
extension HTMLTag.input: HTMLTrait.Attributes.max {}
extension HTMLTag.meter: HTMLTrait.Attributes.max {}
extension HTMLTag.progress: HTMLTrait.Attributes.max {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.max {
    public static func max(_ value: String) -> Self { .init("max", value) }
}

extension HTMLTrait.Attributes { public protocol minlength {} }
extension HTMLTag.input: HTMLTrait.Attributes.minlength {}
extension HTMLTag.textarea: HTMLTrait.Attributes.minlength {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.minlength {
    public static func minlength(_ length: Int) -> Self { .init("minlength", "\(length)") }
}

extension HTMLTrait.Attributes { public protocol maxlength {} }
extension HTMLTag.input: HTMLTrait.Attributes.maxlength {}
extension HTMLTag.textarea: HTMLTrait.Attributes.maxlength {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.maxlength {
    public static func maxlength(_ length: Int) -> Self { .init("maxlength", "\(length)") }
}

extension HTMLTrait.Attributes { public protocol size {} }
extension HTMLTag.input: HTMLTrait.Attributes.size {}
extension HTMLTag.select: HTMLTrait.Attributes.size {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.size {
    public static func size(_ size: Int) -> Self { .init("size", "\(size)") }
}

// Attributes of one element need no trait.
extension HTMLAttribute where Tag == HTMLTag.input {
    public static var checked: Self { .init("checked") }
    public static func accept(_ types: String) -> Self { .init("accept", types) }
    public static func list(_ id: String) -> Self { .init("list", id) }
    public static func pattern(_ pattern: String) -> Self { .init("pattern", pattern) }
    public static func step(_ value: String) -> Self { .init("step", value) }
}

extension HTMLAttribute where Tag == HTMLTag.textarea {
    public static func rows(_ rows: Int) -> Self { .init("rows", "\(rows)") }
    public static func cols(_ columns: Int) -> Self { .init("cols", "\(columns)") }
}
