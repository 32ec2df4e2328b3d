// `type` means something else on each element, so each has its own values.

extension HTMLAttribute where Tag == HTMLTag.input {
    public static func type(_ type: HTMLAttributeValue.InputType) -> Self { .init("type", type.rawValue) }
}

extension HTMLAttribute where Tag == HTMLTag.button {
    public static func type(_ type: HTMLAttributeValue.ButtonType) -> Self { .init("type", type.rawValue) }
}

extension HTMLAttribute where Tag == HTMLTag.script {
    public static func type(_ type: String) -> Self { .init("type", type) }
}

extension HTMLAttribute where Tag == HTMLTag.link {
    public static func type(_ type: String) -> Self { .init("type", type) }
}

extension HTMLAttributeValue {
    public enum InputType: String, Sendable {
        case button, checkbox, color, date, email, file, hidden, image, month, number, password
        case radio, range, reset, search, submit, tel, text, time, url, week
        case datetimeLocal = "datetime-local"
    }

    public enum ButtonType: String, Sendable {
        case submit, reset, button
    }
}
