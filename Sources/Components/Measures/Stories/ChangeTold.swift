internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What somebody told, with where and when, and how far it has come. Nobody is named.
struct ChangeTold: HTML {
    let told: StoriesView.Told
    let view: StoriesView
    /// nil where nothing can be pressed.
    var seal: FormSeal?
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("saying"), .id("story-\(told.story.number.value)"), .hue(.partners)) {
            for words in told.story.words.split(separator: "\n") {
                p(.class("told")) { String(words) }.spoken(in: view.initiative.language, to: reader)
            }
            p(.class("soft")) {
                span { told.place.name }.spoken(in: view.initiative.language, to: reader)
                " · \(reader.period(told.story.period))"
                if let organisation = told.organisation { " · \(organisation.name)" }
                " · \(reader(told.story.isOwn ? MeasuresText.changeOwn : MeasuresText.changeAgreed))"
                if let badge {
                    " "
                    Badge(reader(badge.words), badge.mark)
                }
            }
            if let reason = told.story.reason { Note(reader(MeasuresText.reportReturnedBecause), answer: reason) }
            if let seal, told.isMine || told.mayReview {
                ChangeActions(
                    told: told, path: "\(view.path)/\(told.story.number.value)",
                    language: reader.foreign(view.initiative.language), seal: seal, reader: reader)
            }
        }
    }

    /// What was accepted needs none.
    private var badge: (words: Phrase, mark: Badge.Mark)? {
        switch told.story.state {
        case .submitted: (MeasuresText.changeStateWaiting, .open)
        case .returned: (MeasuresText.standingReturned, .late)
        case .accepted, .takenBack: nil
        }
    }
}

/// What whoever looks can do about one of them.
private struct ChangeActions: HTML {
    let told: StoriesView.Told
    let path: String
    /// Of what was told, where it is not the page's.
    let language: String?
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("actions")) {
            if told.mayReview {
                ButtonForm(
                    seal, to: "\(path)/accept", label: MeasuresText.reportAccept, about: about, language: language,
                    reader: reader)
                ChangeDoor(
                    path: "\(path)/return", label: MeasuresText.reportReturn, about: about, language: language,
                    reader: reader)
            }
            if told.isMine && told.story.state == .returned {
                ChangeDoor(
                    path: "\(path)/tell", label: MeasuresText.changeAgain, about: about, language: language,
                    reader: reader)
            }
            if told.isMine {
                ButtonForm(
                    seal, to: "\(path)/take-back", label: MeasuresText.reportTakeBack, style: .quiet, about: about,
                    language: language, reader: reader)
            }
        }
    }

    private var about: String { String(told.story.words.prefix(60)) }
}

private struct ChangeDoor: HTML {
    let path: String
    let label: Phrase
    let about: String
    let language: String?
    let reader: Reader

    var body: some HTML<HTMLTag.a> {
        a(.class("button quiet"), .href(reader.link(path))) {
            reader(label)
            span(.class("unseen")) { ": \(about)" }.spoken(in: language)
        }
    }
}
