internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form to say what came of a talk.
struct SpokeFormPage: HTML {
    let book: CoverageBook
    let answered: CoverageBook.Answered
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.spokeTitle), surroundings: book.initiative.surroundings()) {
            Opening {
                h1 { reader(ActivitiesText.spokeTitle) }
                p(.class("lead")) { book.marked(book.subject(answered.answer.cell, reader), reader) }
            }
            FormFrame(
                form, to: "\(book.path)/answers/\(answered.answer.number.value)/spoke",
                button: ActivitiesText.spokeButton,
                cancel: (ActivitiesText.formBack, book.path(answered.answer.cell) ?? book.path), reader: reader
            ) {
                TextArea(
                    form, "words", label: ActivitiesText.spokeWords, hint: ActivitiesText.spokeHint, rows: 3,
                    most: CellWords.most, language: reader.foreign(book.initiative.language), isFirst: true,
                    reader: reader)
            }
        }
    }
}

/// The form to say why a gap or an overlap may stay as it is.
struct IntendFormPage: HTML {
    let view: CellView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(ActivitiesText.intendTitle),
            surroundings: view.book.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(ActivitiesText.intendTitle) }
                p(.class("lead")) { view.book.marked(view.book.subject(view.cell, reader), reader) }
            }
            FormFrame(
                form, to: "\(view.path)/intend", button: ActivitiesText.intendButton,
                cancel: (ActivitiesText.formBack, view.path), reader: reader
            ) {
                TextArea(
                    form, "reason", label: ActivitiesText.intendReason, hint: ActivitiesText.cellIntendText, rows: 3,
                    most: CellWords.most, language: reader.foreign(view.book.initiative.language), isFirst: true,
                    reader: reader)
            }
        }
    }
}

extension CoverageBook {
    /// A cell in a few words: “Ferry Landing: girls of 10 to 14”.
    fileprivate func subject(_ cell: Cell, _ reader: Reader) -> String {
        "\(place(cell)?.name ?? ""): \(who(cell, reader))"
    }
}
