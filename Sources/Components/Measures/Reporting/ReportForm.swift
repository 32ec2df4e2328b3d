internal import Core
internal import Initiatives
internal import Web

// From the fields of the grid to cells and back.
extension ReportSheet {
    /// The name of the field of a cell.
    static func field(_ place: Number<Place>, _ category: Number<Category>) -> String {
        "c-\(place.value)-\(category.value)"
    }

    /// The name of the field for what is to be known of a cell.
    static func noteField(_ place: Number<Place>, _ category: Number<Category>) -> String {
        "n-\(place.value)-\(category.value)"
    }

    /// What was typed.
    /// - Throws: with the name of the cell's field, where what stands there is no such figure.
    func cells(typedInto form: Form, in language: Language) throws -> [ReportCell] {
        try places.flatMap { place in
            try categories.compactMap { category in
                let field = Self.field(place.number, category)
                do {
                    let typed = try form.optionalText(field, most: 60) ?? ""
                    let note = try note(place.number, category, in: form)
                    guard let (state, units) = try CellText.read(typed, of: measure, in: language) else {
                        guard note == nil else {
                            throw Problem.invalid("report.note-alone", "A note stands beside a figure, “-” or “x”.")
                        }
                        return nil
                    }
                    return ReportCell(place: place.number, category: category, state: state, units: units, note: note)
                } catch let problem as Problem {
                    throw Problem(problem.kind, problem.code, at: problem.place ?? field, problem.detail)
                }
            }
        }
    }

    /// A program that sends no field for it leaves what stands there.
    private func note(_ place: Number<Place>, _ category: Number<Category>, in form: Form) throws -> String? {
        let field = Self.noteField(place, category)
        guard form.fields[field] != nil else { return draft(place, category)?.note }
        return try form.optionalText(field, most: Report.longestWords)
    }

    /// What stands in the report, as the grid shows it.
    func fields(in language: Language) -> [String: String] {
        let cells = drafts.map {
            (Self.field($0.place, $0.category), CellText.write($0.state, $0.units, of: measure, in: language))
        }
        let notes = drafts.compactMap { draft in
            draft.note.map { (Self.noteField(draft.place, draft.category), $0) }
        }
        let note = report?.note.map { [("note", $0)] } ?? []
        return Dictionary(cells + notes + note, uniquingKeysWith: { first, _ in first })
    }
}
