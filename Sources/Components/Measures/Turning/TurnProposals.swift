internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Fifth: what to do, with who is for it and what was decided. Everybody reads what was taken up.
struct TurnProposals: HTML {
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if view.isMember || !proposals.isEmpty {
            section(.class("card"), .id(CurveNote.Kind.proposal.rawValue), .hue(.decisions)) {
                Kicker(reader(MeasuresText.turnStep(number: 5)))
                h2 { reader(view.isMember ? MeasuresText.turnPropose : MeasuresText.turnTakenUpTitle) }
                if view.isMember { p(.class("soft")) { reader(MeasuresText.turnProposeHelp) } }
                if !proposals.isEmpty {
                    ul(.class("views")) {
                        for note in proposals { Proposal(note: note, view: view, form: form, reader: reader) }
                    }
                } else {
                    p(.class("soft")) { reader(MeasuresText.turnNothing) }
                }
                if view.maySay {
                    p(.class("actions")) {
                        a(.class("button"), .href(reader.link("\(view.path)/say?kind=proposal"))) {
                            reader(MeasuresText.turnAddProposal)
                        }
                    }
                }
            }
        }
    }

    private var proposals: [TurnView.Note] { view.notes(.proposal) }
}

private struct Proposal: HTML {
    let note: TurnView.Note
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(note.note.state == .takenUp ? .partners : .decisions)) {
            if let badge = note.note.state.badge { p { Badge(reader(badge.words), badge.mark) } }
            p(.class("words")) { note.words }.spoken(in: view.initiative.language, to: reader)
            if let reason = note.reason {
                p {
                    b { reader(MeasuresText.turnBecause) }
                    " "
                    span { reason }.spoken(in: view.initiative.language, to: reader)
                }
            }
            if view.isMember { p { BackersLine(backers: note.backers, reader: reader) } }
            NoteFoot(note: note, view: view, form: form, reader: reader)
            if note.note.state == .said { ProposalButtons(note: note, view: view, form: form, reader: reader) }
        }
    }
}

/// Who is for it: organisations and people by name, as far as whoever looks is told, and how many they are.
private struct BackersLine: HTML {
    let backers: [Sayer]
    let reader: Reader

    var body: some HTML {
        reader(MeasuresText.turnBackers(count: backers.count))
        if !known.isEmpty { small { ": \(known.joined(separator: "; "))" } }
    }

    private var known: [String] { backers.compactMap { $0.organisation ?? $0.name } }
}

private struct ProposalButtons: HTML {
    let note: TurnView.Note
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if view.maySpeak {
            ButtonForm(
                form.seal, to: "\(path)/\(note.isBacked ? "stop" : "back")",
                label: note.isBacked ? MeasuresText.turnStop : MeasuresText.turnBack,
                style: note.isBacked ? .quiet : .main, about: note.words,
                language: reader.foreign(view.initiative.language), reader: reader)
        }
        if view.mayDecide {
            p {
                a(.class("button quiet"), .href(reader.link("\(path)/decide"))) {
                    reader(MeasuresText.turnDecide)
                    span(.class("unseen")) { ": \(note.words)" }.spoken(in: view.initiative.language, to: reader)
                }
            }
        }
    }

    private var path: String { "\(view.path)/\(note.note.number.value)" }
}

extension CurveNote.State {
    var badge: (words: Phrase, mark: Badge.Mark)? {
        switch self {
        case .takenUp: (MeasuresText.turnTakenUp, .done)
        case .setAside: (MeasuresText.turnSetAside, .silent)
        case .said, .takenBack: nil
        }
    }
}

/// Last: whether one partner could have done this alone. Each voice is counted once.
struct TurnAlone: HTML {
    let view: TurnView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .id("alone"), .hue(.purposes)) {
            Kicker(reader(MeasuresText.turnStep(number: 6)))
            h2 { reader(MeasuresText.aloneQuestion) }
            p(.class("soft")) { reader(MeasuresText.aloneHelp) }
            if view.answers.isEmpty {
                p { reader(MeasuresText.aloneAnswer) }
            } else {
                Tally(
                    id: "alone-tally",
                    [
                        Tally.Part(reader(MeasuresText.aloneNo), view.answers(.no).count, .solid),
                        Tally.Part(reader(MeasuresText.alonePartly), view.answers(.partly).count, .dotted),
                        Tally.Part(reader(MeasuresText.aloneYes), view.answers(.yes).count, .hollow),
                    ], reader: reader)
                for answer in view.answers { AloneSaid(answer: answer, view: view, reader: reader) }
            }
            if view.maySpeak {
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/alone"))) {
                        reader(MeasuresText.aloneAdd)
                    }
                }
            }
        }
    }
}

private struct AloneSaid: HTML {
    let answer: TurnView.Answer
    let view: TurnView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("saying"), .hue(.purposes)) {
            p {
                b { reader(answer.answer.kind.title) }
                " "
                span { answer.answer.words }.spoken(in: view.initiative.language, to: reader)
            }
            p(.class("soft")) { answer.who.title(reader) }
        }
    }
}

extension AloneAnswer.Kind {
    var title: Phrase {
        switch self {
        case .yes: MeasuresText.aloneYes
        case .partly: MeasuresText.alonePartly
        case .no: MeasuresText.aloneNo
        }
    }
}
