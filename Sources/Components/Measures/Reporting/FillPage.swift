internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The grid: a row for each place, a field for everybody and for each group.
struct FillPage: HTML {
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(MeasuresText.fillTitle), surroundings: view.initiative.surroundings(),
            script: "report.js"
        ) {
            Opening {
                h1 { view.sheet.measure.question }.spoken(in: view.initiative.language, to: reader)
                p(.class("lead")) { "\(view.sheet.organisation.name), \(reader.period(view.sheet.period))" }
                p {
                    span { "\(view.sheet.measure.title). \(view.sheet.measure.definition)" }
                        .spoken(in: view.initiative.language, to: reader)
                }
            }
            if form.problem?.kind == .stale { Note(reader(MeasuresText.fillNewer)) }
            FormFrame(
                filled, to: "\(view.path)/fill", button: MeasuresText.fillSave,
                cancel: (MeasuresText.reportBack, view.path), reader: reader
            ) {
                HiddenField("edition", form.seen("\(view.sheet.edition)"))
                p(.class("hint")) {
                    reader(view.sheet.measure.form == .number ? MeasuresText.fillHow : MeasuresText.fillHowLevels)
                }
                p { a(.href(reader.link("\(view.path)/paste"))) { reader(MeasuresText.pasteTitle) } }
                table(.class("figures sheet")) {
                    caption(.class("unseen")) { view.sheet.measure.name }
                    SheetHead(sheet: view.sheet, language: view.initiative.language, reader: reader)
                    tbody {
                        for place in view.sheet.places {
                            FillRow(place: place, view: view, form: filled, reader: reader)
                        }
                    }
                }
                .attributes(contentsOf: checks)
                p(.class("hint"), .role("status")) {}
                CellNotes(view: view, form: filled, reader: reader)
                TextArea(
                    filled, "note", label: MeasuresText.fillNote, hint: MeasuresText.fillNoteHint, rows: 2,
                    isRequired: false, most: Report.longestWords, language: reader.foreign(view.initiative.language),
                    reader: reader)
            }
        }
    }

    /// What the script may say while somebody types, and from where on.
    private var checks: [HTMLAttribute<HTMLTag.table>] {
        let measure = view.sheet.measure
        var checks: [HTMLAttribute<HTMLTag.table>] = [
            .data("decimals", "\(measure.decimals)"), .data("point", CellText.point(in: reader.language)),
            .data("malformed", reader(MeasuresText.problemValueMalformed)),
            .data("kept", reader(MeasuresText.fillKept(time: "{time}"))),
            .data("unkept", reader(MeasuresText.fillUnkept)), .data("conflict", reader(MeasuresText.fillConflict)),
        ]
        if let highest = measure.highest.map(measure.value) {
            checks += [
                .data("highest", highest.description),
                .data("above", reader(MeasuresText.problemValueAboveHighest)),
            ]
        }
        // A share of a group may well be above everybody's.
        if measure.overPlaces == .sum { checks.append(.data("group", reader(MeasuresText.fillGroup))) }
        return checks
    }

    private var filled: Form {
        let known = view.sheet.fields(in: reader.language)
        return form.problem?.kind == .stale ? form.completed(with: known) : form.filled(with: known)
    }
}

private struct FillRow: HTML {
    let place: Place
    let view: ReportView
    let form: Form
    let reader: Reader

    /// The levels that can be chosen; none where a number is typed.
    private var options: [Choice] {
        let named = view.sheet.measure.wording.choices(for: reader).map { Choice($0.text, label: $0.text) }
        guard !named.isEmpty else { return [] }
        return named + [
            Choice(CellText.notCollected, label: reader(MeasuresText.stateNotCollected)),
            Choice(CellText.notApplicable, label: reader(MeasuresText.stateNotApplicable)),
        ]
    }

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { place.name }.spoken(in: view.initiative.language, to: reader)
            for category in view.sheet.categories {
                td {
                    CellField(
                        form, ReportSheet.field(place.number, category),
                        label: "\(place.name), \(view.sheet.name(of: category, reader))", options: options,
                        data: before(category),
                        reader: reader)
                }
            }
        }
    }

    private func before(_ category: Number<Category>) -> [HTMLAttribute<HTMLTag.input>] {
        guard let units = view.before[[place.number.value, category.value]] else { return [] }
        let value = view.sheet.measure.value(units)
        return [
            .data("before", value.description),
            .data("jump", reader(MeasuresText.fillJump(before: reader.number(value)))),
        ]
    }
}

/// What is to be known of single figures. It is opened where it is wanted, and is open where something stands there.
private struct CellNotes: HTML {
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details {
            summary { reader(MeasuresText.fillCellNotes) }
            div(.class("stack")) {
                for place in view.sheet.places {
                    for category in view.sheet.categories {
                        CellNote(place: place, category: category, view: view, form: form, reader: reader)
                    }
                }
            }
        }
        .attributes(.open, when: isUsed)
    }

    private var isUsed: Bool {
        view.sheet.places.contains { place in
            view.sheet.categories.contains { category in
                form.typed(ReportSheet.noteField(place.number, category))?.isEmpty == false
            }
        }
    }
}

private struct CellNote: HTML {
    let place: Place
    let category: Number<Category>
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML {
        TextField(
            form, ReportSheet.noteField(place.number, category),
            label: MeasuresText.fillCell(place: place.name, group: view.sheet.name(of: category, reader)),
            isRequired: false, language: reader.foreign(view.initiative.language), reader: reader)
    }
}
