internal import Core
internal import HTML

/// What every field has: a label, perhaps a hint, perhaps what was wrong; and how these are tied together.
struct Field: Sendable {
    let form: Form
    let name: String
    let label: Phrase
    let hint: String?
    let isRequired: Bool
    let reader: Reader
    /// Where to choose nothing is an answer too, nothing is optional about it.
    var isAlwaysAnswered = false

    /// Where the summary of what was wrong leads.
    var id: String { "field-\(name)" }
    var hintID: String { "\(id)-hint" }
    var errorID: String { "\(id)-error" }

    /// What was wrong with this field, if it was this one.
    var error: (text: String, language: String?)? {
        form.problem.flatMap { $0.place == name ? reader.words(for: $0) : nil }
    }

    /// The ids of what describes it: a voice reads what was wrong first.
    var description: String? {
        let ids = [error == nil ? nil : errorID, hint == nil ? nil : hintID].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// A hint, with the most that may be written. The browser is not told: it would cut pasted text in silence.
    static func hint(_ hint: Phrase?, most: Int?, reader: Reader) -> String? {
        let parts = [hint, most.map { WebText.formMost(count: $0) }].compactMap { $0 }.map { reader($0) }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension Field {
    /// What the control itself must say.
    func attributes<Tag: HTMLTrait.Attributes.Global & HTMLTrait.Attributes.name & HTMLTrait.Attributes.required>(
        isFirst: Bool = false
    ) -> [HTMLAttribute<Tag>] {
        var attributes: [HTMLAttribute<Tag>] = [.id(id), .name(name)]
        if isRequired { attributes.append(.required) }
        if let description { attributes.append(.aria("describedby", description)) }
        if error != nil { attributes.append(.aria("invalid", "true")) }
        // What was wrong comes first where something was: its summary takes the focus.
        if isFirst, form.problem == nil { attributes.append(.autofocus) }
        return attributes
    }
}

/// A field with its label above and what was wrong below.
struct FieldFrame<Control: HTML>: HTML {
    let field: Field
    let control: Control

    init(_ field: Field, @HTMLBuilder control: () -> Control) {
        self.field = field
        self.control = control()
    }

    var body: some HTML<HTMLTag.div> {
        div(.class("field")) {
            HTML::label(.for(field.id)) { FieldLabel(field: field) }
            FieldHint(field: field)
            control
            FieldError(field: field)
        }
    }
}

/// The words of a label. Most fields are required, so it is the others that are marked.
struct FieldLabel: HTML {
    let field: Field

    var body: some HTML {
        field.reader(field.label)
        if !field.isRequired && !field.isAlwaysAnswered {
            " "
            span(.class("optional")) { field.reader(WebText.formOptional) }
        }
    }
}

struct FieldHint: HTML {
    let field: Field

    var body: some HTML {
        if let hint = field.hint { p(.class("hint"), .id(field.hintID)) { hint } }
    }
}

struct FieldError: HTML {
    let field: Field

    var body: some HTML {
        if let error = field.error { p(.class("wrong"), .id(field.errorID)) { error.text }.spoken(in: error.language) }
    }
}
