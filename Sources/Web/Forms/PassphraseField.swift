public import HTML

/// A passphrase. It is never shown again, whatever else was wrong.
public struct PassphraseField: HTML {
    let field: Field
    let isNew: Bool
    let isFirst: Bool

    /// - Parameter isNew: whether it is chosen now; a browser then offers to make one, else to fill in what it keeps.
    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, isNew: Bool, isFirst: Bool = false,
        reader: Reader
    ) {
        precondition(Form.secrets.contains(name), "\(name) is not among the names of secrets")
        let words = hint.map { reader($0) }
        field = Field(form: form, name: name, label: label, hint: words, isRequired: true, reader: reader)
        self.isNew = isNew
        self.isFirst = isFirst
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            input(attributes: field.attributes(isFirst: isFirst) + TextField.Kind.verbatim)
                .attributes(.type(.password), .autocomplete(isNew ? "new-password" : "current-password"), .dir(.ltr))
        }
    }
}

/// The six digits that an authenticator shows. They are never shown again.
public struct OneTimeCodeField: HTML {
    let field: Field
    let isFirst: Bool

    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, isFirst: Bool = false, reader: Reader
    ) {
        precondition(Form.secrets.contains(name), "\(name) is not among the names of secrets")
        let words = hint.map { reader($0) }
        field = Field(form: form, name: name, label: label, hint: words, isRequired: true, reader: reader)
        self.isFirst = isFirst
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            input(attributes: field.attributes(isFirst: isFirst) + TextField.Kind.verbatim)
                .attributes(.type(.text), .inputmode(.numeric), .autocomplete("one-time-code"), .dir(.ltr))
        }
        .attributes(.class("short digits"))
    }
}
