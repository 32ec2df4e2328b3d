internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// How partners turn a curve, in the order in which they work through it: what they see, why it is so, who has a part,
/// what works, what they propose, and whether one of them could have done it alone.
struct TurnPage: HTML {
    let view: TurnView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.turnTitle), surroundings: view.initiative.surroundings()) {
            TurnOpening(view: view, reader: reader)
            FormSummary(form, reader: reader)
            TurnCurve(view: view, reader: reader)
            TurnStories(view: view, form: form, reader: reader)
            if view.isMember {
                TurnTalk(.role, .partners, view: view, form: form, reader: reader)
                TurnTalk(.works, .activities, view: view, form: form, reader: reader)
            }
            TurnProposals(view: view, form: form, reader: reader)
            if view.isMember { TurnAlone(view: view, reader: reader) }
        }
    }
}

private struct TurnOpening: HTML {
    let view: TurnView
    let reader: Reader

    var body: some HTML {
        Opening {
            Trail(
                reader: reader,
                stops: [
                    Trail.Stop(
                        .decisions, reader(MeasuresText.trailResult), words: view.result.statement,
                        address: "/\(view.initiative.slug)/measures#\(view.result.slug)",
                        language: view.initiative.language),
                    Trail.Stop(
                        .measures, reader(MeasuresText.trailMeasure), words: view.measure.question,
                        address: view.measure.path(in: view.initiative), language: view.initiative.language),
                    Trail.Stop(.measures, reader(MeasuresText.turnTrail)),
                ])
            h1 { reader(MeasuresText.turnTitle) }
            p(.class("lead")) {
                span { "\(view.measure.question) \(view.measure.title)." }
                    .spoken(in: view.initiative.language, to: reader)
                if view.isMember { " \(reader(MeasuresText.turnHow))" }
            }
        }
    }
}

/// First: look. The curve, and one honest sentence about it.
private struct TurnCurve: HTML {
    let view: TurnView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card wide"), .hue(.measures)) {
            Kicker(reader(MeasuresText.turnStep(number: 1)))
            h2 { reader(MeasuresText.turnSee) }
            TurnSentence(turn: view.turn, wording: view.measure.wording, reader: reader)
            if let reported = view.reported {
                ReportedFigure(reported, markers: view.markers, initiative: view.initiative, reader)
                if reported.isWithheld { p(.class("soft")) { reader(MeasuresText.reportedWithheld) } }
            } else if view.hasTrend {
                CurveFigure(view.curve, markers: view.markers, initiative: view.initiative, reader)
            } else if let latest = view.curve.points.last(where: { $0.shown?.value != nil }), let shown = latest.shown {
                p {
                    FigureLink(
                        stated: shown, measure: view.measure, place: view.curve.place, initiative: view.initiative,
                        unit: view.measure.unit, reader: reader)
                    ", \(reader.period(latest.period)). \(reader(MeasuresText.singleNote))"
                }
            }
            if view.mayDecide, !hasForecast {
                p {
                    a(.class("button quiet"), .href(reader.link("\(view.measure.path(in: view.initiative))/aim"))) {
                        reader(MeasuresText.markerAdd)
                    }
                }
            }
        }
    }

    private var hasForecast: Bool { !view.markers.standing(.forecast, at: view.curve.place.number).isEmpty }
}

/// Whether the curve has turned, said so that nobody can read more into it.
struct TurnSentence: HTML {
    let turn: Turn
    let wording: Wording
    let reader: Reader

    var body: some HTML {
        p(.class("lead")) { strong { turn.words(wording, for: reader) } }
        if let compared = turn.compared, compared.isAfterwards {
            p(.class("soft")) { reader(MeasuresText.turnAfterwards(period: reader.period(compared.period))) }
        }
        p(.class("soft")) { reader(MeasuresText.turnMeaning) }
    }
}

extension Turn {
    func words(_ wording: Wording, for reader: Reader) -> String {
        switch self {
        case .turned(let compared):
            reader(
                MeasuresText.turnTurned(
                    period: reader.period(compared.period), value: wording.text(compared.value, for: reader),
                    forecast: wording.text(compared.forecast, for: reader)))
        case .notTurned(let compared):
            reader(
                MeasuresText.turnNotTurned(
                    period: reader.period(compared.period), value: wording.text(compared.value, for: reader),
                    forecast: wording.text(compared.forecast, for: reader)))
        case .seriesBreak(let period): reader(MeasuresText.turnBreak(period: reader.period(period)))
        case .noForecast(let period, let next):
            ([reader(MeasuresText.turnNoForecast(period: reader.period(period)))]
                + (next.map { [reader(MeasuresText.turnNext(period: reader.period($0)))] } ?? []))
                .joined(separator: " ")
        case .noFigure: reader(MeasuresText.turnNoFigure)
        case .incomplete: reader(MeasuresText.turnIncomplete)
        case .neither: reader(MeasuresText.turnNeither)
        }
    }
}
