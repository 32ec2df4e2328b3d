// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// An attribute of several elements: its trait, the tags that have it, and its spelling stand together.

extension HTMLTrait.Attributes { public protocol formaction {} }
extension HTMLTag.button: HTMLTrait.Attributes.formaction {}
extension HTMLTag.input: HTMLTrait.Attributes.formaction {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.formaction {
    /// An address that ``SafeURL`` refuses becomes `#`.
    public static func formaction(_ address: String) -> Self { .init("formaction", SafeURL(address).text) }
}

extension HTMLTrait.Attributes { public protocol formnovalidate {} }
extension HTMLTag.button: HTMLTrait.Attributes.formnovalidate {}
extension HTMLTag.input: HTMLTrait.Attributes.formnovalidate {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.formnovalidate {
    public static var formnovalidate: Self { .init("formnovalidate") }
}

extension HTMLTrait.Attributes { public protocol `for` {} }
extension HTMLTag.label: HTMLTrait.Attributes.`for` {}
extension HTMLTag.output: HTMLTrait.Attributes.`for` {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.`for` {
    public static func `for`(_ id: String) -> Self { .init("for", id) }
}

extension HTMLTrait.Attributes { public protocol form {} }
extension HTMLTag.button: HTMLTrait.Attributes.form {}
extension HTMLTag.fieldset: HTMLTrait.Attributes.form {}
extension HTMLTag.input: HTMLTrait.Attributes.form {}
extension HTMLTag.label: HTMLTrait.Attributes.form {}
extension HTMLTag.output: HTMLTrait.Attributes.form {}
extension HTMLTag.select: HTMLTrait.Attributes.form {}
extension HTMLTag.textarea: HTMLTrait.Attributes.form {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.form {
    public static func form(_ id: String) -> Self { .init("form", id) }
}

extension HTMLTrait.Attributes { public protocol name {} }
extension HTMLTag.button: HTMLTrait.Attributes.name {}
extension HTMLTag.details: HTMLTrait.Attributes.name {}
extension HTMLTag.fieldset: HTMLTrait.Attributes.name {}
extension HTMLTag.form: HTMLTrait.Attributes.name {}
extension HTMLTag.input: HTMLTrait.Attributes.name {}
extension HTMLTag.meta: HTMLTrait.Attributes.name {}
extension HTMLTag.output: HTMLTrait.Attributes.name {}
extension HTMLTag.select: HTMLTrait.Attributes.name {}
extension HTMLTag.textarea: HTMLTrait.Attributes.name {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.name {
    public static func name(_ name: String) -> Self { .init("name", name) }
}

extension HTMLTrait.Attributes { public protocol value {} }
extension HTMLTag.button: HTMLTrait.Attributes.value {}
extension HTMLTag.data: HTMLTrait.Attributes.value {}
extension HTMLTag.input: HTMLTrait.Attributes.value {}
extension HTMLTag.li: HTMLTrait.Attributes.value {}
extension HTMLTag.meter: HTMLTrait.Attributes.value {}
extension HTMLTag.option: HTMLTrait.Attributes.value {}
extension HTMLTag.progress: HTMLTrait.Attributes.value {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.value {
    public static func value(_ value: String) -> Self { .init("value", value) }
}

extension HTMLTrait.Attributes { public protocol disabled {} }
extension HTMLTag.button: HTMLTrait.Attributes.disabled {}
extension HTMLTag.fieldset: HTMLTrait.Attributes.disabled {}
extension HTMLTag.input: HTMLTrait.Attributes.disabled {}
extension HTMLTag.optgroup: HTMLTrait.Attributes.disabled {}
extension HTMLTag.option: HTMLTrait.Attributes.disabled {}
extension HTMLTag.select: HTMLTrait.Attributes.disabled {}
extension HTMLTag.textarea: HTMLTrait.Attributes.disabled {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.disabled {
    public static var disabled: Self { .init("disabled") }
}

extension HTMLTrait.Attributes { public protocol label {} }
extension HTMLTag.option: HTMLTrait.Attributes.label {}
extension HTMLTag.optgroup: HTMLTrait.Attributes.label {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.label {
    public static func label(_ text: String) -> Self { .init("label", text) }
}

extension HTMLTrait.Attributes { public protocol autocomplete {} }
extension HTMLTag.form: HTMLTrait.Attributes.autocomplete {}
extension HTMLTag.input: HTMLTrait.Attributes.autocomplete {}
extension HTMLTag.select: HTMLTrait.Attributes.autocomplete {}
extension HTMLTag.textarea: HTMLTrait.Attributes.autocomplete {}
extension HTMLAttribute where Tag: HTMLTrait.Attributes.autocomplete {
    public static func autocomplete(_ hint: String) -> Self { .init("autocomplete", hint) }
}

// Attributes of one element need no trait.
extension HTMLAttribute where Tag == HTMLTag.form {
    /// An address that ``SafeURL`` refuses becomes `#`.
    public static func action(_ address: String) -> Self { .init("action", SafeURL(address).text) }
    public static func method(_ method: HTMLAttributeValue.Method) -> Self { .init("method", method.rawValue) }
    public static func enctype(_ type: HTMLAttributeValue.EncodingType) -> Self { .init("enctype", type.rawValue) }
    public static var novalidate: Self { .init("novalidate") }
}

extension HTMLAttribute where Tag == HTMLTag.option {
    public static var selected: Self { .init("selected") }
}

extension HTMLAttributeValue {
    public enum Method: String, Sendable {
        case get, post, dialog
    }

    public enum EncodingType: String, Sendable {
        case urlEncoded = "application/x-www-form-urlencoded"
        case multipartFormData = "multipart/form-data"
        case textPlain = "text/plain"
    }
}
