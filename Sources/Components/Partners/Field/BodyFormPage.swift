internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who is it, and how does it stand?
struct BodyFormPage: HTML {
    let view: FieldView
    /// nil for one that is new.
    let known: FieldView.Body?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(PartnersText.fieldFormLead) }
            }
            FormFrame(
                filled, to: path, button: PartnersText.describeKeep,
                cancel: (PartnersText.describeCancel, view.path), reader: reader
            ) {
                TextField(
                    filled, "name", label: PartnersText.fieldName, hint: PartnersText.fieldNameHint,
                    most: BodyWords.most.name, language: language, reader: reader)
                ChoiceField(
                    filled, "sector", legend: PartnersText.describeSector, options: Sector.choices(reader),
                    reader: reader)
                ChoiceField(
                    filled, "stand", legend: PartnersText.fieldStand,
                    options: OutsideBody.Stand.allCases.map { Choice($0.rawValue, label: reader($0.title)) },
                    reader: reader)
                TextArea(
                    filled, "why", label: PartnersText.fieldWhy, rows: 3, most: BodyWords.most.why,
                    language: language, reader: reader)
            }
            if known != nil {
                div(.class("actions")) {
                    ButtonForm(
                        form.seal, to: "\(path)/drop", label: PartnersText.fieldDrop, style: .danger, reader: reader)
                }
            }
        }
    }

    private var title: Phrase { known == nil ? PartnersText.fieldAdd : PartnersText.fieldChange }
    private var path: String { known.map { "\(view.path)/\($0.known.number.value)" } ?? "\(view.path)/add" }
    private var language: String? { reader.foreign(view.initiative.language) }

    private var filled: Form {
        guard let known else { return form }
        return form.filled(with: [
            "name": known.known.name, "sector": known.known.sector.rawValue, "stand": known.known.stand.rawValue,
            "why": known.known.why,
        ])
    }
}
