internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// A question for each column, and one for each thing that no column may say.
struct ColumnsForm: HTML {
    let draft: ImportDraft
    let reader: Reader

    var body: some HTML {
        FormFrame(
            draft.form, to: draft.desk.path, button: MeasuresText.importCheck,
            cancel: (MeasuresText.importRestart, draft.desk.path), sendsFiles: true, reader: reader
        ) {
            HiddenField("text", draft.file.text)
            HiddenField("name", draft.file.name)
            HiddenField("step", ImportStep.check.rawValue)
            for column in draft.file.columns {
                ColumnField(column: column, form: draft.form, choices: meanings(of: column), reader: reader)
            }
            h2 { reader(MeasuresText.importWhole) }
            p(.class("hint")) { reader(MeasuresText.importWholeHint) }
            SelectField(
                draft.form, "measure", label: MeasuresText.importWholeMeasure,
                options: draft.desk.measures.map { Choice($0.slug.text, label: $0.name) }, isRequired: false,
                reader: reader)
            TextField(
                draft.form, "place", label: MeasuresText.importWholePlace, hint: MeasuresText.importWholePlaceHint,
                isRequired: false, most: 200, reader: reader)
            TextField(
                draft.form, "period", label: MeasuresText.importWholePeriod, hint: MeasuresText.importWholePeriodHint,
                isRequired: false, reader: reader)
            TextField(
                draft.form, "source", label: MeasuresText.importWholeSource, hint: MeasuresText.importWholeSourceHint,
                isRequired: false, most: 1000, reader: reader)
            SelectField(
                draft.form, "mark", label: MeasuresText.importMark,
                options: DecimalMark.allCases.map { Choice($0.rawValue, label: $0.sample) },
                isRequired: false, none: MeasuresText.importMarkNone, reader: reader)
            TextField(
                draft.form, "keep", label: MeasuresText.importKeep, hint: MeasuresText.importKeepHint,
                isRequired: false, most: KeepMapping.longestTitle, reader: reader)
        }
    }

    private func meanings(of column: ImportFile.Column) -> [Choice] {
        let before: [MappedColumn.Meaning] = [.place, .period, .measure, .value]
        let groups = draft.desk.categories.map { category in
            Choice(
                ColumnChoice(.value, category.number).text,
                label: reader(MeasuresText.meansGroup(group: category.name, dimension: category.dimension)))
        }
        let after = MappedColumn.Meaning.allCases.filter { !before.contains($0) }
        return before.map { choice($0, column) } + groups + after.map { choice($0, column) }
    }

    /// A column that is called after a period holds the figures of that one.
    private func choice(_ meaning: MappedColumn.Meaning, _ column: ImportFile.Column) -> Choice {
        let period = meaning == .value ? column.period : nil
        let title = period.map { MeasuresText.meansPeriodValue(period: reader.period($0)) } ?? meaning.title
        return Choice(meaning.rawValue, label: reader(title))
    }
}

extension MappedColumn.Meaning {
    var title: Phrase {
        switch self {
        case .place: MeasuresText.meansPlace
        case .period: MeasuresText.meansPeriod
        case .measure: MeasuresText.meansMeasure
        case .value: MeasuresText.meansValue
        case .dimension: MeasuresText.meansDimension
        case .category: MeasuresText.meansCategory
        case .cases: MeasuresText.meansCases
        case .error: MeasuresText.meansError
        case .source: MeasuresText.meansSource
        case .note: MeasuresText.meansNote
        case .rank: MeasuresText.meansRank
        case .preferred: MeasuresText.meansPreferred
        }
    }
}
