internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Shall this one count?”: what it states, what the others state, and why.
struct PreferPage: HTML {
    let trace: FigureTrace
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.preferTitle), surroundings: trace.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.preferTitle) }
                p(.class("lead")) {
                    span { "\(trace.measure.name), \(trace.place.name)" }
                        .spoken(in: trace.initiative.language, to: reader)
                    ", \(reader.period(trace.current.figure.period))"
                }
            }
            section(.class("card"), .hue(.commitments)) {
                h2 { reader(MeasuresText.preferChosen) }
                PreferLine(stated: trace.current, trace: trace, reader: reader)
                if !trace.others.isEmpty {
                    h2 { reader(MeasuresText.traceOthers) }
                    for other in trace.others { PreferLine(stated: other, trace: trace, reader: reader) }
                }
            }
            FormFrame(
                form, to: trace.preferPath, button: MeasuresText.preferButton,
                cancel: (MeasuresText.reportBack, trace.path), reader: reader
            ) {
                p(.class("hint")) { reader(MeasuresText.preferHow) }
                TextArea(
                    form, "reason", label: MeasuresText.preferWhy, hint: MeasuresText.preferWhyHint, rows: 3,
                    most: PreferSource.longestReason, language: reader.foreign(trace.initiative.language),
                    isFirst: true, reader: reader)
            }
        }
    }
}

private struct PreferLine: HTML {
    let stated: StatedFigure
    let trace: FigureTrace
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p {
            FigureLink(
                stated: stated, measure: trace.measure, place: trace.place, initiative: trace.initiative,
                unit: trace.measure.unit, reader: reader)
            " "
            cite { stated.source.citation }.spoken(in: trace.initiative.language, to: reader)
            if stated.figure.isPreferred {
                " "
                Badge(reader(MeasuresText.preferNow), .done)
            }
        }
    }
}

/// On the page of a figure that does not count, for whoever may change that.
struct PreferDoor: HTML {
    let trace: FigureTrace
    let reader: Reader

    var body: some HTML {
        if trace.mayPrefer {
            p(.class("actions")) {
                a(.class("button quiet"), .href(reader.link(trace.preferPath))) { reader(MeasuresText.preferButton) }
            }
        }
    }
}

extension FigureTrace {
    var path: String { FigureAddress(current.figure, of: measure, at: place, in: initiative).path }

    var preferPath: String {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        return "\(parts[0])/prefer" + parts.dropFirst().map { "?\($0)" }.joined()
    }

    /// Whether its newest version was brought by a decision which source counts.
    var isChosenByHand: Bool { entry.action == PreferSource.name }
}
