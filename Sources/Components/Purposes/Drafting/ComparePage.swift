internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What changed from one version to another, field by field.
struct ComparePage: HTML {
    let view: VersionComparison
    let reader: Reader

    init(_ view: VersionComparison, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                if let change = view.to.change, view.to.basedOn == view.from.number {
                    Paragraphs(change, view.initiative.language, reader)
                }
                if view.changed.isEmpty { Note(reader(PurposesText.compareNothing)) }
            }
            for field in view.changed {
                FieldDifference(
                    field: field, old: view.from.text, new: view.to.text, language: view.initiative.language,
                    reader: reader)
            }
            if !view.changed.isEmpty && !view.same.isEmpty {
                p(.class("soft")) {
                    reader(PurposesText.compareSame) + " "
                        + view.same.map { reader($0.title) }.joined(separator: " · ")
                }
            }
        }
    }

    private var title: Phrase {
        PurposesText.compareTitle(from: Int(view.from.number.value), to: Int(view.to.number.value))
    }
}

/// How one thing is said in two texts.
struct FieldDifference: HTML {
    let field: PurposeText.Field
    let old: PurposeText
    let new: PurposeText
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(field.title) }
            Difference(from: old[field] ?? "", to: new[field] ?? "", language: language, reader: reader)
        }
    }
}
