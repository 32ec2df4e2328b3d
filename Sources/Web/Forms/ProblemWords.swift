public import Core

extension Reader {
    /// What was wrong, in the reader's words where there are any; otherwise the English of whoever found it.
    /// - Returns: the words, and their language where it is not the reader's.
    public func words(for problem: Problem) -> (text: String, language: String?) {
        if let phrase = problemWords[problem.code] ?? FormProblems.words[problem.code] { return (self(phrase), nil) }
        return (problem.detail, foreign("en"))
    }
}

/// Words for what can be wrong with any form, by the code of the problem. Components bring words for their own.
public enum FormProblems {
    public static let words: [String: Phrase] = [
        "text.blank": WebText.formTextBlank,
        "text.too-long": WebText.formTextTooLong,
        "text.control": WebText.formTextControl,
        "text.nul": WebText.formTextControl,
        "choice.missing": WebText.formChoiceMissing,
        "choice.unknown": WebText.formChoiceUnknown,
        "day.malformed": WebText.formDayMalformed,
        "number.malformed": WebText.formNumberMalformed,
        "number.out-of-range": WebText.formNumberOutOfRange,
        "slug.malformed": WebText.formSlugMalformed,
        "row.changed": WebText.formRowChanged,
        "key.reused": WebText.formKeyReused,
        "form.expired": WebText.formExpired,
        "form.reused": WebText.formReused,
        "not-allowed": WebText.formNotAllowed,
    ]
}
