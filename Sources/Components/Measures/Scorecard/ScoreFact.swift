internal import Core
internal import Web

/// One thing that is known of a measure, or not known, in a word and a sentence.
struct ScoreFact: Sendable {
    let badge: String
    let mark: Badge.Mark
    var words: String?
    /// A level, as the initiative itself called it: it stands after the words, in its own language.
    var level: String?
}

extension ScoreLine {
    func facts(for reader: Reader) -> [ScoreFact] {
        [
            reportedFact(reader), change.fact(measure.wording, reader), turn.fact(measure.wording, reader),
            targetFact(reader),
        ]
        .compactMap(\.self) + gaps(reader)
    }

    private func reportedFact(_ reader: Reader) -> ScoreFact? {
        guard let reported else { return nil }
        return ScoreFact(
            badge: reader(MeasuresText.scoreReported), mark: isPartial ? .open : .done,
            words: reader(MeasuresText.reportsCount(reported: reported.count, count: reported.expected)))
    }

    private func targetFact(_ reader: Reader) -> ScoreFact? {
        guard let target else { return nil }
        let (badge, mark): (Phrase, Badge.Mark) =
            switch target.isReached {
            case true?: (MeasuresText.scoreReached, .done)
            case false?: (MeasuresText.scoreNotReached, .open)
            case nil: (MeasuresText.scoreTargetWord, .plain)
            }
        let (value, period) = (measure.wording.text(target.value, for: reader), reader.period(target.period))
        return ScoreFact(
            badge: reader(badge), mark: mark,
            words: measure.wording.isNamed
                ? reader(MeasuresText.scoreBy(period: period))
                : reader(MeasuresText.scoreTarget(value: value, period: period)),
            level: measure.wording.isNamed ? value : nil)
    }

    /// What nobody said yet. Where neither more nor less is better, nothing can be wanted.
    private func gaps(_ reader: Reader) -> [ScoreFact] {
        guard measure.direction != .neither, measure.form != .story else { return [] }
        var gaps: [ScoreFact] = []
        if !hasBaseline { gaps.append(ScoreFact(badge: reader(MeasuresText.scoreNoBaseline), mark: .silent)) }
        if target == nil { gaps.append(ScoreFact(badge: reader(MeasuresText.scoreNoTarget), mark: .silent)) }
        return gaps
    }
}

extension ScoreChange {
    fileprivate func fact(_ wording: Wording, _ reader: Reader) -> ScoreFact? {
        switch self {
        case .moved(let moved): moved.fact(wording, reader)
        case .broken(let period):
            ScoreFact(
                badge: reader(MeasuresText.scoreNotComparable), mark: .silent,
                words: reader(MeasuresText.scoreBroken(period: reader.period(period))))
        case .others:
            ScoreFact(
                badge: reader(MeasuresText.scoreNotComparable), mark: .silent, words: reader(MeasuresText.scoreOthers))
        case .none: nil
        }
    }
}

extension ScoreChange.Moved {
    fileprivate func fact(_ wording: Wording, _ reader: Reader) -> ScoreFact {
        let (size, since) = (reader.number(difference.magnitude), reader.period(since))
        let words =
            if difference.units == 0 {
                reader(MeasuresText.scoreSame(period: since))
            } else if wording.isNamed {
                reader(MeasuresText.scoreWas(period: since))
            } else if !wording.isNumber {
                // From one level to another is no distance.
                reader(MeasuresText.scoreBefore(period: since, value: wording.text(before, for: reader)))
            } else if difference.isNegative {
                reader(MeasuresText.scoreLess(size: size, period: since))
            } else {
                reader(MeasuresText.scoreMore(size: size, period: since))
            }
        let who = reporters.map { [reader(MeasuresText.scoreOf(count: $0))] } ?? []
        return ScoreFact(
            badge: reader(badge.words), mark: badge.mark, words: ([words] + who).joined(separator: " "),
            level: wording.isNamed && difference.units != 0 ? wording.text(before, for: reader) : nil)
    }

    private var badge: (words: Phrase, mark: Badge.Mark) {
        switch isBetter {
        case true?: (MeasuresText.scoreBetter, .done)
        case false?: (MeasuresText.scoreWorse, .late)
        case nil where difference.units == 0: (MeasuresText.scoreUnmoved, .plain)
        case nil: (MeasuresText.scoreMoved, .plain)
        }
    }
}

extension Turn {
    /// Nothing where nothing can be said but that there is no forecast.
    fileprivate func fact(_ wording: Wording, _ reader: Reader) -> ScoreFact? {
        switch self {
        case .turned(let compared): fact(MeasuresText.scoreTurned, .done, compared, wording, reader)
        case .notTurned(let compared): fact(MeasuresText.scoreNotTurned, .open, compared, wording, reader)
        case .noForecast: ScoreFact(badge: reader(MeasuresText.scoreNoForecast), mark: .silent)
        case .seriesBreak, .noFigure, .incomplete, .neither: nil
        }
    }

    private func fact(
        _ badge: Phrase, _ mark: Badge.Mark, _ compared: Compared, _ wording: Wording, _ reader: Reader
    ) -> ScoreFact {
        let (value, forecast) = (
            wording.text(compared.value, for: reader), wording.text(compared.forecast, for: reader)
        )
        let period = reader.period(compared.period)
        return ScoreFact(
            badge: reader(badge), mark: mark,
            words: wording.isNamed
                ? reader(MeasuresText.scoreOrElse(period: period))
                : reader(MeasuresText.scoreForecast(value: value, period: period, forecast: forecast)),
            level: wording.isNamed ? "\(value) · \(forecast)" : nil)
    }
}

extension Measure.Kind {
    /// The question under which measures of this kind stand.
    var heading: Phrase {
        switch self {
        case .indicator: MeasuresText.scoreIndicators
        case .howMuch: MeasuresText.scoreHowMuch
        case .howWell: MeasuresText.scoreHowWell
        case .betterOff: MeasuresText.scoreBetterOff
        case .performance: MeasuresText.scorePerformance
        }
    }
}
