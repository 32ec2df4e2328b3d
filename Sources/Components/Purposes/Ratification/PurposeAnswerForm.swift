internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The three answers, each on a card, and room for the words that the second and the third need.
struct PurposeAnswerForm: HTML {
    let form: Form
    let version: PurposeVersion
    /// Where it is sent.
    let path: String
    let cancel: (Phrase, String)?
    let language: String?
    let reader: Reader

    /// - Parameter given: what this voice answered before; it is shown until something else is typed.
    init(
        _ form: Form, to path: String, for version: PurposeVersion, given: PurposeAnswer?, cancel: (Phrase, String)?,
        language: String, reader: Reader
    ) {
        self.form = form.filled(
            with: ["kind": given?.kind.rawValue, "words": given?.words].compactMapValues { $0 })
        self.version = version
        self.path = path
        self.cancel = cancel
        self.language = reader.foreign(language)
        self.reader = reader
    }

    var body: some HTML {
        FormFrame(form, to: path, button: PurposesText.answerButton, cancel: cancel, reader: reader) {
            HiddenField("version", "\(version.number.value)")
            ChoiceField(
                form, "kind", legend: PurposesText.answerChoose,
                options: PurposeAnswer.Kind.allCases.map {
                    Choice($0.rawValue, label: reader($0.title), hint: reader($0.hint))
                }, reader: reader)
            TextArea(
                form, "words", label: PurposesText.answerWords, hint: PurposesText.answerWordsHint,
                isRequired: false, most: AnswerPurpose.most, language: language, reader: reader)
        }
    }
}

extension AnswerPurpose {
    /// What was sent with ``PurposeAnswerForm``.
    init(_ form: Form, scope: Scope) throws {
        self.init(
            scope: scope, version: Number(try form.number("version", in: 1...Int64.max)),
            kind: try form.choice("kind", as: PurposeAnswer.Kind.self),
            words: try form.optionalText("words", most: AnswerPurpose.most))
    }
}

extension PurposeAnswer.Kind {
    var title: Phrase {
        switch self {
        case .yes: PurposesText.answerYes
        case .dissent: PurposesText.answerDissent
        case .notYet: PurposesText.answerNotYet
        }
    }

    fileprivate var hint: Phrase {
        switch self {
        case .yes: PurposesText.answerYesHint
        case .dissent: PurposesText.answerDissentHint
        case .notYet: PurposesText.answerNotYetHint
        }
    }
}
