internal import Core
internal import HTML
internal import Initiatives
internal import Measures
internal import Web

/// The headline curve, with its table one click away.
struct HomeCurve: HTML {
    let curve: Curve
    let reported: ReportedTotals?
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.measures)) {
            Kicker(reader(OverviewText.homeCurve))
            h2 { a(.href(reader.link(curve.measure.path(in: initiative)))) { curve.measure.question } }
                .spoken(in: initiative.language, to: reader)
            if let reported {
                ReportedFigure(reported, initiative: initiative, reader)
            } else {
                CurveFigure(curve, initiative: initiative, reader)
            }
            details {
                summary { reader(WebText.chartAsTable) }
                if let reported {
                    ReportedTable(reported, initiative: initiative, reader)
                } else {
                    FiguresTable(curve, initiative: initiative, reader)
                }
            }
            p { a(.href(reader.link(curve.measure.path(in: initiative)))) { reader(OverviewText.homeCurveOpen) } }
        }
    }
}

/// Who is furthest behind everybody, and by how much.
struct HomeGap: HTML {
    let gap: HomeView.WidestGap
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.commitments)) {
            Kicker(reader(OverviewText.homeGap))
            h2 { a(.href(address)) { gap.measure.question } }.spoken(in: initiative.language, to: reader)
            if let worst, let size = worst.gap { WidestGapNumber(worst: worst, size: size, gap: self) }
            figure {
                GroupDots(
                    id: "widest-gap", title: "\(gap.measure.name), \(gap.place.name)", groups: gap.groups,
                    marked: worst, everybody: comparison(gap.place, gap.everybody),
                    around: [gap.around.flatMap { comparison($0.place, $0.stated) }].compactMap { $0 },
                    language: initiative.language, reader)
                figcaption {
                    span { gap.measure.name }.spoken(in: initiative.language, to: reader)
                    ". "
                    reader(OverviewText.homeGapSurvey(period: reader.period(gap.period), unit: gap.measure.unit))
                    if gap.isOnlyPeriod { " " + reader(OverviewText.homeGapOnly) }
                }
            }
            p { a(.href(address)) { reader(OverviewText.homeGapOpen) } }
        }
    }

    private var address: String { reader.link(gap.measure.path(in: initiative)) }

    /// The groups come best first.
    private var worst: GroupFigure? { gap.groups.last }

    private func comparison(_ place: Place, _ stated: StatedFigure) -> GroupDots.Comparison? {
        stated.value.map { GroupDots.Comparison(place: place, value: $0) }
    }
}

/// How far behind, in one number that leads to where it comes from.
private struct WidestGapNumber: HTML {
    let worst: GroupFigure
    let size: Fixed
    let gap: HomeGap

    private var reader: Reader { gap.reader }

    var body: some HTML<HTMLTag.p> {
        p(.class("gap")) {
            a(.class("big"), .href(reader.link(address.path))) { reader.number(positive, places: 1) }
            " "
            reader(size.units < 0 ? OverviewText.homeGapLower : OverviewText.homeGapHigher)
            ": "
            b { worst.category.name }.spoken(in: gap.initiative.language, to: reader)
        }
    }

    private var positive: Fixed { Fixed(units: abs(size.units), decimals: size.decimals) }

    private var address: FigureAddress {
        FigureAddress(worst.stated.figure, of: gap.gap.measure, at: gap.gap.place, in: gap.initiative)
    }
}
