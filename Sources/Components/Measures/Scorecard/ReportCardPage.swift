internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// A page made to be printed on two sheets and handed around. What does not fit on them is left out, and said so.
struct ReportCardPage: HTML {
    let view: ReportCardView
    /// How the outside names this site.
    let site: String
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.cardTitle), surroundings: view.initiative.surroundings()) {
            div(.class("paper stack")) {
                CardOpening(view: view, reader: reader)
                CardHeadline(view: view, reader: reader)
                CardNumbers(view: view, reader: reader)
                div(.class("halves")) {
                    CardTakenUp(view: view, reader: reader)
                    CardPeople(view: view, reader: reader)
                }
                CardSources(view: view, site: site, reader: reader)
            }
        }
    }
}

private struct CardOpening: HTML {
    let view: ReportCardView
    let reader: Reader

    var body: some HTML {
        Opening {
            Kicker("\(reader(MeasuresText.cardTitle)) · \(reader.day(view.today))")
            h1 { view.initiative.name }.spoken(in: view.initiative.language, to: reader)
            if let purpose = view.purpose {
                p(.class("lead")) { purpose.statement }.spoken(in: view.initiative.language, to: reader)
            } else {
                p(.class("lead")) { view.initiative.summary }.spoken(in: view.initiative.language, to: reader)
                p(.class("soft")) {
                    reader(
                        view.initiative.nature == .publicFacts
                            ? MeasuresText.cardPurposeUnknown : MeasuresText.cardNoPurpose)
                }
            }
            p(.class("actions")) {
                a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/scorecard"))) {
                    reader(MeasuresText.cardAll)
                }
            }
            p(.class("soft actions")) { reader(MeasuresText.cardPrint) }
        }
    }
}

/// The curve that stands for the whole, and whether it has turned.
private struct CardHeadline: HTML {
    let view: ReportCardView
    let reader: Reader

    var body: some HTML {
        if let headline = view.headline {
            section(.class("card wide"), .hue(.measures)) {
                h2 { headline.measure.question }.spoken(in: view.initiative.language, to: reader)
                if let line = view.headlineLine { p { strong { line.turn.words(line.measure.wording, for: reader) } } }
                if let reported = view.reported {
                    ReportedFigure(reported, markers: view.markers, initiative: view.initiative, reader)
                } else {
                    CurveFigure(headline, markers: view.markers, initiative: view.initiative, reader)
                }
            }
        }
    }
}

/// Each result with its newest numbers.
private struct CardNumbers: HTML {
    let view: ReportCardView
    let reader: Reader

    var body: some HTML {
        if view.scorecard.parts.isEmpty { Note(reader(MeasuresText.scoreEmpty)) }
        for part in view.scorecard.parts.prefix(Most.results) {
            section(.class("stack"), .hue(.decisions)) {
                h2 { part.result.statement }.spoken(in: view.initiative.language, to: reader)
                if known(part).isEmpty {
                    p(.class("soft")) { reader(MeasuresText.listEmpty) }
                } else {
                    CardTable(
                        caption: part.result.statement, lines: Array(known(part).prefix(Most.measures)),
                        initiative: view.initiative, reader: reader)
                }
                if part.lines.count > Most.measures {
                    p(.class("soft")) { reader(MeasuresText.cardMore(count: part.lines.count - Most.measures)) }
                }
            }
        }
    }

    /// Those with a number first, in the order of the measures.
    private func known(_ part: ScorecardView.Part) -> [ScoreLine] {
        part.lines.filter { $0.newest != nil } + part.lines.filter { $0.newest == nil }
    }
}

/// How much fits on two sheets.
private enum Most {
    static let results = 5
    static let measures = 5
    static let takenUp = 4
    static let partners = 40
    static let citations = 5
}

private struct CardTable: HTML {
    let caption: String
    let lines: [ScoreLine]
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            HTML::caption(.class("unseen")) { caption }.spoken(in: initiative.language, to: reader)
            thead(.class("unseen")) {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.trailMeasure) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                }
            }
            tbody { for line in lines { CardRow(line: line, initiative: initiative, reader: reader) } }
        }
    }
}

