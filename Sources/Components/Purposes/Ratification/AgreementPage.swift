internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “What do we agree on?”
struct AgreementPage: HTML {
    let view: AgreementView
    let seal: FormSeal
    let reader: Reader

    init(_ view: AgreementView, _ seal: FormSeal, _ reader: Reader) {
        self.view = view
        self.seal = seal
        self.reader = reader
    }

    var body: some HTML {
        Page(
            reader: reader, title: reader(PurposesText.agreeTitle), surroundings: view.initiative.surroundings()
        ) {
            AgreementOpening(view: view, reader: reader)
            if let standing = view.standing {
                StandingPurpose(standing: standing, initiative: view.initiative, reader: reader)
            }
            if let workshop = view.workshop {
                WorkshopSections(workshop: workshop, view: view, seal: seal, reader: reader)
            }
            PurposeRooms(initiative: view.initiative, isMember: view.workshop != nil, reader: reader)
        }
    }
}

/// The purpose in large type; before there is one, the words that come closest to it, and what they are.
private struct AgreementOpening: HTML {
    let view: AgreementView
    let reader: Reader

    private var language: String { view.initiative.language }

    var body: some HTML {
        Opening {
            if let standing = view.standing {
                Kicker(reader(PurposesText.agreeStands))
                h1 { standing.version.text.statement }.spoken(in: language, to: reader)
            } else if let quoted = view.quoted {
                Kicker(reader(PurposesText.agreeStands))
                h1 { quoted.statement }.spoken(in: language, to: reader)
                Citation(quoted.citation, language: language, reader: reader)
                Note(reader(PurposesText.agreeQuoted))
            } else if let asked = view.workshop?.asked {
                Kicker(reader(PurposesText.agreeTitle))
                h1 { asked.version.text.statement }.spoken(in: language, to: reader)
            } else {
                h1 { reader(PurposesText.agreeTitle) }
                NoPurpose(view: view, reader: reader)
            }
        }
    }
}

/// An empty page that teaches: three sentences and a first step. Outside, only that there is none.
private struct NoPurpose: HTML {
    let view: AgreementView
    let reader: Reader

    var body: some HTML {
        if let workshop = view.workshop {
            p(.class("lead")) { reader(PurposesText.agreeTeach) }
            if workshop.versions.isEmpty, let step = firstStep(workshop.actor) {
                p(.class("actions")) {
                    a(.class("button"), .href(reader.link("/\(view.initiative.slug)/purpose\(step.path)"))) {
                        reader(step.words)
                    }
                }
            }
        } else {
            section(.class("unpublished")) {
                h2 { reader(PurposesText.agreePublicNone) }
                p { reader(PurposesText.agreePublicNoneText) }
            }
        }
    }

    private func firstStep(_ actor: Actor) -> (path: String, words: Phrase)? {
        if actor.may(.speak) { return ("/view", PurposesText.agreeTeachFirst) }
        return actor.may(.propose) ? ("/draft", PurposesText.versionsNew) : nil
    }
}

/// The purpose that stands: all that it says, how it was agreed on, and the dissents that stand beside it.
private struct StandingPurpose: HTML {
    let standing: VersionView
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        PurposeFields(
            text: standing.version.text, fields: PurposeText.Field.aim, language: initiative.language, reader: reader)
        div(.class("two")) {
            section(.class("stack")) {
                h2 { reader(PurposesText.textAnalysis) }
                PurposeFields(
                    text: standing.version.text, fields: PurposeText.Field.analysis, language: initiative.language,
                    reader: reader)
            }
            Card(reader(PurposesText.agreeHow), hue: .purposes) {
                if let day = standing.ratification?.closed {
                    p { reader(PurposesText.agreeRatified(day: reader.day(day))) }
                }
                if let count = standing.count { CountedAnswers(count: count, reader: reader) }
                SaidWords(answers: standing.dissents, initiative: initiative, reader: reader)
            }
        }
    }
}

/// The answers as they stand or as they were counted.
struct CountedAnswers: HTML {
    let count: RatificationCount
    let reader: Reader

    var body: some HTML {
        Tally(
            id: "answers", yes: Int(count.yes), dissent: Int(count.dissents), notYet: Int(count.notYet),
            silent: Int(count.silent), reader: reader)
    }
}
