internal import HTML
internal import Initiatives
internal import Measures
internal import Purposes
internal import Web

/// What should become true, for whom first, and what is counted for it.
struct HomeResults: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .id("results")) {
            h2 { reader(OverviewText.homeResults) }
            if view.results.contains(where: { $0.result.isReading }) { Note(reader(OverviewText.homeResultsReading)) }
            ol(.class("results")) {
                for line in view.results {
                    HomeResult(line: line, initiative: view.initiative, reader: reader)
                }
            }
        }
    }
}

private struct HomeResult: HTML {
    let line: HomeView.ResultLine
    let initiative: Initiative
    let reader: Reader

    /// A result with many measures should not push the next one off the page.
    private static let shown = 4

    var body: some HTML<HTMLTag.li> {
        li(.class("result"), .hue(.decisions)) {
            div {
                Kicker(
                    reader(
                        line.result.kind == .population
                            ? OverviewText.homeResultsPopulation : OverviewText.homeResultsSystem))
                h3 { line.result.statement }.spoken(in: initiative.language, to: reader)
                if let worstOff = line.result.worstOff {
                    p(.class("soft")) {
                        reader(OverviewText.homeResultsWorstOff)
                        " "
                        strong { worstOff }.spoken(in: initiative.language, to: reader)
                    }
                }
            }
            ul(.class("links"), .hue(.measures)) {
                for measure in line.measures.prefix(Self.shown) {
                    li {
                        a(.href(reader.link(measure.path(in: initiative)))) { measure.question }
                            .spoken(in: initiative.language, to: reader)
                    }
                }
                if line.measures.count > Self.shown {
                    li {
                        a(.href(reader.link("/\(initiative.slug)/measures#\(line.result.slug)"))) {
                            reader(OverviewText.homeResultsMore(count: line.measures.count - Self.shown))
                        }
                    }
                }
                if line.measures.isEmpty { li(.class("soft")) { reader(OverviewText.homeResultsNone) } }
            }
        }
    }
}
