internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Source, file and record: where the number was written, how it came, and that nobody changed it since.
struct TraceDown: HTML {
    let trace: FigureTrace
    let reader: Reader

    private var language: String { trace.initiative.language }

    var body: some HTML<HTMLTag.ol> {
        ol(.class("stops down")) {
            li(.hue(.partners)) {
                p(.class("soft")) { reader(MeasuresText.traceSource) }
                p { cite { trace.current.source.citation }.spoken(in: language, to: reader) }
                if !trace.others.isEmpty || !trace.current.figure.isPreferred {
                    p { reader(standing) }
                }
                PreferDoor(trace: trace, reader: reader)
                if let note = trace.current.figure.note {
                    p {
                        reader(MeasuresText.traceNote)
                        " "
                        span { note }.spoken(in: language, to: reader)
                    }
                }
            }
            li(.hue(.activities)) {
                p(.class("soft")) { reader(MeasuresText.traceBatch) }
                if trace.isChosenByHand {
                    p {
                        reader(MeasuresText.preferDecided)
                        " "
                        q { trace.batch.name }.spoken(in: trace.initiative.language, to: reader)
                    }
                    if let report = trace.report {
                        a(.href(reader.link(report.path))) { reader(MeasuresText.traceBatchReport) }
                    }
                } else if trace.batch.report == nil {
                    p { reader(MeasuresText.traceBatchText(name: trace.batch.name)) }
                } else if let report = trace.report {
                    a(.href(reader.link(report.path))) { reader(MeasuresText.traceBatchReport) }
                } else {
                    p { reader(MeasuresText.traceBatchReport) }
                }
            }
            li(.hue(.funds)) {
                p(.class("soft")) { reader(MeasuresText.traceEntry) }
                a(.href(reader.link("/\(trace.initiative.slug)/record/\(trace.entry.sequence)"))) {
                    reader(MeasuresText.traceEntryText(entry: Int(trace.entry.sequence), time: time))
                }
                ProofDetails(trace.proof, reader)
            }
        }
    }

    private var standing: Phrase {
        if trace.current.figure.isPreferred { return MeasuresText.tracePreferred }
        let isOtherShown = trace.others.contains { $0.figure.isPreferred }
        return isOtherShown ? MeasuresText.traceNotPreferred : MeasuresText.preferNone
    }

    private var time: String { reader.instant(trace.entry.time, in: trace.initiative.timeZone) }
}

/// What other sources state of the same cell.
struct OtherSources: HTML {
    let trace: FigureTrace
    let reader: Reader

    var body: some HTML {
        Card(reader(MeasuresText.traceOthers), hue: .commitments) {
            if trace.others.isEmpty { p(.class("soft")) { reader(MeasuresText.traceOthersNone) } }
            for other in trace.others {
                div(.class("saying"), .hue(.commitments)) {
                    p {
                        FigureLink(
                            stated: other, measure: trace.measure, place: trace.place, initiative: trace.initiative,
                            reader: reader)
                    }
                    p {
                        cite { other.source.citation }.spoken(in: trace.initiative.language, to: reader)
                        " "
                        b { reader(agrees(other) ? MeasuresText.traceOthersSame : MeasuresText.traceOthersDiffers) }
                    }
                }
            }
        }
    }

    private func agrees(_ other: StatedFigure) -> Bool { other.value == trace.current.value }
}

/// What the same source stated before. Nothing is overwritten.
struct EarlierVersions: HTML {
    let trace: FigureTrace
    let reader: Reader

    var body: some HTML {
        Card(reader(MeasuresText.traceEarlier), hue: .funds) {
            if trace.earlier.isEmpty {
                p(.class("soft")) { reader(MeasuresText.traceEarlierNone) }
            } else {
                p { reader(MeasuresText.traceEarlierSome) }
                ol(.class("plain")) {
                    for version in trace.earlier {
                        li {
                            a(.href(reader.link("/\(trace.initiative.slug)/record/\(version.figure.entry)"))) {
                                words(version)
                            }
                        }
                    }
                }
            }
        }
    }

    private func words(_ version: StatedFigure) -> String {
        reader(
            MeasuresText.traceEarlierVersion(value: version.text(for: reader), entry: Int(version.figure.entry)))
    }
}
