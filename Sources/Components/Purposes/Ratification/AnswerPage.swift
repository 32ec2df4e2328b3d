internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Do we agree on this?”: the whole text, and three answers. For members, and for whoever holds a link.
struct AnswerPage: HTML {
    let view: AnswerView
    let form: Form
    /// Where the answer is sent: the page's own address.
    let path: String
    let reader: Reader

    init(_ view: AnswerView, _ form: Form, path: String, _ reader: Reader) {
        self.view = view
        self.form = form
        self.path = path
        self.reader = reader
    }

    private var home: String { "/\(view.initiative.slug)/purpose" }
    private var language: String { view.initiative.language }
    private var surroundings: Surroundings? { view.isOver ? nil : view.initiative.surroundings() }

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.answerTitle), surroundings: surroundings) {
            if view.isOver {
                LinkOver(isUsed: view.link == .used, reader: reader)
            } else if let open = view.open {
                Opening {
                    Kicker(reader(PurposesText.answerTitle))
                    h1 { open.version.text.statement }.spoken(in: language, to: reader)
                }
                WholePurpose(text: open.version.text, language: language, reader: reader)
                AnswerVoice(view: view, until: open.until, reader: reader)
                PurposeAnswerForm(
                    form, to: path, for: open.version, given: view.given,
                    cancel: view.link == nil ? (PurposesText.back, home) : nil, language: language, reader: reader)
            } else {
                Opening {
                    h1 { reader(PurposesText.answerTitle) }
                    Note(reader(reason))
                    if view.link == nil { p { a(.href(reader.link(home))) { reader(PurposesText.agreeTitle) } } }
                }
            }
        }
    }

    /// Why there is nothing to answer.
    private var reason: Phrase {
        if view.asked == nil { return PurposesText.answerNoneOpen }
        return view.speaker == nil ? PurposesText.answerNoVoice : PurposesText.answerClosed
    }
}

/// For whom one answers, and until when.
private struct AnswerVoice: HTML {
    let view: AnswerView
    let until: Day
    let reader: Reader

    var body: some HTML {
        p(.class("lead")) {
            if let speaker = view.speaker {
                reader(PurposesText.answerVoice(voice: speaker.title(reader)))
                " "
            }
            reader(PurposesText.answerUntil(day: reader.day(until)))
        }
    }
}

/// A link that has done its work, or came too late.
private struct LinkOver: HTML {
    let isUsed: Bool
    let reader: Reader

    var body: some HTML {
        Opening {
            h1 { reader(isUsed ? PurposesText.answerUsed : PurposesText.answerExpired) }
            p(.class("lead")) { reader(isUsed ? PurposesText.answerUsedText : PurposesText.answerExpiredText) }
        }
    }
}
