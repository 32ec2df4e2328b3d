public import HTML
internal import Initiatives
public import Web

/// The first page: what this is, for somebody who organises people, and the initiatives one can visit.
public struct SitePage: HTML {
    let view: SiteView
    let reader: Reader

    public init(_ view: SiteView, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    public var body: some HTML {
        Page(reader: reader, title: reader(WebText.siteName)) {
            Opening {
                h1 { reader(OverviewText.siteTitle) }
                p(.class("lead")) { reader(OverviewText.siteLead) }
            }
            SiteLine(reader: reader)
            section(.class("stack")) {
                h2 { reader(OverviewText.siteInitiatives) }
                if view.initiatives.isEmpty { p { reader(OverviewText.siteNone) } }
                div(.class("cards")) {
                    for initiative in view.initiatives { InitiativeCard(initiative: initiative, reader: reader) }
                }
            }
            section(.class("stack")) {
                h2 { reader(OverviewText.siteFor) }
                ul(.class("reasons")) {
                    li(.hue(.purposes)) { reader(OverviewText.siteForSee) }
                    li(.hue(.measures)) { reader(OverviewText.siteForTrace) }
                    li(.hue(.commitments)) { reader(OverviewText.siteForFair) }
                    li(.hue(.funds)) { reader(OverviewText.siteForRecord) }
                }
                p { a(.class("button quiet"), .href(reader.link("/about"))) { reader(OverviewText.siteMore) } }
            }
        }
    }
}

/// The idea of the product as its picture: how a line runs from a wish to a number.
private struct SiteLine: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("band")) {
            h2(.class("unseen")) { reader(OverviewText.siteLine) }
            LinePicture(
                label: reader(OverviewText.siteLine),
                knots: [
                    knot(.purposes, OverviewText.siteLinePurpose, OverviewText.siteLinePurposeWords, 1),
                    knot(.partners, OverviewText.siteLinePartners, OverviewText.siteLinePartnersWords, 8),
                    knot(.measures, OverviewText.siteLineMeasures, OverviewText.siteLineMeasuresWords, 5),
                    knot(.funds, OverviewText.siteLineFigures, OverviewText.siteLineFiguresWords, 12),
                ])
        }
    }

    private func knot(_ hue: Hue, _ name: Phrase, _ words: Phrase, _ strands: Int) -> LinePicture.Knot {
        LinePicture.Knot(
            hue, name: reader(name), words: reader(words), address: reader.link("/about"), strands: strands)
    }
}

private struct InitiativeCard: HTML {
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.article> {
        article(.class("card"), .hue(.purposes)) {
            if initiative.isDemonstration { Kicker(reader(OverviewText.siteDemonstration)) }
            h3 {
                a(.href(reader.link("/\(initiative.slug)"))) { initiative.name }
                    .spoken(in: initiative.language, to: reader)
            }
            p { initiative.summary }.spoken(in: initiative.language, to: reader)
            if let since = initiative.since {
                p(.class("soft")) { reader(OverviewText.siteSince(day: reader.day(since))) }
            }
        }
    }
}
