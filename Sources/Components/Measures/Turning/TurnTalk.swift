internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Second: why it is so. What is told with its source stands first, then what members say, then what else could explain
/// it.
struct TurnStories: HTML {
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .id(CurveNote.Kind.cause.rawValue), .hue(.commitments)) {
            Kicker(reader(MeasuresText.turnStep(number: 2)))
            h2 { reader(MeasuresText.turnCause) }
            if view.isMember { p(.class("soft")) { reader(MeasuresText.turnCauseHelp) } }
            for story in told { TurnStory(story: story, view: view, reader: reader) }
            TurnNotes(kind: .cause, view: view, form: form, reader: reader)
            h3(.id(CurveNote.Kind.rival.rawValue)) { reader(MeasuresText.rivalTitle) }
            if rivals.isEmpty, view.notes(.rival).isEmpty {
                p(.class("soft")) { reader(MeasuresText.rivalNone) }
            } else {
                p(.class("soft")) { reader(MeasuresText.rivalText) }
            }
            for story in rivals { TurnStory(story: story, view: view, reader: reader) }
            TurnNotes(kind: .rival, view: view, form: form, reader: reader)
        }
    }

    private var told: [Story] { view.curve.stories.filter { $0.kind != .rival } }
    private var rivals: [Story] { view.curve.stories.filter { $0.kind == .rival } }
}

private struct TurnStory: HTML {
    let story: Story
    let view: TurnView
    let reader: Reader

    var body: some HTML {
        Saying(
            story.text, on: story.day, citation: view.curve.sources[story.source]?.citation,
            language: view.initiative.language, hue: story.kind == .rival ? .commitments : .partners, reader: reader)
    }
}

/// A step at which members say things: who has a part, what works.
struct TurnTalk: HTML {
    let kind: CurveNote.Kind
    let hue: Hue
    let view: TurnView
    let form: Form
    let reader: Reader

    init(_ kind: CurveNote.Kind, _ hue: Hue, view: TurnView, form: Form, reader: Reader) {
        self.kind = kind
        self.hue = hue
        self.view = view
        self.form = form
        self.reader = reader
    }

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .id(kind.rawValue), .hue(hue)) {
            Kicker(reader(MeasuresText.turnStep(number: kind == .role ? 3 : 4)))
            h2 { reader(kind == .role ? MeasuresText.turnRole : MeasuresText.turnWorks) }
            p(.class("soft")) { reader(kind == .role ? MeasuresText.turnRoleHelp : MeasuresText.turnWorksHelp) }
            TurnNotes(kind: kind, view: view, form: form, reader: reader)
        }
    }
}

/// What members said of one kind, and the way to say more.
struct TurnNotes: HTML {
    let kind: CurveNote.Kind
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if !view.notes(kind).isEmpty {
            ul(.class("views")) {
                for note in view.notes(kind) { TurnNote(note: note, view: view, form: form, reader: reader) }
            }
        } else if view.isMember, kind != .rival {
            p(.class("soft")) { reader(MeasuresText.turnNothing) }
        }
        if view.maySay {
            p(.class("actions")) {
                a(.class("button quiet"), .href(reader.link("\(view.path)/say?kind=\(kind.rawValue)"))) {
                    reader(kind.add)
                }
            }
        }
    }
}

private struct TurnNote: HTML {
    let note: TurnView.Note
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            if let partner = note.partner {
                h3 { a(.href(reader.link("/\(view.initiative.slug)/partners/\(partner.slug)"))) { partner.name } }
            }
            p(.class("words")) { note.words }.spoken(in: view.initiative.language, to: reader)
            NoteFoot(note: note, view: view, form: form, reader: reader)
        }
    }
}

/// Whose words they are, what it costs, and taking one's own back.
struct NoteFoot: HTML {
    let note: TurnView.Note
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if let cost = note.note.cost { p { Badge(reader(cost.title), cost == .none ? .done : .plain) } }
        if view.isMember { p(.class("soft")) { note.who.title(reader) } }
        if note.mayTakeBack {
            ButtonForm(
                form.seal, to: "\(view.path)/\(note.note.number.value)/take-back", label: MeasuresText.turnTakeBack,
                style: .quiet, about: note.words, language: reader.foreign(view.initiative.language), reader: reader)
        }
    }
}

extension Sayer {
    func title(_ reader: Reader) -> String {
        guard name != nil || organisation != nil else { return reader(MeasuresText.talkMember) }
        return [name, organisation].compactMap(\.self).joined(separator: ", ")
    }
}

extension CurveNote.Kind {
    /// On the button that leads to saying such a thing.
    var add: Phrase {
        switch self {
        case .cause: MeasuresText.turnAddCause
        case .rival: MeasuresText.turnAddRival
        case .role: MeasuresText.turnAddRole
        case .works: MeasuresText.turnAddWorks
        case .proposal: MeasuresText.turnAddProposal
        }
    }
}

extension CurveNote.Cost {
    var title: Phrase {
        switch self {
        case .none: MeasuresText.costNone
        case .low: MeasuresText.costLow
        case .more: MeasuresText.costMore
        }
    }
}
