internal import HTML
internal import Initiatives
public import Web

// Small parts that several pages about the purpose share.

/// Text that somebody wrote, in its own paragraphs and its own language.
struct Paragraphs: HTML {
    let text: String
    let language: String
    let reader: Reader

    init(_ text: String, _ language: String, _ reader: Reader) {
        self.text = text
        self.language = language
        self.reader = reader
    }

    var body: some HTML {
        for paragraph in text.split(separator: "\n") where paragraph.contains(where: { !$0.isWhitespace }) {
            p { String(paragraph) }.spoken(in: language, to: reader)
        }
    }
}

extension Speaker {
    /// What they are called.
    public func title(_ reader: Reader) -> String { called.title(reader) }

    /// For whom they speak, and whether they live the challenge.
    public func details(_ reader: Reader) -> String {
        let seat = isOrganisation ? PurposesText.speakerOrganisation : PurposesText.speakerSelf
        return ([seat] + (knownToLive == true ? [PurposesText.speakerLives] : [])).map { reader($0) }.joined(
            separator: " · ")
    }
}

/// Voices by what they are called, each with for whom it speaks.
struct SpeakerList: HTML {
    let speakers: [Speaker]
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("links"), .hue(.partners)) {
            for speaker in speakers {
                li {
                    speaker.title(reader)
                    " "
                    span(.class("soft")) { speaker.details(reader) }
                }
            }
        }
    }
}

/// All that a purpose says besides its statement: what is wanted, and how the problem is understood.
struct WholePurpose: HTML {
    let text: PurposeText
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            PurposeFields(text: text, fields: PurposeText.Field.aim, language: language, reader: reader)
            h2 { reader(PurposesText.textAnalysis) }
            PurposeFields(text: text, fields: PurposeText.Field.analysis, language: language, reader: reader)
        }
    }
}

/// Some of the things that a purpose says, each under its name.
struct PurposeFields: HTML {
    let text: PurposeText
    let fields: [PurposeText.Field]
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.dl> {
        dl(.class("terms")) {
            for field in fields { PurposeField(text: text, field: field, language: language, reader: reader) }
        }
    }
}

private struct PurposeField: HTML {
    let text: PurposeText
    let field: PurposeText.Field
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div {
            dt { reader(field.title) }
            dd {
                if let words = text[field] {
                    Paragraphs(words, language, reader)
                } else {
                    span(.class("soft")) { reader(PurposesText.textMissing) }
                }
            }
        }
    }
}

extension PurposeText.Field {
    var title: Phrase {
        switch self {
        case .statement: PurposesText.textStatement
        case .population: PurposesText.textPopulation
        case .place: PurposesText.textPlace
        case .horizon: PurposesText.textHorizon
        case .values: PurposesText.textValues
        case .problem: PurposesText.textProblem
        case .causes: PurposesText.textCauses
        case .affected: PurposesText.textAffected
        }
    }
}

extension VersionView.State {
    var badge: (words: Phrase, mark: Badge.Mark) {
        switch self {
        case .draft: (PurposesText.stateDraft, .plain)
        case .replaced: (PurposesText.stateReplaced, .plain)
        case .open: (PurposesText.stateOpen, .open)
        case .ratified: (PurposesText.stateRatified, .done)
        case .notRatified: (PurposesText.stateNotRatified, .plain)
        case .withdrawn: (PurposesText.stateWithdrawn, .plain)
        }
    }
}
