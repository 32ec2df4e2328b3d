internal import Core
public import HTML
internal import Initiatives
internal import Purposes
public import Web

/// Where one number comes from: up its line to the purpose, down to the record.
public struct FigureTracePage: HTML {
    let trace: FigureTrace
    let reader: Reader

    public init(_ trace: FigureTrace, _ reader: Reader) {
        self.trace = trace
        self.reader = reader
    }

    public var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.traceTitle), surroundings: surroundings) {
            Opening {
                h1 { reader(MeasuresText.traceTitle) }
                p(.class("lead")) { reader(MeasuresText.traceLead) }
            }
            div(.class("two")) {
                section(.class("trace")) {
                    h2 { reader(MeasuresText.traceUp) }
                    TraceUp(trace: trace, reader: reader)
                    TraceNumber(trace: trace, reader: reader)
                    h2 { reader(MeasuresText.traceDown) }
                    TraceDown(trace: trace, reader: reader)
                }
                div(.class("stack")) {
                    TracedTalk(trace: trace, reader: reader)
                    OtherSources(trace: trace, reader: reader)
                    EarlierVersions(trace: trace, reader: reader)
                }
            }
        }
    }

    private var surroundings: Surroundings { trace.initiative.surroundings(entryCount: trace.proof.size) }
}

/// Measure, result and purpose: what the number is for.
private struct TraceUp: HTML {
    let trace: FigureTrace
    let reader: Reader

    private var language: String { trace.initiative.language }
    private var home: String { "/\(trace.initiative.slug)" }

    var body: some HTML<HTMLTag.ol> {
        ol(.class("stops")) {
            li(.hue(.purposes)) {
                p(.class("soft")) { reader(MeasuresText.tracePurpose) }
                if let purpose = trace.purpose {
                    a(.href(reader.link(home))) { purpose.statement }.spoken(in: language, to: reader)
                } else {
                    a(.href(reader.link(home))) { reader(MeasuresText.tracePurposeNone) }
                }
            }
            li(.hue(.decisions)) {
                p(.class("soft")) { reader(MeasuresText.traceResult) }
                a(.href(reader.link("\(home)/measures#\(trace.result.slug)"))) { trace.result.statement }
                    .spoken(in: language, to: reader)
            }
            li(.hue(.measures)) {
                p(.class("soft")) { reader(MeasuresText.traceMeasure) }
                a(.href(reader.link(trace.measure.path(in: trace.initiative)))) { trace.measure.question }
                    .spoken(in: language, to: reader)
            }
        }
    }
}

/// The number itself: what, where, when, of whom.
private struct TraceNumber: HTML {
    let trace: FigureTrace
    let reader: Reader

    private var language: String { trace.initiative.language }

    var body: some HTML<HTMLTag.div> {
        div(.class("this-number"), .hue(.measures)) {
            p(.class("big")) { trace.current.text(for: reader) }
                .spoken(in: trace.current.language(language, for: reader))
            p {
                if trace.current.value != nil, !trace.measure.unit.isEmpty {
                    span { trace.measure.unit }.spoken(in: language, to: reader)
                    " · "
                }
                span { trace.place.name }.spoken(in: language, to: reader)
                " · \(reader.period(trace.current.figure.period)) · "
                if let category = trace.category {
                    span { "\(category.dimension): \(category.name)" }.spoken(in: language, to: reader)
                } else {
                    reader(MeasuresText.traceEverybody)
                }
            }
            TraceBasis(stated: trace.current, reader: reader)
            if let rank = trace.current.figure.rank { p { reader(MeasuresText.traceRank(rank: Int(rank))) } }
        }
    }
}
