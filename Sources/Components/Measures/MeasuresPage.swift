internal import Core
public import HTML
internal import Initiatives
internal import Purposes
public import Web

/// What is counted, and for which result.
public struct MeasuresPage: HTML {
    let view: MeasuresView
    let reader: Reader

    public init(_ view: MeasuresView, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    public var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.listTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.listTitle) }
                p(.class("lead")) { reader(MeasuresText.listText) }
                if let minutes = view.minutesAYear, minutes > 0 {
                    p { reader(MeasuresText.listHours(hours: reader.number(Fixed(hoursOf: minutes / 12)))) }
                }
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/scorecard"))) {
                        reader(MeasuresText.scoreLink)
                    }
                    if view.isMember {
                        a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/reports"))) {
                            reader(MeasuresText.reportsLink)
                        }
                        if view.mayArrange {
                            a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/measures/add"))) {
                                reader(MeasuresText.defineTitle)
                            }
                            a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/measures/import"))) {
                                reader(MeasuresText.importLink)
                            }
                        }
                    }
                }
            }
            for served in view.results {
                ResultMeasures(
                    served: served, isMember: view.isMember, initiative: view.initiative, reader: reader)
            }
        }
    }
}

/// A result with the measures that serve it.
private struct ResultMeasures: HTML {
    let served: MeasuresView.ServedResult
    let isMember: Bool
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("result"), .id(served.result.slug.text), .hue(.decisions)) {
            ResultHeading(served.result, initiative: initiative, reader)
            if served.measures.isEmpty {
                Note(reader(MeasuresText.listEmpty))
            } else {
                ul(.class("measures")) {
                    for latest in served.measures {
                        MeasureLine(latest: latest, isMember: isMember, initiative: initiative, reader: reader)
                    }
                }
            }
        }
    }
}

private struct MeasureLine: HTML {
    let latest: MeasuresView.LatestFigure
    let isMember: Bool
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("measure"), .hue(.measures)) {
            div {
                h3 {
                    a(.href(reader.link(latest.measure.path(in: initiative)))) { latest.measure.question }
                        .spoken(in: initiative.language, to: reader)
                }
                p(.class("soft")) {
                    span { latest.measure.name }.spoken(in: initiative.language, to: reader)
                    if isMember && latest.measure.form.hasFigures && !latest.hasBaseline {
                        " "
                        Badge(reader(MeasuresText.listNoBaseline), .open)
                    }
                }
            }
            if let told = latest.told {
                p(.class("latest soft")) { reader(MeasuresText.changeCount(count: told)) }
            } else if let stated = latest.stated {
                p(.class("latest")) {
                    FigureLink(
                        stated: stated, measure: latest.measure, place: latest.place, initiative: initiative,
                        unit: latest.measure.unit, reader: reader)
                    small { ", \(reader.period(stated.figure.period))" }
                }
            } else if let total = latest.total, let period = latest.totalPeriod {
                p(.class("latest")) {
                    a(.class("figure"), .href(reader.link(latest.measure.path(in: initiative)))) {
                        reader.number(total.value)
                    }
                    " "
                    LatestUnit(latest: latest, period: period, initiative: initiative, reader: reader)
                }
            } else if latest.places > 0 {
                p(.class("latest soft")) { reader(MeasuresText.listPlaces(count: latest.places)) }
            } else {
                p(.class("latest soft")) { reader(MeasuresText.listNoFigure) }
            }
        }
    }
}

/// What the number counts, and when.
private struct LatestUnit: HTML {
    let latest: MeasuresView.LatestFigure
    let period: Period
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.small> {
        small {
            span { latest.measure.unit }.spoken(in: initiative.language, to: reader)
            ", \(reader.period(period))"
        }
    }
}
