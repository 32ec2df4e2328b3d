internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who works with whom?
struct NetworkPage: HTML {
    let view: NetworkView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.networkTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                PartnersTrail(here: PartnersText.networkNavigation, initiative: view.initiative, reader: reader)
                h1 { reader(PartnersText.networkTitle) }
                if view.isEmpty {
                    p(.class("lead")) { reader(PartnersText.networkEmpty) }
                    p { reader(PartnersText.networkEmptyText) }
                } else {
                    p(.class("lead")) { lead }
                    p { reader(PartnersText.networkMore) }
                }
                p(.class("actions")) {
                    if view.maySay {
                        a(.class("button"), .href(reader.link("\(path)/ties"))) { reader(PartnersText.networkSay) }
                    }
                    if !view.isEmpty {
                        a(.class("button quiet"), .href(reader.link("\(path)/ties.csv\(query)"))) {
                            reader(PartnersText.networkDownload)
                        }
                    }
                }
            }
            if !view.isEmpty {
                Card(reader(PartnersText.networkPicture(period: reader.period(view.network.period))), hue: .partners) {
                    NetworkPicture(quarter: view.network, id: "network", view: view, isSmall: false, reader: reader)
                    NetworkLegend(reader: reader)
                }
                NetworkSentences(quarter: view.network, reader: reader)
                if let before = view.before, let changes = view.changes {
                    NetworkComparison(view: view, before: before, changes: changes, reader: reader)
                }
                NetworkMembers(view: view, reader: reader)
                NetworkWords(view: view, reader: reader)
            }
            if view.quarters.count > 1 {
                QuarterLinks(
                    title: PartnersText.networkQuarters, quarters: view.quarters, chosen: view.network.period,
                    path: "\(path)/network", reader: reader)
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/partners" }
    private var query: String { "?period=\(view.network.period)" }

    private var lead: String {
        reader(
            PartnersText.networkLead(
                organisations: view.network.members.count, ties: view.network.network.tieCount,
                possible: view.network.possibleCount, period: reader.period(view.network.period)))
    }
}

/// The ring of organisations with their ties.
struct NetworkPicture: HTML {
    let quarter: QuarterNetwork
    let id: String
    let view: NetworkView
    let isSmall: Bool
    let reader: Reader

    var body: some HTML<HTMLTag.figure> {
        figure {
            NetworkChart(
                id: id, title: reader(PartnersText.networkPicture(period: reader.period(quarter.period))),
                description: reader(PartnersText.networkDescription), groups: groups, ties: ties,
                language: reader.foreign(view.initiative.language), isSmall: isSmall)
        }
    }

    private var groups: [[NetworkChart.Node]] {
        let brokers = Set(quarter.brokers.map(\.number))
        return quarter.groups.map { sector, members in
            members.map { member in
                NetworkChart.Node(
                    name: member.name, number: (quarter.position(of: member.number) ?? 0) + 1, mark: sector.outline,
                    hue: sector.hue, isMarked: brokers.contains(member.number))
            }
        }
    }

    private var ties: [NetworkChart.Tie] {
        quarter.ties.compactMap { tie in
            guard let one = quarter.position(of: tie.pair.first), let other = quarter.position(of: tie.pair.second),
                let strength = tie.intensity?.strength
            else { return nil }
            return NetworkChart.Tie(one, other, strength)
        }
    }
}

/// What shapes, lines and rings mean.
private struct NetworkLegend: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details {
            summary { reader(PartnersText.networkLegend) }
            div(.class("tally")) {
                ul {
                    for sector in Sector.allCases {
                        li(.hue(sector.hue)) {
                            SectorMark(sector)
                            reader(sector.title)
                        }
                    }
                    for strength in NetworkChart.Strength.allCases {
                        li {
                            NetworkLine(strength)
                            reader(strength.words)
                        }
                    }
                }
            }
            p(.class("soft")) {
                reader(PartnersText.networkLegendBroker)
                " "
                reader(PartnersText.networkLegendNumber)
            }
        }
    }
}

extension NetworkChart.Strength {
    fileprivate var words: Phrase {
        switch self {
        case .light: PartnersText.networkLegendLineLight
        case .middle: PartnersText.networkLegendLineMiddle
        case .strong: PartnersText.networkLegendLineStrong
        }
    }
}
