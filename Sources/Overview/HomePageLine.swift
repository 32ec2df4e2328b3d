internal import HTML
internal import Initiatives
internal import Partners
internal import Web

/// The signature of the product: the line from purpose to number. Each stop leads on.
struct HomeLine: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("band"), .id("line")) {
            h2 { reader(OverviewText.homeLine) }
            LinePicture(
                label: reader(OverviewText.homeLineLabel),
                knots: [purpose, results, activities, partners, measures, figures].compactMap(\.self))
            p {
                a(.class("button quiet"), .href(reader.link("\(home)/line"))) { reader(OverviewText.homeLineOpen) }
            }
        }
    }

    private var home: String { "/\(view.initiative.slug)" }

    private var purpose: LinePicture.Knot {
        let words =
            if view.purpose != nil {
                OverviewText.homeLinePurposeStated
            } else if view.initiative.nature == .publicFacts {
                OverviewText.homeLinePurposeNone
            } else {
                view.isDrafted ? OverviewText.homeLinePurposeAgreeing : OverviewText.homeLinePurposeOpen
            }
        return LinePicture.Knot(
            .purposes, name: reader(OverviewText.homeLinePurpose), words: reader(words),
            address: reader.link("\(home)/purpose"), strands: 1
        )
    }

    private var results: LinePicture.Knot {
        LinePicture.Knot(
            .decisions, name: reader(OverviewText.homeLineResults(count: view.results.count)),
            words: reader(OverviewText.homeLineResultsWords),
            address: view.results.isEmpty ? reader.link("\(home)/results") : "#results", strands: view.results.count)
    }

    /// None where nothing that is done was opened to whoever looks.
    private var activities: LinePicture.Knot? {
        guard view.activityCount > 0 else { return nil }
        return LinePicture.Knot(
            .activities, name: reader(OverviewText.homeLineActivities(count: view.activityCount)),
            words: reader(OverviewText.homeLineActivitiesWords), address: reader.link("\(home)/activities"),
            strands: view.activityCount)
    }

    private var partners: LinePicture.Knot {
        let present = view.partners.present
        let count = present.reduce(0) { $0 + $1.partners.count }
        return LinePicture.Knot(
            .partners, name: reader(OverviewText.homeLinePartners(count: count)),
            words: reader(OverviewText.homeLinePartnersWords(count: present.count)),
            address: reader.link("\(home)/partners"), strands: count)
    }

    private var measures: LinePicture.Knot {
        let count = view.results.reduce(0) { $0 + $1.measures.count }
        return LinePicture.Knot(
            .measures, name: reader(OverviewText.homeLineMeasures(count: count)),
            words: reader(OverviewText.homeLineMeasuresWords), address: reader.link("\(home)/measures"), strands: count)
    }

    private var figures: LinePicture.Knot {
        LinePicture.Knot(
            .funds, name: reader(OverviewText.homeLineFigures(count: Int(view.figureCount))),
            words: reader(
                view.conflictCount == 0
                    ? OverviewText.siteLineFiguresWords
                    : OverviewText.homeLineFiguresWords(count: Int(view.conflictCount))),
            address: reader.link("\(home)/record"), strands: Int(view.figureCount))
    }
}
