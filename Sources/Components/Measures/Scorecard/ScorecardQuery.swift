internal import Core
internal import Initiatives
internal import Purposes

extension ScorecardView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ScorecardView {
        let initiative = try Initiative.find(slug, in: tx)
        let (scope, today) = (initiative.scope, initiative.day(at: tx.now))
        let known = try MeasuresView.served(in: initiative, for: actor, tx)
        let curves = try Curves(of: known, in: scope, for: actor, tx)
        let markers = try Markers.standing(in: tx, scope: scope)
        let asked = Set(
            try tx.all(
                "SELECT measure FROM schedule WHERE scope = \(scope) UNION SELECT measure FROM share WHERE scope = \(scope)"
            ) {
                try $0.get("measure", as: Number<Measure>.self)
            })
        return ScorecardView(
            initiative: initiative,
            parts: try known.map { served in
                Part(
                    result: served.result,
                    lines: try served.measures.map { latest in
                        let curve = try curves.curve(of: latest.measure, at: latest.place)
                        let reported =
                            asked.contains(latest.measure.number)
                            ? try curve.reported(on: today, for: actor, in: tx) : nil
                        return ScoreLine(latest, curve, Markers(markers, latest.measure, latest.place), reported)
                    })
            })
    }
}

/// All curves of an initiative at the places of their results, read at once.
private struct Curves {
    private let figures: [Number<Measure>: [Figure]]
    private let breaks: [Number<Measure>: [SeriesBreak]]
    private let sources: [Number<Source>: Source]

    init(
        of results: [MeasuresView.ServedResult], in scope: Scope, for actor: Actor, _ tx: ReadTransaction
    ) throws {
        let places = Set(results.map(\.result.place))
        figures = Dictionary(
            grouping: try Figure.current(
                where: "c.scope = \(scope) AND c.category = 0 AND c.place IN (\(list: places.sorted()))", for: actor,
                in: tx), by: \.measure)
        breaks = Dictionary(
            grouping: try tx.records(SeriesBreak.self, "scope = \(scope) ORDER BY period"), by: \.measure)
        sources = try Source.all(in: tx, scope: scope)
    }

    func curve(of measure: Measure, at place: Place) throws -> Curve {
        let here = (figures[measure.number] ?? []).filter { $0.place == place.number }
        let points = try Dictionary(grouping: here, by: \.period).sorted { $0.key < $1.key }.map { period, figures in
            CurvePoint(period: period, stated: try figures.map { try measure.stated($0, sources) })
        }
        return Curve(
            measure: measure, place: place, points: points, breaks: breaks[measure.number] ?? [], stories: [],
            sources: sources)
    }
}

extension ScoreLine {
    fileprivate init(
        _ latest: MeasuresView.LatestFigure, _ curve: Curve, _ markers: Markers, _ reported: ReportedTotals?
    ) {
        measure = latest.measure
        place = latest.place
        places = latest.places
        told = latest.told
        turn = Turn(of: curve, markers, reported: reported)
        hasBaseline = !markers.standing(.baseline, at: latest.place.number).isEmpty
        if let reported {
            let shown = reported.drawn.last
            newest = shown.flatMap { stretch in
                reported.total(stretch.accepted).map { Newest(period: stretch.period, value: $0) }
            }
            change = ScoreChange(of: reported)
            self.reported = (shown ?? reported.stretches.last).map { ($0.reported, $0.expected) }
        } else {
            let point = curve.points.last { $0.shown?.value != nil }
            let stated = point.flatMap { point in
                point.shown.flatMap { shown in
                    shown.value.map { Newest(period: point.period, value: $0, stated: shown) }
                }
            }
            newest =
                stated
                ?? latest.total.flatMap { total in
                    latest.totalPeriod.map { Newest(period: $0, value: total.value) }
                }
            change = ScoreChange(of: curve)
        }
        target = Target(markers, at: latest.place, newest, curve)
        if isPartial { target?.isReached = nil }
    }
}

extension ScoreLine.Target {
    /// The next target that is still ahead, else the last one.
    fileprivate init?(_ markers: Markers, at place: Place, _ newest: ScoreLine.Newest?, _ curve: Curve) {
        let all = markers.standing(.target, at: place.number)
        let ahead = all.first { target in newest.map { $0.period <= target.marker.period } ?? true }
        guard let target = ahead ?? all.last else { return nil }
        period = target.marker.period
        value = target.value
        // What was wanted before the way of counting changed is no measure of what was counted after.
        let isOld = curve.breaks.contains { $0.period.first > target.marker.day }
        isReached = newest.flatMap { newest in
            switch curve.measure.direction {
            case _ where isOld: nil
            case .more: newest.value.units >= target.value.units
            case .less: newest.value.units <= target.value.units
            case .neither: nil
            }
        }
    }
}

extension Markers {
    /// What stands for everybody, for all measures at once.
    static func standing(in tx: ReadTransaction, scope: Scope) throws -> [Number<Measure>: [Marker]] {
        let markers = try tx.records(
            Marker.self,
            """
            scope = \(scope) AND organisation IS NULL AND NOT EXISTS (SELECT 1 FROM marker n
              WHERE n.scope = marker.scope AND n.measure = marker.measure AND n.kind = marker.kind
                AND n.place = marker.place AND n.period = marker.period AND n.organisation IS NULL
                AND n.number > marker.number) ORDER BY period
            """)
        return Dictionary(grouping: markers, by: \.measure)
    }

    fileprivate init(_ standing: [Number<Measure>: [Marker]], _ measure: Measure, _ place: Place) {
        self.init(
            all: (standing[measure.number] ?? []).filter { $0.place == place.number }.map {
                Placed(marker: $0, place: place, value: measure.value($0.units), wording: measure.wording, stands: true)
            })
    }
}
