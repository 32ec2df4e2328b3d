public import HTML
public import Initiatives
public import Web

/// A curve with what must be known to read it: where the method changed, what is missing, where sources disagree.
public struct CurveFigure: HTML {
    let curve: Curve
    let companions: [Curve]
    let markers: Markers
    let initiative: Initiative
    let reader: Reader

    public init(
        _ curve: Curve, companions: [Curve] = [], markers: Markers = .none, initiative: Initiative,
        _ reader: Reader
    ) {
        self.curve = curve
        self.companions = companions
        self.markers = markers
        self.initiative = initiative
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.figure> {
        figure {
            if curve.measure.form == .milestone {
                MilestoneTable(curves: [curve] + companions, initiative: initiative, reader: reader)
            } else {
                CurveChart(
                    curve: curve, companions: companions, markers: markers, language: initiative.language,
                    reader: reader
                ).chart
            }
            figcaption {
                p {
                    span { curve.measure.title + "." }
                        .spoken(in: initiative.language, to: reader)
                    if hasRanks { " " + reader(MeasuresText.curveRanks) }
                    if !curve.breaks.isEmpty { " " + reader(MeasuresText.curveBreak) }
                }
                for point in curve.points where !point.conflicts.isEmpty {
                    Disagreement(
                        subject: reader.period(point.period), stated: point.stated, measure: curve.measure,
                        place: curve.place, initiative: initiative, reader: reader)
                }
            }
        }
    }

    private var hasRanks: Bool { curve.points.contains { $0.shown?.figure.rank != nil } }
}
