internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What one starts from when one drafts a version.
struct DraftView: Sendable {
    var initiative: Initiative
    /// The version that it changes; where a newer one came meanwhile, that one.
    var base: PurposeVersion?
    /// Whether the base was drafted while the form was being written.
    var isNewer: Bool
}

extension DraftView {
    static func find(
        _ slug: Slug, from number: Number<PurposeVersion>?, isStale: Bool, in tx: ReadTransaction
    ) throws -> DraftView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        guard let number else { return DraftView(initiative: initiative, base: nil, isNewer: false) }
        let newer = isStale ? try DraftingLine.of(scope, in: tx).newer(than: number) : nil
        let base = try PurposeVersion.find(newer ?? number, in: tx, scope: scope)
        return DraftView(initiative: initiative, base: base, isNewer: newer != nil)
    }
}

/// The form for drafting a version; with the newer words beside it, where somebody was faster.
struct DraftPage: HTML {
    let view: DraftView
    let form: Form
    let reader: Reader

    init(_ view: DraftView, _ form: Form, _ reader: Reader) {
        self.view = view
        self.form = view.base.map { form.filled(with: $0.text.typed) } ?? form
        self.reader = reader
    }

    private var path: String { "/\(view.initiative.slug)/purpose" }

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(PurposesText.draftLead) }
            }
            if view.isNewer, let newer = view.base {
                BothVersions(
                    fields: PurposeText.Field.allCases.map {
                        BothVersions.Field($0.title, now: newer.text[$0], typed: form.typed($0.rawValue))
                    }, language: view.initiative.language, reader: reader)
            }
            FormFrame(
                form, to: "\(path)/draft", button: PurposesText.draftButton, cancel: (PurposesText.back, path),
                reader: reader
            ) {
                if let base = view.base { HiddenField("base", "\(base.number.value)") }
                for field in PurposeText.Field.allCases {
                    PurposeTextArea(
                        form: form, field: field, language: reader.foreign(view.initiative.language), reader: reader)
                }
                if view.base != nil {
                    TextArea(
                        form, "change", label: PurposesText.draftChange, rows: 3, most: DraftPurpose.mostChange,
                        language: reader.foreign(view.initiative.language), reader: reader)
                }
            }
        }
    }

    private var title: Phrase {
        view.base.map { PurposesText.draftTitleNext(number: Int($0.number.value)) } ?? PurposesText.draftTitle
    }
}

private struct PurposeTextArea: HTML {
    let form: Form
    let field: PurposeText.Field
    let language: String?
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, field.rawValue, label: field.title, hint: field.hint, rows: field.most > 1000 ? 5 : 2,
            isRequired: field == .statement, most: field.most, language: language, reader: reader)
    }
}

extension PurposeText {
    /// As it was sent.
    init(sent form: Form) throws {
        func sent(_ field: Field) throws -> String? { try form.optionalText(field.rawValue, most: field.most) }
        self.init(
            statement: try form.text(Field.statement.rawValue, most: Field.statement.most),
            population: try sent(.population), place: try sent(.place), horizon: try sent(.horizon),
            values: try sent(.values), problem: try sent(.problem), causes: try sent(.causes),
            affected: try sent(.affected))
    }

    /// For filling a form with it.
    var typed: [String: String] {
        Dictionary(
            uniqueKeysWithValues: Field.allCases.compactMap { field in self[field].map { (field.rawValue, $0) } })
    }
}

extension PurposeText.Field {
    fileprivate var hint: Phrase {
        switch self {
        case .statement: PurposesText.draftStatementHint
        case .population: PurposesText.draftPopulationHint
        case .place: PurposesText.draftPlaceHint
        case .horizon: PurposesText.draftHorizonHint
        case .values: PurposesText.draftValuesHint
        case .problem: PurposesText.draftProblemHint
        case .causes: PurposesText.draftCausesHint
        case .affected: PurposesText.draftAffectedHint
        }
    }
}
