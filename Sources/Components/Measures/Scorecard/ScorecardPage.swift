internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// “How far are we?”: each measure with its newest figure, how it moved, and what is missing to know more.
struct ScorecardPage: HTML {
    let view: ScorecardView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.scoreTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.scoreTitle) }
                p(.class("lead")) { reader(MeasuresText.scoreText) }
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link("\(home)/report-card"))) {
                        reader(MeasuresText.cardLink)
                    }
                    a(.class("button quiet"), .href("\(home)/scorecard.csv")) { reader(MeasuresText.scoreDownload) }
                }
            }
            if view.parts.isEmpty { Note(reader(MeasuresText.scoreEmpty)) }
            for part in view.parts { ScorePart(part: part, initiative: view.initiative, reader: reader) }
            Note(reader(MeasuresText.turnMeaning))
        }
    }

    private var home: String { "/\(view.initiative.slug)" }
}

private struct ScorePart: HTML {
    let part: ScorecardView.Part
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("result"), .id(part.result.slug.text), .hue(.decisions)) {
            ResultHeading(part.result, initiative: initiative, reader)
            if part.lines.isEmpty { Note(reader(MeasuresText.listEmpty)) }
            for kind in Measure.Kind.allCases where !part.lines(kind).isEmpty {
                ScoreKind(kind: kind, lines: part.lines(kind), initiative: initiative, reader: reader)
            }
        }
    }
}

private struct ScoreKind: HTML {
    let kind: Measure.Kind
    let lines: [ScoreLine]
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div {
            Kicker(reader(kind.heading))
            ul(.class("measures")) {
                for line in lines { ScoreMeasure(line: line, initiative: initiative, reader: reader) }
            }
        }
    }
}

private struct ScoreMeasure: HTML {
    let line: ScoreLine
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("measure"), .hue(.measures)) {
            div {
                h3 {
                    a(.href(reader.link(line.measure.path(in: initiative)))) { line.measure.question }
                        .spoken(in: initiative.language, to: reader)
                }
                p(.class("soft")) { line.measure.name }.spoken(in: initiative.language, to: reader)
            }
            ScoreNumber(line: line, initiative: initiative, reader: reader)
            ScoreFacts(line: line, language: initiative.language, reader: reader)
        }
    }
}

/// The newest figure with its period, and how many are in it.
struct ScoreNumber: HTML {
    let line: ScoreLine
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("latest")) {
            if let newest = line.newest {
                a(.class("figure"), .href(reader.link(address(newest)))) {
                    newest.stated?.text(for: reader) ?? line.measure.wording.text(newest.value, for: reader)
                }
                " "
                small {
                    if !line.measure.unit.isEmpty {
                        span { line.measure.unit }.spoken(in: initiative.language, to: reader)
                        ", "
                    }
                    reader.period(newest.period)
                }
            } else if let told = line.told {
                span(.class("soft")) { reader(MeasuresText.changeCount(count: told)) }
            } else if line.places > 0 {
                span(.class("soft")) { reader(MeasuresText.listPlaces(count: line.places)) }
            } else {
                span(.class("soft")) { reader(MeasuresText.listNoFigure) }
            }
        }
    }

    private func address(_ newest: ScoreLine.Newest) -> String {
        newest.stated.map { FigureAddress($0.figure, of: line.measure, at: line.place, in: initiative).path }
            ?? line.measure.path(in: initiative)
    }
}

/// What is known of it besides, each with a mark of its own and in words: no colour says it alone. What nobody said yet
/// stands on one line.
struct ScoreFacts: HTML {
    let line: ScoreLine
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("score")) {
            for fact in facts where fact.words != nil {
                ScoreFactLine(fact: fact, language: language, reader: reader)
            }
            if !bare.isEmpty { ScoreBadges(facts: bare) }
        }
    }

    private var facts: [ScoreFact] { line.facts(for: reader) }
    private var bare: [ScoreFact] { facts.filter { $0.words == nil } }
}

private struct ScoreFactLine: HTML {
    let fact: ScoreFact
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            Badge(fact.badge, fact.mark)
            " \(fact.words ?? "")"
            if let level = fact.level {
                " "
                span { level }.spoken(in: language, to: reader)
            }
        }
    }
}

private struct ScoreBadges: HTML {
    let facts: [ScoreFact]

    var body: some HTML<HTMLTag.li> {
        li {
            for fact in facts { ScoreBadge(fact: fact) }
        }
    }
}

private struct ScoreBadge: HTML {
    let fact: ScoreFact

    var body: some HTML {
        Badge(fact.badge, fact.mark)
        " "
    }
}
