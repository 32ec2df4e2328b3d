public import HTML

/// A file to be chosen. Its form must say that it sends files.
public struct FileField: HTML {
    let field: Field
    let kinds: String

    /// - Parameter kinds: what the browser offers first: `.csv,.txt`. It is no check.
    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, kinds: String, isRequired: Bool = false,
        reader: Reader
    ) {
        let words = hint.map { reader($0) }
        field = Field(form: form, name: name, label: label, hint: words, isRequired: isRequired, reader: reader)
        self.kinds = kinds
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            input(attributes: field.attributes())
                .attributes(.type(.file), .custom(name: "accept", value: kinds))
        }
    }
}
