internal import Web

extension MeasuresComponent {
    /// What can be wrong with a file of figures.
    static let importProblems: [String: Phrase] = [
        "import.too-many": MeasuresText.problemImportTooMany,
        "import.column-beside": MeasuresText.problemImportColumnBeside,
        "import.column-groups": MeasuresText.problemImportColumnGroups,
        "import.column-period": MeasuresText.problemImportColumnPeriod,
        "import.decimal-mark": MeasuresText.problemImportDecimalMark,
        "import.no-place": MeasuresText.problemImportNoPlace,
        "import.no-value": MeasuresText.problemImportNoValue,
        "measure.unknown": MeasuresText.problemMeasureUnknown,
        "period.malformed": MeasuresText.problemPeriodMalformed,
        "value.blank": MeasuresText.problemValueBlank,
        "category.half": MeasuresText.problemCategoryHalf,
        "source.blank": MeasuresText.problemSourceBlank,
        "source.organisation": MeasuresText.problemSourceOrganisation,
        "rank.malformed": MeasuresText.problemRankMalformed,
        "cases.malformed": MeasuresText.problemCasesMalformed,
        "error.malformed": MeasuresText.problemErrorMalformed,
        "preferred.malformed": MeasuresText.problemPreferredMalformed,
    ]
}
