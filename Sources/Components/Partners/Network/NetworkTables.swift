internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Everybody in the picture, by number.
struct NetworkMembers: HTML {
    let view: NetworkView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PartnersText.networkList) }
            p(.class("soft")) { reader(PartnersText.networkBetweenHint) }
            table {
                caption(.class("unseen")) { reader(PartnersText.networkList) }
                thead {
                    tr {
                        th(.scope(.col)) { reader(PartnersText.networkColumnNumber) }
                        th(.scope(.col)) { reader(PartnersText.networkColumnName) }
                        th(.scope(.col), .class("number")) { reader(PartnersText.networkColumnTies) }
                        th(.scope(.col), .class("number")) { reader(PartnersText.networkColumnBetween) }
                    }
                }
                tbody {
                    for (position, member) in view.network.members.enumerated() {
                        MemberRow(
                            position: position, member: member, ties: view.network.network.neighbours[position].count,
                            between: between[position], view: view, reader: reader)
                    }
                }
            }
        }
    }

    private var between: [Double] { view.network.network.betweenness }
}

private struct MemberRow: HTML {
    let position: Int
    let member: Organisation
    let ties: Int
    let between: Double
    let view: NetworkView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr(.hue(member.sector.hue)) {
            td { reader.number(position + 1) }
            th(.scope(.row), .class("soft")) {
                a(.href(reader.link("/\(view.initiative.slug)/partners/\(member.slug)"))) { member.name }
                    .spoken(in: view.initiative.language, to: reader)
                small(.class("soft")) {
                    " "
                    reader(member.sector.title)
                }
            }
            td(.class("number")) { reader.number(ties) }
            td(.class("number")) { reader.number(Int(between.rounded())) }
        }
    }
}

/// What each side of each tie says.
struct NetworkWords: HTML {
    let view: NetworkView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PartnersText.networkTable) }
            ul(.class("waiting")) {
                for tie in view.network.ties { TieLine(tie: tie, view: view, reader: reader) }
            }
        }
    }
}

private struct TieLine: HTML {
    let tie: Tie
    let view: NetworkView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            div {
                SaysLine(name(tie.pair.first), tie.firstSays, view: view, reader: reader)
                SaysLine(name(tie.pair.second), tie.secondSays, view: view, reader: reader)
            }
            Badge(reader(state), tie.isDrawn ? .done : tie.intensity == nil ? .open : .plain)
        }
    }

    private func name(_ number: Number<Organisation>) -> String { view.network.member(number)?.name ?? "" }

    private var state: Phrase {
        guard let intensity = tie.intensity else { return PartnersText.networkHalf }
        return intensity.isTie ? intensity.title : PartnersText.networkBelow
    }
}

private struct SaysLine: HTML {
    let name: String
    let word: Intensity?
    let view: NetworkView
    let reader: Reader

    init(_ name: String, _ word: Intensity?, view: NetworkView, reader: Reader) {
        self.name = name
        self.word = word
        self.view = view
        self.reader = reader
    }

    var body: some HTML<HTMLTag.p> {
        p {
            b { name }.spoken(in: view.initiative.language, to: reader)
            ": "
            reader(word?.title ?? PartnersText.networkUnsaid)
        }
    }
}
