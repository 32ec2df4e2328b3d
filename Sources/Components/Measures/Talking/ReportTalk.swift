internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What happened to a report and what was said about it, oldest first, and room to say more.
struct ReportTalk: HTML {
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if !view.steps.isEmpty || view.maySay {
            section(.class("stack"), .hue(.measures)) {
                h2 { reader(MeasuresText.talkTitle) }
                for step in view.steps {
                    TalkStep(step: step, initiative: view.initiative, namesFigure: true, reader: reader)
                }
                if view.opensRecord { HistoryDoor(of: view.path, reader) }
                if view.maySay {
                    FormFrame(form, to: "\(view.path)/say", button: MeasuresText.talkSay, reader: reader) {
                        TextArea(
                            form, "words", label: MeasuresText.talkLabel, hint: MeasuresText.talkHint, rows: 2,
                            most: Report.longestWords, language: reader.foreign(view.initiative.language),
                            reader: reader)
                    }
                }
            }
        }
    }
}

/// What somebody did or said, and when.
struct TalkStep: HTML {
    let step: ReportView.Step
    let initiative: Initiative
    /// Whether it says which figure it is about, and leads there.
    var namesFigure = false
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("saying"), .hue(.measures)) {
            p(.class("soft")) {
                b { who }
                " \(reader(step.step.kind.title)) · \(reader.instant(step.step.time, in: initiative.timeZone))"
            }
            if namesFigure, let cell = step.step.about.cell, let place = step.place {
                p {
                    a(.href("#\(cell.anchor)")) {
                        reader(MeasuresText.talkAbout(place: place.name, group: reader.name(of: step.group)))
                    }
                }
            }
            if let words = step.step.words { p { words }.spoken(in: initiative.language, to: reader) }
        }
    }

    private var who: String {
        [step.name ?? reader(MeasuresText.talkMember), step.organisation].compactMap(\.self).joined(separator: ", ")
    }
}

extension ReportStep.Kind {
    /// After who did it.
    var title: Phrase {
        switch self {
        case .submitted: MeasuresText.talkSubmitted
        case .returned: MeasuresText.talkReturned
        case .accepted: MeasuresText.talkAccepted
        case .said: MeasuresText.talkSaid
        case .tookBack: MeasuresText.talkTookBack
        case .corrects: MeasuresText.talkCorrects
        }
    }
}

/// A page to write why: a report is returned, or corrected; or a word about its figures that was refused.
struct ReportWords: HTML {
    enum Purpose: Sendable {
        case back, correct, say
    }

    let view: ReportView
    let purpose: Purpose
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { "\(view.sheet.organisation.name), \(reader.period(view.sheet.period))" }
            }
            FormFrame(
                form, to: "\(view.path)/\(name)", button: title, cancel: (MeasuresText.reportBack, view.path),
                reader: reader
            ) {
                TextArea(
                    form, "words", label: label, hint: hint, rows: 4, most: Report.longestWords,
                    language: reader.foreign(view.initiative.language), isFirst: true, reader: reader)
            }
        }
    }

    private var name: String {
        switch purpose {
        case .back: "return"
        case .correct: "correct"
        case .say: "say"
        }
    }

    private var title: Phrase {
        switch purpose {
        case .back: MeasuresText.reportReturn
        case .correct: MeasuresText.reportCorrect
        case .say: MeasuresText.talkSay
        }
    }

    private var label: Phrase {
        switch purpose {
        case .back: MeasuresText.reportReturnLabel
        case .correct: MeasuresText.reportCorrectLabel
        case .say: MeasuresText.talkLabel
        }
    }

    private var hint: Phrase {
        switch purpose {
        case .back: MeasuresText.reportReturnHint
        case .correct: MeasuresText.reportCorrectHint
        case .say: MeasuresText.talkHint
        }
    }
}
