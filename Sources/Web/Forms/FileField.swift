public import HTML

/// A file to be chosen. Its form must say that it sends files.
public struct FileField: HTML {
    let field: Field
    let kinds: String
    let isMany: Bool

    /// - Parameters:
    ///   - kinds: what the browser offers first: `.csv,.txt`. It is no check.
    ///   - isMany: whether several can be chosen at once.
    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, kinds: String, isRequired: Bool = false,
        isMany: Bool = false, reader: Reader
    ) {
        let words = hint.map { reader($0) }
        field = Field(form: form, name: name, label: label, hint: words, isRequired: isRequired, reader: reader)
        self.kinds = kinds
        self.isMany = isMany
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            input(attributes: field.attributes())
                .attributes(.type(.file), .custom(name: "accept", value: kinds))
                .attributes(.multiple, when: isMany)
        }
    }
}
