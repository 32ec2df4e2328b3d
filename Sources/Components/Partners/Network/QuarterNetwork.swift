internal import Core
internal import Initiatives

/// Who is tied to whom in one quarter, and what that means.
struct QuarterNetwork: Sendable {
    let period: Period
    /// By sector, and in it in the order in which they came, so that the picture stays from day to day.
    let members: [Organisation]
    /// One for each pair of whom anything was said.
    let ties: [Tie]
    let network: Network
    private let positions: [Number<Organisation>: Int]

    /// - Parameter joined: those that are here now: they count in this quarter's network even where nothing was said of
    ///   them. In an earlier quarter, those count by whom or of whom something was said.
    init(_ period: Period, _ words: [TieWord], joined: [Organisation], known: [Organisation], isCurrent: Bool) {
        self.period = period
        let named = Set(words.flatMap { [$0.organisation, $0.other] })
        let here = Set(joined.map(\.number))
        // Whoever left has no ties any more, and in this quarter no place.
        let counted = isCurrent ? here : named
        let order = Dictionary(uniqueKeysWithValues: Sector.allCases.enumerated().map { ($1, $0) })
        members = known.filter { counted.contains($0.number) }
            .sorted { (order[$0.sector] ?? 0, $0.number) < (order[$1.sector] ?? 0, $1.number) }
        let positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.number, $0) })
        ties = Tie.all(words).filter { positions[$0.pair.first] != nil && positions[$0.pair.second] != nil }
        network = Network(
            count: members.count,
            ties: ties.filter(\.isDrawn).compactMap { tie in
                guard let one = positions[tie.pair.first], let other = positions[tie.pair.second] else { return nil }
                return (one, other)
            })
        self.positions = positions
    }

    func position(of organisation: Number<Organisation>) -> Int? { positions[organisation] }

    func member(_ organisation: Number<Organisation>) -> Organisation? {
        positions[organisation].map { members[$0] }
    }

    /// Where its members stand, sector by sector; those without anybody have none.
    var groups: [(sector: Sector, members: [Organisation])] {
        Sector.allCases.map { sector in (sector, members.filter { $0.sector == sector }) }
    }

    var brokers: [Organisation] { network.brokers.map { members[$0] } }
    var alone: [Organisation] { members.indices.filter { network.neighbours[$0].isEmpty }.map { members[$0] } }
    /// The groups among those who have a tie.
    var pieceCount: Int { network.pieces.count { $0.count > 1 } }

    /// Whoever would lose touch with the rest, by who would have left.
    var cutOff: [(leaving: Organisation, cutOff: [Organisation])] {
        members.indices.compactMap { position in
            let lost = network.cutOff(without: position)
            return lost.isEmpty ? nil : (members[position], lost.map { members[$0] })
        }
    }

    /// How many ties join two sectors.
    var acrossCount: Int {
        ties.count { $0.isDrawn && member($0.pair.first)?.sector != member($0.pair.second)?.sector }
    }

    var possibleCount: Int { members.count * (members.count - 1) / 2 }
}
