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
            CurveChart(
                curve: curve, companions: companions, markers: markers, language: initiative.language, reader: reader
            ).chart
            figcaption {
                p {
                    span { curve.measure.name + ", " + curve.measure.unit + "." }
                        .spoken(in: initiative.language, to: reader)
                    if hasRanks { " " + reader(MeasuresText.curveRanks) }
                    if !curve.breaks.isEmpty { " " + reader(MeasuresText.curveBreak) }
                }
                for point in curve.points where !point.conflicts.isEmpty {
                    Disagreement(point: point, curve: curve, initiative: initiative, reader: reader)
                }
            }
        }
    }

    private var hasRanks: Bool { curve.points.contains { $0.shown?.figure.rank != nil } }
}

/// Where sources state different numbers for one period: said there, with both.
private struct Disagreement: HTML {
    let point: CurvePoint
    let curve: Curve
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("disagreement")) {
            b { reader(MeasuresText.curveDisagree(period: reader.period(point.period))) }
            for stated in point.stated where stated.value != nil {
                " "
                FigureLink(
                    stated: stated, measure: curve.measure, place: curve.place, initiative: initiative, reader: reader)
                " ("
                cite { stated.source.citation }.spoken(in: initiative.language, to: reader)
                ")"
            }
        }
    }
}
