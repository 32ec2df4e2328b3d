internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Does acting together fit, here and now?”: the answer, its reasons, and how close one can work together.
struct FitPage: HTML {
    let view: FitView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.fitTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RoomTrail(room: .fit, initiative: view.initiative, reader: reader)
                h1 { reader(PurposesText.fitTitle) }
                p(.class("lead")) { reader(PurposesText.fitText) }
            }
            if let newest = view.newest {
                FitVerdict(checked: newest, view: view, reader: reader)
                FitReplies(checked: newest, initiative: view.initiative, reader: reader)
            } else {
                EmptyRoom(
                    heading: PurposesText.fitEmpty, words: PurposesText.fitEmptyText,
                    step: view.mayCheck ? (PurposesText.fitCheck, "/\(view.initiative.slug)/fit/check") : nil,
                    reader: reader)
            }
            IntensityLadder(outcome: view.newest?.answers.outcome, reader: reader)
            if view.checks.count > 1 { FitHistory(view: view, reader: reader) }
        }
    }
}

/// What the answers come to, why, and what now.
private struct FitVerdict: HTML {
    let checked: FitView.Checked
    let view: FitView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.purposes)) {
            Kicker(reader(PurposesText.fitAnswered(day: reader.day(checked.check.day))))
            h2 { reader(outcome.title) }
            p { reader(outcome.meaning) }
            if !checked.answers.reasons.isEmpty {
                ul(.class("plain")) {
                    for reason in checked.answers.reasons { li { reader(reason.words(reader)) } }
                }
            }
            if outcome != .goAhead { Note(reader(outcome.instead)) }
            if view.isDue {
                p { Badge(reader(PurposesText.fitExpired(day: reader.day(checked.check.expires))), .late) }
            } else {
                p(.class("soft")) { reader(PurposesText.fitUntil(day: reader.day(checked.check.expires))) }
            }
            if view.mayCheck {
                div(.class("actions")) {
                    a(
                        .class(view.isDue ? "button" : "button quiet"),
                        .href(reader.link("/\(view.initiative.slug)/fit/check"))
                    ) { reader(PurposesText.fitAgain) }
                }
            }
        }
    }

    private var outcome: FitOutcome { checked.answers.outcome }
}

private struct FitReplies: HTML {
    let checked: FitView.Checked
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PurposesText.fitReplies) }
            dl(.class("terms")) {
                for question in FitQuestion.allCases {
                    FitReplyLine(question: question, checked: checked, initiative: initiative, reader: reader)
                }
                Said(PurposesText.fitEntryPoint, checked.check.frame.entryPoint, in: initiative, reader)
                Said(PurposesText.fitArea, checked.check.frame.area, in: initiative, reader)
                Said(PurposesText.fitActors, checked.check.frame.actors, in: initiative, reader)
                Said(PurposesText.fitTimeline, checked.check.frame.timeline, in: initiative, reader)
            }
        }
    }
}

private struct FitReplyLine: HTML {
    let question: FitQuestion
    let checked: FitView.Checked
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div {
            dt { reader(question.words) }
            dd {
                p { Badge(reader(answer.title), answer.mark) }
                if let note = checked.replies[question]?.note {
                    p { note }.spoken(in: initiative.language, to: reader)
                }
            }
        }
    }

    private var answer: FitAnswer { checked.answers[question] }
}

/// How closely one can work together. Only the last two rungs are collective action.
private struct IntensityLadder: HTML {
    let outcome: FitOutcome?
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .id("ladder")) {
            h2 { reader(PurposesText.ladderTitle) }
            p { reader(PurposesText.ladderText) }
            ol(.class("results")) {
                for rung in Intensity.allCases { LadderRung(rung: rung, outcome: outcome, reader: reader) }
            }
        }
    }
}

private struct LadderRung: HTML {
    let rung: Intensity
    let outcome: FitOutcome?
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result")) {
            div {
                h3 { reader(rung.title) }
                if rung.isCollectiveAction { p { Badge(reader(PurposesText.ladderCollective)) } }
                if let outcome, outcome.rungs.contains(rung) { p { Badge(reader(PurposesText.ladderFits), .done) } }
            }
            p { reader(rung.meaning) }
        }
    }
}

private struct FitHistory: HTML {
    let view: FitView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PurposesText.fitHistory) }
            ul(.class("plain")) {
                for checked in view.checks {
                    li { "\(reader.day(checked.check.day)): \(reader(checked.answers.outcome.title))" }
                }
            }
        }
    }
}
