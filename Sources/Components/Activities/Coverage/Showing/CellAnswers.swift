internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// The three answers to a gap or an overlap: talk, do something together, or say why it may stay so.
struct CellAnswers: HTML {
    let view: CellView
    let sentence: String
    let form: Form
    let site: String
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.activities)) {
            if view.gap != nil || view.overlap != nil || !view.answers.isEmpty {
                h2 { reader(ActivitiesText.cellDo) }
                div(.class("cards")) {
                    TalkCard(view: view, message: message, form: form, reader: reader)
                    if view.book.mayChange {
                        Card(reader(ActivitiesText.cellJoint), hue: .activities) {
                            p { reader(ActivitiesText.cellJointText) }
                            a(.class("button quiet"), .href(reader.link(begin))) { reader(ActivitiesText.cellJoint) }
                        }
                    }
                    IntendCard(view: view, form: form, reader: reader)
                }
            }
        }
    }

    private var begin: String {
        "/\(view.book.initiative.slug)/activities/add?result=\(view.result.slug)&place=\(view.place.slug)"
    }

    private var message: String {
        reader(ActivitiesText.cellTalkMessage(sentence: sentence, link: site + reader.link(view.path)))
    }
}

private struct TalkCard: HTML {
    let view: CellView
    let message: String
    let form: Form
    let reader: Reader

    var body: some HTML {
        Card(reader(ActivitiesText.cellTalk), hue: .activities) {
            if let talk = view.talk {
                p {
                    reader(
                        ActivitiesText.cellTalkWaiting(
                            day: reader.day(talk.answer.opened), names: names(talk.guests)))
                }
                CopyText(
                    id: "message", label: ActivitiesText.cellTalkCopy, text: message, rows: 4,
                    language: reader.language.rawValue, reader: reader)
                if view.mayClose.contains(talk.answer.number) {
                    a(
                        .class("button"),
                        .href(reader.link("\(view.book.path)/answers/\(talk.answer.number.value)/spoke"))
                    ) { reader(ActivitiesText.cellTalkSpoke) }
                }
            } else if !view.concerned.isEmpty {
                p { reader(ActivitiesText.cellTalkText(names: names(view.concerned))) }
                if view.book.mayChange {
                    ButtonForm(
                        form.seal, to: "\(view.path)/invite", label: ActivitiesText.cellTalk, reader: reader)
                }
            } else {
                p { reader(ActivitiesText.problemCoverageNobody) }
            }
            for talk in view.answers.filter({ $0.answer.kind == .talk && !$0.isOpen }) {
                PastTalk(talk: talk, view: view, reader: reader)
            }
        }
    }

    private func names(_ speakers: [Speaker]) -> String {
        speakers.map { $0.title(reader) }.joined(separator: ", ")
    }
}

private struct PastTalk: HTML {
    let talk: CoverageBook.Answered
    let view: CellView
    let reader: Reader

    var body: some HTML {
        p(.class("soft")) {
            reader(ActivitiesText.cellTalkDone(day: reader.day(talk.answer.closed ?? talk.answer.opened)))
        }
        WordsSaid(answered: talk, view: view, reader: reader)
    }
}

private struct IntendCard: HTML {
    let view: CellView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Card(reader(ActivitiesText.cellIntend), hue: .activities) {
            if let intended = view.intended {
                p { reader(ActivitiesText.cellIntended(day: reader.day(intended.answer.opened))) }
                WordsSaid(answered: intended, view: view, reader: reader)
                if view.book.mayChange {
                    ButtonForm(
                        form.seal, to: "\(view.book.path)/answers/\(intended.answer.number.value)/reopen",
                        label: ActivitiesText.cellReopen, style: .quiet, reader: reader)
                }
            } else {
                p { reader(ActivitiesText.cellIntendText) }
                if view.book.mayChange {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/intend"))) {
                        reader(ActivitiesText.cellIntend)
                    }
                }
            }
            for past in view.answers.filter({ $0.answer.kind == .intended && !$0.isOpen }) {
                PastIntention(past: past, view: view, reader: reader)
            }
        }
    }
}

private struct PastIntention: HTML {
    let past: CoverageBook.Answered
    let view: CellView
    let reader: Reader

    var body: some HTML {
        p(.class("soft")) {
            reader(ActivitiesText.cellReopened(day: reader.day(past.answer.closed ?? past.answer.opened)))
        }
        WordsSaid(answered: past, view: view, reader: reader)
    }
}

private struct WordsSaid: HTML {
    let answered: CoverageBook.Answered
    let view: CellView
    let reader: Reader

    var body: some HTML {
        for said in answered.words {
            Saying(said.words, language: view.book.initiative.language, hue: .activities, reader: reader)
        }
    }
}
