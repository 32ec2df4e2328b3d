public import HTML

/// A box to tick: yes or not. ``Form/isOn(_:)`` reads it.
public struct CheckField: HTML {
    let field: Field

    /// - Parameter isRequired: whether there is no going on without it.
    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, isRequired: Bool = false, reader: Reader
    ) {
        let words = hint.map { reader($0) }
        field = Field(form: form, name: name, label: label, hint: words, isRequired: isRequired, reader: reader)
    }

    public var body: some HTML<HTMLTag.div> {
        div(.class("field")) {
            HTML::label(.class("choice"), .for(field.id)) {
                input(attributes: field.attributes() + [.type(.checkbox), .value("on")])
                    .attributes(.checked, when: field.form.isOn(field.name))
                span {
                    b { field.reader(field.label) }
                    if let hint = field.hint { small(.id(field.hintID)) { hint } }
                }
            }
            FieldError(field: field)
        }
    }
}
