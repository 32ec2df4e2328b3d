internal import Core
internal import Initiatives
internal import Web

/// Makes the line chart of a curve.
struct CurveChart {
    let curve: Curve
    let companions: [Curve]
    let markers: Markers
    /// Of what the initiative itself wrote.
    let language: String
    let reader: Reader

    var chart: LineChart {
        LineChart(
            id: "curve-\(curve.measure.slug)", title: "\(curve.measure.name), \(curve.place.name)",
            description: description, runs: curve.runs.map { $0.map(point) }, moments: events + breaks,
            companions: companions.map(companion) + markers.companions(at: curve.place, reader),
            levels: curve.measure.wording.choices(for: reader).map(\.text),
            titleLanguage: reader.foreign(language), reader: reader)
    }

    private func point(_ point: CurvePoint) -> LineChart.Point {
        LineChart.Point(
            time: point.period.middle, label: reader.period(point.period),
            value: point.shown?.value?.approximate, text: point.shown?.text(for: reader) ?? "", notes: notes(point))
    }

    private func notes(_ point: CurvePoint) -> [LineChart.Note] {
        let rank = point.shown?.figure.rank.map {
            LineChart.Note(
                reader(MeasuresText.chartRank(rank: Int($0))), short: reader(MeasuresText.chartRankShort(rank: Int($0)))
            )
        }
        let others = point.conflicts.map {
            let words = reader(MeasuresText.chartConflict(value: $0.text(for: reader)))
            return LineChart.Note(words, short: words)
        }
        let basis = (point.shown?.basis(for: reader) ?? []).map { LineChart.Note($0, short: $0) }
        return [rank].compactMap { $0 } + basis + others
    }

    private var events: [LineChart.Moment] {
        curve.stories.compactMap { story in
            guard story.kind == .event, let day = story.day, isDrawn(day) else { return nil }
            return LineChart.Moment(
                .event, time: Double(day.number), day: reader.day(day), words: story.text,
                language: reader.foreign(language))
        }
    }

    private var breaks: [LineChart.Moment] {
        curve.breaks.map {
            LineChart.Moment(.seriesBreak, time: Double($0.period.first.number), words: reader(MeasuresText.chartBreak))
        }
    }

    /// What happened long before or after would be drawn where nothing is measured.
    private func isDrawn(_ day: Day) -> Bool {
        guard let first = curve.points.first?.period.first, let last = curve.points.last?.period.last else {
            return false
        }
        return first <= day && day <= last
    }

    private func companion(_ other: Curve) -> LineChart.Companion {
        LineChart.Companion(
            name: other.place.name,
            runs: other.runs.map { run in
                run.compactMap { point in
                    point.shown?.value.map { (time: point.period.middle, value: $0.approximate) }
                }
            })
    }

    /// The whole curve in words, for whoever cannot see it.
    private var description: String {
        let runs = curve.runs.map { run in
            run.map { point in
                let value = point.shown?.words(for: reader) ?? reader(MeasuresText.stateNotCollected)
                return reader(MeasuresText.chartPoint(period: reader.period(point.period), value: value))
            }.joined(separator: "; ")
        }
        return runs.joined(separator: ". \(reader(MeasuresText.chartBreak)): ") + "."
    }
}

extension Period {
    /// Where a figure about the whole period stands on an axis of days.
    var middle: Double { Double(first.number + last.number + 1) / 2 }
}
