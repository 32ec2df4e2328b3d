internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// How each voice sees the problem, side by side; those who live the challenge first.
struct ViewsSection: HTML {
    let views: [AgreementView.SpokenView]
    let mine: Number<Voice>?
    let maySpeak: Bool
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .id("views")) {
            h2 { reader(PurposesText.viewsTitle) }
            p(.class("lead")) { reader(views.isEmpty ? PurposesText.viewsNone : PurposesText.viewsText) }
            ul(.class("views"), .hue(.partners)) {
                for view in views { SeenByVoice(seen: view, initiative: initiative, reader: reader) }
            }
            if maySpeak, mine != nil {
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link("/\(initiative.slug)/purpose/view"))) {
                        reader(hasSpoken ? PurposesText.viewsMineChange : PurposesText.viewsMine)
                    }
                }
            }
        }
    }

    private var hasSpoken: Bool { views.contains { $0.speaker.voice == mine } }
}

private struct SeenByVoice: HTML {
    let seen: AgreementView.SpokenView
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            h3 { seen.speaker.title(reader) }
            p(.class("soft")) { seen.speaker.details(reader) }
            dl {
                SeenPart(title: PurposesText.viewsSees, words: seen.view.sees, initiative.language, reader)
                if let why = seen.view.why {
                    SeenPart(title: PurposesText.viewsWhy, words: why, initiative.language, reader)
                }
                if let change = seen.view.change {
                    SeenPart(title: PurposesText.viewsChange, words: change, initiative.language, reader)
                }
            }
        }
    }
}

private struct SeenPart: HTML {
    let title: Phrase
    let words: String
    let language: String
    let reader: Reader

    init(title: Phrase, words: String, _ language: String, _ reader: Reader) {
        self.title = title
        self.words = words
        self.language = language
        self.reader = reader
    }

    var body: some HTML<HTMLTag.div> {
        div {
            dt(.class("hint")) { reader(title) }
            dd(.class("words")) { Paragraphs(words, language, reader) }
        }
    }
}
