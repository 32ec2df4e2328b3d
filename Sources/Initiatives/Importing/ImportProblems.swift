internal import Web

extension InitiativesComponent {
    /// What can be wrong with a file, whatever it is of.
    static let importProblems: [String: Phrase] = [
        "import.nothing": InitiativesText.problemImportNothing,
        "import.workbook": InitiativesText.problemImportWorkbook,
        "import.not-text": InitiativesText.problemImportNotText,
        "import.too-large": InitiativesText.problemImportTooLarge,
        "import.too-many-columns": InitiativesText.problemImportTooManyColumns,
        "import.column-twice": InitiativesText.problemImportColumnTwice,
        "import.changed": InitiativesText.problemImportChanged,
        "import.refused": InitiativesText.problemImportRefused,
        "csv.no_header": InitiativesText.problemCsvHeader,
        "csv.empty_name": InitiativesText.problemCsvHeader,
        "csv.duplicate_name": InitiativesText.problemCsvHeader,
        "csv.missing_columns": InitiativesText.problemCsvHeader,
        "csv.unclosed_quote": InitiativesText.problemCsvQuotes,
        "csv.text_after_quote": InitiativesText.problemCsvQuotes,
        "csv.wrong_field_count": InitiativesText.problemCsvFields,
        "csv.field_too_long": InitiativesText.problemCsvLong,
        "csv.too_many_fields": InitiativesText.problemCsvLong,
        "csv.record_too_long": InitiativesText.problemCsvLong,
        "place.unknown": InitiativesText.problemPlaceUnknown,
    ]
}
