internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Does your file fit? The first step: the file.
struct ImportPage: HTML {
    let desk: ImportDesk
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.importTitle), surroundings: desk.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.importTitle) }
                p(.class("lead")) { reader(MeasuresText.importLead) }
            }
            ImportSteps(current: 1, reader: reader)
            if !desk.mappings.isEmpty {
                p { a(.href(reader.link("\(desk.path)/kept"))) { reader(MeasuresText.mappingsTitle) } }
            }
            FormFrame(
                form, to: desk.path, button: MeasuresText.importLook,
                cancel: (MeasuresText.importBack, "/\(desk.initiative.slug)/measures"), sendsFiles: true, reader: reader
            ) {
                FileField(
                    form, "file", label: MeasuresText.importFile, hint: MeasuresText.importFileHint,
                    kinds: ".csv,.tsv,.txt,text/csv", reader: reader)
                TextArea(
                    form, "text", label: MeasuresText.importPaste, hint: MeasuresText.importPasteHint, rows: 8,
                    isRequired: false, language: reader.foreign(desk.initiative.language), reader: reader)
            }
        }
    }
}

/// The second and the third step: what the columns mean, and how the rows fit.
struct ImportStepPage: HTML {
    let draft: ImportDraft
    let check: ImportCheck?
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: draft.desk.initiative.surroundings()) {
            Opening {
                h1 { title }
                if check == nil { p(.class("lead")) { reader(MeasuresText.importColumnsLead) } }
            }
            ImportSteps(current: check == nil ? 2 : 3, reader: reader)
            if let mapping = draft.recognised {
                Note(reader(MeasuresText.importRecognised(name: mapping.mapping.name)))
            }
            if let check {
                ImportCheckForm(draft: draft, check: check, reader: reader)
            } else {
                ColumnsForm(draft: draft, reader: reader)
            }
        }
    }

    private var title: String {
        reader(check == nil ? MeasuresText.importColumnsTitle : MeasuresText.importTitle)
    }
}
