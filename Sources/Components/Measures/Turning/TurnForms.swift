internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// A page to say one thing on before a curve.
struct SayPage: HTML {
    let view: TurnView
    let kind: CurveNote.Kind
    let form: Form
    let reader: Reader

    var body: some HTML {
        TurnFormPage(title: reader(kind.add), view: view, reader: reader) {
            FormFrame(
                form, to: "\(view.path)/say?kind=\(kind.rawValue)", button: kind.add,
                cancel: (MeasuresText.turnBackTo, view.path), reader: reader
            ) {
                HiddenField("kind", kind.rawValue)
                if kind == .role {
                    SelectField(
                        form, "partner", label: MeasuresText.turnRoleWho, hint: MeasuresText.turnRoleWhoHint,
                        options: view.partners.map { Choice($0.slug.text, label: $0.name) }, isRequired: false,
                        reader: reader)
                }
                TextArea(
                    form, "words", label: kind.question, hint: kind.hint, rows: 3, most: CurveWords.most,
                    language: reader.foreign(view.initiative.language), reader: reader)
                if kind.hasCost {
                    ChoiceField(
                        form, "cost", legend: MeasuresText.costTitle,
                        options: CurveNote.Cost.allCases.map {
                            Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                        }, reader: reader)
                }
            }
        }
    }
}

/// A page to answer on whether one partner could have done this alone.
struct AlonePage: HTML {
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML {
        TurnFormPage(title: reader(MeasuresText.aloneQuestion), view: view, reader: reader) {
            FormFrame(
                form, to: "\(view.path)/alone", button: MeasuresText.aloneAdd,
                cancel: (MeasuresText.turnBackTo, view.path), reader: reader
            ) {
                ChoiceField(
                    form, "kind", legend: MeasuresText.aloneLegend,
                    options: [AloneAnswer.Kind.no, .partly, .yes].map {
                        Choice($0.rawValue, label: reader($0.title))
                    }, reader: reader)
                TextArea(
                    form, "words", label: MeasuresText.aloneWhy, hint: MeasuresText.aloneWhyHint, rows: 3,
                    most: CurveWords.most, language: reader.foreign(view.initiative.language), reader: reader)
            }
        }
    }
}

/// A page to write down on what was decided.
struct DecidePage: HTML {
    let view: TurnView
    let note: TurnView.Note
    let form: Form
    let reader: Reader

    var body: some HTML {
        TurnFormPage(title: reader(MeasuresText.turnDecide), view: view, reader: reader) {
            Saying(note.words, language: view.initiative.language, hue: .decisions, reader: reader)
            FormFrame(
                form, to: "\(view.path)/\(note.note.number.value)/decide", button: MeasuresText.turnDecide,
                cancel: (MeasuresText.turnBackTo, view.path), reader: reader
            ) {
                ChoiceField(
                    form, "decision", legend: MeasuresText.turnDecision,
                    options: DecideProposal.Decision.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                TextArea(
                    form, "reason", label: MeasuresText.turnReason, hint: MeasuresText.turnReasonHint, rows: 3,
                    most: CurveWords.most, language: reader.foreign(view.initiative.language), reader: reader)
            }
        }
    }
}

private struct TurnFormPage<Content: HTML>: HTML {
    let title: String
    let view: TurnView
    let reader: Reader
    let content: Content

    init(title: String, view: TurnView, reader: Reader, @HTMLBuilder content: () -> Content) {
        self.title = title
        self.view = view
        self.reader = reader
        self.content = content()
    }

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { view.measure.question }.spoken(in: view.initiative.language, to: reader)
            }
            content
        }
    }
}

extension CurveNote.Kind {
    fileprivate var question: Phrase {
        switch self {
        case .cause: MeasuresText.sayCause
        case .rival: MeasuresText.sayRival
        case .role: MeasuresText.sayRole
        case .works: MeasuresText.sayWorks
        case .proposal: MeasuresText.sayProposal
        }
    }

    fileprivate var hint: Phrase {
        switch self {
        case .cause: MeasuresText.sayCauseHint
        case .rival: MeasuresText.sayRivalHint
        case .role: MeasuresText.sayRoleHint
        case .works: MeasuresText.sayWorksHint
        case .proposal: MeasuresText.sayProposalHint
        }
    }
}

extension CurveNote.Cost {
    fileprivate var meaning: Phrase {
        switch self {
        case .none: MeasuresText.costNoneHint
        case .low: MeasuresText.costLowHint
        case .more: MeasuresText.costMoreHint
        }
    }
}

extension DecideProposal.Decision {
    fileprivate var title: Phrase {
        switch self {
        case .takenUp: MeasuresText.turnTakenUp
        case .setAside: MeasuresText.turnSetAside
        }
    }

    fileprivate var meaning: Phrase {
        switch self {
        case .takenUp: MeasuresText.turnTakenUpHint
        case .setAside: MeasuresText.turnSetAsideHint
        }
    }
}