private struct CardRow: HTML {
    let line: ScoreLine
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            td {
                a(.href(reader.link(line.measure.path(in: initiative)))) { line.measure.question }
                    .spoken(in: initiative.language, to: reader)
                small(.class("soft")) { " \(told)" }
            }
            td(.class("number")) {
                if let newest = line.newest {
                    b { newest.stated?.text(for: reader) ?? line.measure.wording.text(newest.value, for: reader) }
                    " "
                    small {
                        if !line.measure.unit.isEmpty {
                            span { line.measure.unit }.spoken(in: initiative.language, to: reader)
                            ", "
                        }
                        reader.period(newest.period)
                    }
                } else if let told = line.told {
                    small { reader(MeasuresText.changeCount(count: told)) }
                } else if line.places > 0 {
                    small { reader(MeasuresText.listPlaces(count: line.places)) }
                } else {
                    small { reader(MeasuresText.listNoFigure) }
                }
            }
        }
    }

    /// In the words of the scorecard, without what is not known.
    private var told: String {
        line.facts(for: reader).filter { $0.mark != .silent }
            .map { [$0.badge, $0.level == nil ? $0.words : nil].compactMap(\.self).joined(separator: ": ") }
            .joined(separator: " · ")
    }
}

private struct CardTakenUp: HTML {
    let view: ReportCardView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.commitments)) {
            h2 { reader(MeasuresText.turnTakenUpTitle) }
            if view.takenUp.isEmpty { p(.class("soft")) { reader(MeasuresText.cardNothingTakenUp) } }
            for taken in view.takenUp.prefix(Most.takenUp) {
                Saying(taken.words, language: view.initiative.language, hue: .commitments, reader: reader)
            }
            if view.takenUp.count > Most.takenUp {
                p(.class("soft")) { reader(MeasuresText.cardMore(count: view.takenUp.count - Most.takenUp)) }
            }
        }
    }
}

/// Who is in it, and whose figures are missing.
private struct CardPeople: HTML {
    let view: ReportCardView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.partners)) {
            h2 { reader(MeasuresText.cardPartners(count: view.partners.count)) }
            p { names(view.partners.prefix(Most.partners)) }.spoken(in: view.initiative.language, to: reader)
            if view.partners.count > Most.partners {
                p(.class("soft")) { reader(MeasuresText.cardMore(count: view.partners.count - Most.partners)) }
            }
            if !view.missing.isEmpty {
                h3 { reader(MeasuresText.cardMissing) }
                for missing in view.missing {
                    p {
                        span { missing.measure.name }.spoken(in: view.initiative.language, to: reader)
                        ", \(reader.period(missing.period)): \(names(missing.organisations[...]))"
                    }
                }
            } else if !partial.isEmpty {
                h3 { reader(MeasuresText.cardMissing) }
                for line in partial { CardPartial(line: line, initiative: view.initiative, reader: reader) }
            }
        }
    }

    private var partial: [ScoreLine] { view.scorecard.lines.filter(\.isPartial) }

    private func names(_ organisations: ArraySlice<Organisation>) -> String {
        organisations.map(\.name).joined(separator: " · ")
    }
}

private struct CardPartial: HTML {
    let line: ScoreLine
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        if let reported = line.reported {
            p {
                span { line.measure.name }.spoken(in: initiative.language, to: reader)
                ": \(reader(MeasuresText.reportsCount(reported: reported.count, count: reported.expected)))"
            }
        }
    }
}

/// Where all of it comes from, and how to look further.
private struct CardSources: HTML {
    let view: ReportCardView
    let site: String
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack sources")) {
            h2 { reader(MeasuresText.cardSources) }
            for citation in view.citations.prefix(Most.citations) {
                Citation(citation, language: view.initiative.language, reader: reader)
            }
            if view.citations.count > Most.citations {
                p(.class("citation")) { reader(MeasuresText.cardMore(count: view.citations.count - Most.citations)) }
            }
            p {
                reader(MeasuresText.cardRecord(count: Int(view.entries)))
                " "
                a(.href(reader.link("/\(view.initiative.slug)"))) { code { "\(site)/\(view.initiative.slug)" } }
            }
        }
    }
}
