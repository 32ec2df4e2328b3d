internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Two quarters beside each other, and which ties are new, gone, stronger or weaker.
struct NetworkComparison: HTML {
    let view: NetworkView
    let before: QuarterNetwork
    let changes: TieChanges
    let reader: Reader

    var body: some HTML {
        Card(title, hue: .partners) {
            div(.class("cards")) {
                NetworkPicture(quarter: before, id: "before", view: view, isSmall: true, reader: reader)
                NetworkPicture(quarter: view.network, id: "now", view: view, isSmall: true, reader: reader)
            }
            if changes.isEmpty { p { reader(PartnersText.networkSame) } }
            ChangedTies(title: PartnersText.networkNew, pairs: changes.new, comparison: self)
            ChangedTies(title: PartnersText.networkGone, pairs: changes.gone, comparison: self)
            ChangedTies(title: PartnersText.networkStronger, pairs: changes.stronger, comparison: self)
            ChangedTies(title: PartnersText.networkWeaker, pairs: changes.weaker, comparison: self)
        }
    }

    private var title: String {
        reader(
            PartnersText.networkCompare(
                period: reader.period(view.network.period), before: reader.period(before.period)))
    }

    fileprivate func words(_ pair: Tie.Pair) -> String {
        let names = [pair.first, pair.second].map { (view.network.member($0) ?? before.member($0))?.name ?? "" }
        return reader(PartnersText.networkPair(one: names[0], other: names[1]))
    }
}

private struct ChangedTies: HTML {
    let title: Phrase
    let pairs: [Tie.Pair]
    let comparison: NetworkComparison

    var body: some HTML {
        if !pairs.isEmpty {
            h3 { comparison.reader(title) }
            ul(.class("plain")) {
                for pair in pairs { li { comparison.words(pair) } }
            }
        }
    }
}
