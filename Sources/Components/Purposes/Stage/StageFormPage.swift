internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form to say how far the initiative has come, since when, and what shows it.
struct StageFormPage: HTML {
    /// More can be sent by a program; a form shows as many as people read.
    static let evidence = 3
    let view: StageView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.stageFormTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.stageFormTitle) }
                p(.class("lead")) { reader(PurposesText.stageFormText) }
            }
            FormFrame(
                filled, to: "\(back)/declare", button: PurposesText.stageDeclare,
                cancel: (PurposesText.formBack, back), reader: reader
            ) {
                ChoiceField(
                    filled, "stage", legend: PurposesText.stageFormStage,
                    options: Stage.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                TextField(filled, "day", label: PurposesText.stageFormDay, kind: .date, reader: reader)
                for number in 1...Self.evidence {
                    EvidenceFields(number: number, view: view, form: filled, reader: reader)
                }
            }
        }
    }

    private var filled: Form { form.filled(with: ["day": view.today.description]) }
    private var back: String { "/\(view.initiative.slug)/stage" }
}

private struct EvidenceFields: HTML {
    let number: Int
    let view: StageView
    let form: Form
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, "evidence\(number)", label: PurposesText.stageFormEvidence(number: number),
            hint: number == 1 ? PurposesText.stageFormEvidenceHint : nil, rows: 2, isRequired: number == 1,
            most: DeclareStage.most, language: reader.foreign(view.initiative.language), reader: reader)
        TextField(
            form, "address\(number)", label: PurposesText.stageFormAddress(number: number),
            hint: number == 1 ? PurposesText.stageFormAddressHint : nil, kind: .code, isRequired: false, reader: reader)
    }
}

extension DeclareStage {
    init(_ form: Form, scope: Scope) throws {
        let evidence = try (1...StageFormPage.evidence).compactMap { number -> Evidence? in
            let address = try form.optionalText("address\(number)", most: 1000)
            // The first is needed; of the others, an address alone says nothing.
            let isNeeded = number == 1 || address != nil
            let words =
                try isNeeded
                ? form.text("evidence\(number)", most: Self.most)
                : form.optionalText("evidence\(number)", most: Self.most)
            return words.map { Evidence(words: $0, address: address) }
        }
        self.init(
            scope: scope, stage: try form.choice("stage", as: Stage.self), evidence: evidence,
            day: try form.day("day"))
    }
}
