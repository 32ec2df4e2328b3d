internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The version that is being put to the members: how answers stand, what is missing, and one's own answer.
struct AskedPurpose: HTML {
    let asked: VersionView
    let workshop: AgreementView.Workshop
    let view: AgreementView
    let seal: FormSeal
    let reader: Reader

    private var initiative: Initiative { view.initiative }
    private var number: Int { Int(asked.version.number.value) }
    private var path: String { "/\(initiative.slug)/purpose" }

    var body: some HTML {
        div(.class("two")) {
            Card(
                reader(PurposesText.agreeAskedTitle(number: number)), kicker: reader(until), hue: .purposes
            ) {
                if view.standing != nil {
                    Paragraphs(asked.version.text.statement, initiative.language, reader)
                }
                if let count = asked.count {
                    CountedAnswers(count: count, reader: reader)
                    RuleLines(count: count, partners: "/\(initiative.slug)/partners", reader: reader)
                }
                p {
                    a(.href(reader.link("\(path)/versions/\(number)"))) {
                        reader(PurposesText.agreeFull(number: number))
                    }
                }
            }
            div(.class("stack")) {
                MyAnswer(asked: asked, workshop: workshop, isOver: isOver, path: path, view: view, reader: reader)
                if workshop.actor.may(.arrange) {
                    StewardActions(asked: asked, isOver: isOver, path: path, seal: seal, reader: reader)
                }
            }
        }
        AskedWords(asked: asked, initiative: initiative, reader: reader)
    }

    private var isOver: Bool { asked.ratification?.takesAnswers(on: view.today) == false }

    private var until: Phrase {
        let day = asked.ratification.map { reader.day($0.closes) } ?? ""
        return isOver ? PurposesText.agreeOver(day: day) : PurposesText.agreeAskedKicker(day: day)
    }
}

/// My own answer, or the way to it.
private struct MyAnswer: HTML {
    let asked: VersionView
    let workshop: AgreementView.Workshop
    let isOver: Bool
    let path: String
    let view: AgreementView
    let reader: Reader

    var body: some HTML {
        if let mine = workshop.answer {
            Card(reader(PurposesText.agreeMine), hue: .commitments) {
                if let answer = mine.answer {
                    p { Badge(reader(answer.kind.title), answer.kind == .notYet ? .late : .done) }
                    if let words = answer.words { Paragraphs(words, view.initiative.language, reader) }
                } else {
                    p { reader(PurposesText.agreeMineNone) }
                }
                if !isOver {
                    p(.class("actions")) {
                        a(.class(mine.answer == nil ? "button" : "button quiet"), .href(reader.link("\(path)/answer")))
                        {
                            reader(mine.answer == nil ? PurposesText.agreeMineAnswer : PurposesText.agreeMineChange)
                        }
                    }
                }
            }
        }
    }
}

private struct StewardActions: HTML {
    let asked: VersionView
    let isOver: Bool
    let path: String
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("actions")) {
            if isOver {
                ButtonForm(
                    seal, to: "\(path)/close", label: PurposesText.agreeCount,
                    answer: ("version", "\(asked.version.number.value)"), reader: reader)
            } else {
                a(.class("button"), .href(reader.link("\(path)/ask"))) { reader(PurposesText.agreeAsk) }
            }
            a(.class("button quiet"), .href(reader.link("\(path)/withdraw"))) { reader(PurposesText.agreeWithdraw) }
        }
    }
}

/// Dissents and reasons in full, and who has not answered.
private struct AskedWords: HTML {
    let asked: VersionView
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        div(.class("cards")) {
            if !asked.dissents.isEmpty {
                Card(reader(PurposesText.agreeDissents), hue: .purposes) {
                    SaidWords(answers: asked.dissents, initiative: initiative, reader: reader)
                }
            }
            if !asked.notYets.isEmpty {
                Card(reader(PurposesText.agreeNotYets), hue: .commitments) {
                    SaidWords(answers: asked.notYets, initiative: initiative, reader: reader)
                }
            }
            if !asked.silent.isEmpty {
                Card(reader(PurposesText.agreeSilent), hue: .partners) {
                    AnswerList(answers: asked.silent, initiative: initiative, reader: reader)
                }
            }
        }
    }
}
