internal import Core
public import HTML
internal import Initiatives
internal import Purposes
public import Web

/// One measure: its question, the picture that answers it, and every figure behind the picture.
public struct MeasurePage: HTML {
    let view: MeasureView
    let reader: Reader

    public init(_ view: MeasureView, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    public var body: some HTML {
        Page(reader: reader, title: view.measure.question, surroundings: view.initiative.surroundings()) {
            MeasureOpening(view: view, reader: reader)
            ReplacedNote(kin: view.kin, initiative: view.initiative, reader: reader)
            if let told = view.told {
                ChangeSection(told: told, reader: reader)
            } else if view.measure.form == .milestone {
                MilestoneSection(view: view, reader: reader)
            } else if let reported = view.reported {
                ReportedSection(totals: reported, view: view, reader: reader)
            } else if view.hasTrend {
                section(.class("card wide"), .hue(.measures)) {
                    CurveFigure(
                        view.curve, companions: view.around, markers: view.markers, initiative: view.initiative, reader)
                }
            } else {
                SingleFigure(view: view, reader: reader)
            }
            if view.measure.form.hasFigures { MarkerSection(markers: view.markers, view: view, reader: reader) }
            if let groups = view.shareGroups { ShareGroupsSection(groups: groups, view: view, reader: reader) }
            if !view.groups.isEmpty { GroupsSection(view: view, reader: reader) }
            if let places = view.places, !view.isListed(places) {
                PlacesSection(grid: places, view: view, reader: reader)
            }
            DisagreementsSection(view: view, reader: reader)
            if view.measure.form.hasFigures || !view.curve.stories.isEmpty {
                div(.class("two")) {
                    FiguresSection(view: view, reader: reader)
                    StorySection(view: view, reader: reader)
                }
            }
            DefinitionSection(view: view, reader: reader)
        }
    }
}

extension MeasureView {
    /// Whether partners can be asked for it: not for what is computed, nor for what another measure replaced.
    var isAsked: Bool { kin.sides == nil && kin.successor == nil }

    /// One survey makes no trend.
    var hasTrend: Bool { curve.points.filter { $0.shown?.value != nil }.count > 1 }

    /// Places that the curve's own place lies in: the country around the state.
    var around: [Curve] {
        elsewhere.filter { $0.place.opens < curve.place.opens && curve.place.closes < $0.place.closes }
    }

    /// Whether the list of a milestone says already what a place by place would.
    func isListed(_ places: PlaceGrid) -> Bool { measure.form == .milestone && places.categories.isEmpty }

    var latest: CurvePoint? { curve.latest }
}

/// The line up, the question, and what is measured.
private struct MeasureOpening: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        Opening {
            Trail(
                reader: reader,
                stops: [
                    Trail.Stop(.purposes, reader(MeasuresText.trailPurpose), address: "/\(view.initiative.slug)"),
                    Trail.Stop(
                        .decisions, reader(MeasuresText.trailResult), words: view.result.statement,
                        address: "/\(view.initiative.slug)/measures#\(view.result.slug)",
                        language: view.initiative.language),
                    Trail.Stop(.measures, reader(MeasuresText.trailMeasure)),
                ])
            h1 { view.measure.question }.spoken(in: view.initiative.language, to: reader)
            p(.class("lead")) {
                span { view.measure.title }.spoken(in: view.initiative.language, to: reader)
                ". "
                if let words = view.measure.directionWords { reader(words) + " " }
                reader(view.measure.kind.words)
            }
            p(.class("actions")) {
                if view.measure.form.hasFigures {
                    a(.class("button"), .href(reader.link("\(view.measure.path(in: view.initiative))/turn"))) {
                        reader(MeasuresText.turnLink)
                    }
                }
                LineDoors(
                    to: view.measure.lineID,
                    history: view.opensRecord ? "\(view.measure.path(in: view.initiative))/history" : nil,
                    initiative: view.initiative, reader: reader)
            }
        }
    }
}

extension Measure.Kind {
    var words: Phrase {
        switch self {
        case .indicator: MeasuresText.kindIndicator
        case .howMuch: MeasuresText.kindHowMuch
        case .howWell: MeasuresText.kindHowWell
        case .betterOff: MeasuresText.kindBetterOff
        case .performance: MeasuresText.kindPerformance
        }
    }
}

extension Measure {
    /// Which way is better; nil where that says itself.
    fileprivate var directionWords: Phrase? {
        switch (form, direction) {
        case (.milestone, _), (.story, _): nil
        case (.scale, .more): MeasuresText.directionHigher
        case (.scale, .less): MeasuresText.directionLower
        case (_, .more): MeasuresText.directionMore
        case (_, .less): MeasuresText.directionLess
        case (_, .neither): MeasuresText.directionNeither
        }
    }
}

/// Where there is one period only: the number itself, and the place around it. No line, since there is none.
private struct SingleFigure: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        if let latest = view.latest, let shown = latest.shown {
            section(.class("card single"), .hue(.measures)) {
                h2 { reader(MeasuresText.singleTitle(period: reader.period(latest.period))) }
                dl(.class("facts")) {
                    SingleFact(stated: shown, curve: view.curve, view: view, reader: reader)
                    for other in view.around {
                        if let stated = other.points.last(where: { $0.period == latest.period })?.shown {
                            SingleFact(stated: stated, curve: other, view: view, reader: reader)
                        }
                    }
                }
                if view.curve.points.count == 1 { Note(reader(MeasuresText.singleNote)) }
            }
        }
    }
}

private struct SingleFact: HTML {
    let stated: StatedFigure
    let curve: Curve
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div {
            dt { curve.place.name }.spoken(in: view.initiative.language, to: reader)
            dd {
                FigureLink(
                    stated: stated, measure: view.measure, place: curve.place, initiative: view.initiative,
                    unit: view.measure.unit, reader: reader)
            }
        }
    }
}
