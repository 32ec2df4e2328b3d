internal import HTML
internal import Initiatives
internal import Web

/// What voices said with their answers, in full and with whose words they are.
struct SaidWords: HTML {
    let answers: [VersionView.Answered]
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        for answer in answers { SaidWord(answered: answer, initiative: initiative, reader: reader) }
    }
}

private struct SaidWord: HTML {
    let answered: VersionView.Answered
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        if let answer = answered.answer, let words = answer.words {
            div(.class("saying"), .hue(answer.kind == .dissent ? .purposes : .commitments)) {
                Paragraphs(words, initiative.language, reader)
                p(.class("soft")) {
                    b { answered.speaker.title(reader) }
                    ": \(reader(answer.kind.title)) · \(answered.speaker.details(reader))"
                }
            }
        }
    }
}

/// Who answered what, for members.
struct AnswerList: HTML {
    let answers: [VersionView.Answered]
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("people")) {
            for answer in answers { AnswerLine(answered: answer, initiative: initiative, reader: reader) }
        }
    }
}

private struct AnswerLine: HTML {
    let answered: VersionView.Answered
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p {
                    b { answered.speaker.title(reader) }
                    " "
                    if let answer = answered.answer {
                        Badge(reader(answer.kind.title), answer.kind == .notYet ? .late : .done)
                    } else {
                        Badge(reader(PurposesText.answerNone), .open)
                    }
                }
                p(.class("soft")) { details }
            }
        }
    }

    private var details: String {
        [answered.speaker.details(reader), answerer].compactMap { $0 }.joined(separator: " · ")
    }

    /// Who answered for an organisation, and how. A person answers for themselves; only by a link it may be another.
    private var answerer: String? {
        guard let answer = answered.answer else { return nil }
        guard answered.speaker.isOrganisation else {
            return answer.isByLink ? reader(PurposesText.agreePersonByLink) : nil
        }
        return switch answered.answeredBy {
        case .named(let name) where answer.isByLink: reader(PurposesText.agreeByLink(name: name))
        case .named(let name): reader(PurposesText.agreeAnsweredBy(name: name))
        case .former: reader(PurposesText.agreeByFormer)
        case .unnamed, nil: reader(PurposesText.agreeByMember)
        }
    }
}
