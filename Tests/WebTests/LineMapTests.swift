import TestSupport
import Testing

@testable import Web

/// Whatever is tied to what, nothing on a map covers anything else, nothing is left out, and everything stays where it
/// is when something is chosen.
@Suite struct LineMapTests {
    @Test func nothingCoversAnythingElse() {
        var random = SeededGenerator(seed: 5)
        var (passing, missing) = (0, 0)
        for _ in 0..<60 {
            let columns = map(&random)
            let layout = LineMapLayout(columns)
            let items = Array(layout.items.values)
            #expect(Set(layout.order.joined()) == Set(layout.items.keys))
            for knot in columns.flatMap(\.knots) { #expect(layout.items[knot.id] != nil) }
            for (index, one) in items.enumerated() {
                #expect(one.x >= 0 && one.end <= LineMapLayout.width + 0.01)
                #expect(one.y >= 0 && one.y + one.height <= layout.height)
                for other in items.dropFirst(index + 1) { #expect(!covers(one, other), "\(one.id), \(other.id)") }
                if case .passing = one.kind { passing += 1 }
                if case .missing = one.kind { missing += 1 }
            }
        }
        #expect(passing > 100 && missing > 100)
    }

    @Test func everyTieIsAStrandAndEveryLackIsOneThatBreaksOff() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<60 {
            let columns = map(&random)
            let ties = columns.flatMap(\.knots).reduce(0) { $0 + $1.leadsTo.count }
            let lacks = columns.flatMap(\.missing).count + columns.flatMap(\.knots).filter { $0.loose != nil }.count
            let strands = LineMapLayout(columns).strands
            #expect(strands.filter { !$0.isLoose }.count == ties)
            #expect(strands.filter { $0.isLoose && $0.end != nil }.count == lacks)
        }
    }

    @Test func choosingMovesNothing() {
        var random = SeededGenerator(seed: 7)
        let columns = map(&random)
        let lit = columns.map { column in
            LineMap.Column(
                column.title, column.hue, knots: column.knots.map { $0.standing(.faded) }, missing: column.missing)
        }
        let (before, after) = (LineMapLayout(columns), LineMapLayout(lit))
        #expect(before.order == after.order && before.height == after.height)
        for (id, item) in before.items { #expect(after.items[id]?.y == item.y && after.items[id]?.x == item.x) }
    }

    @Test func whatGoesRoundInACircleHasAPlaceToo() {
        let knots = [knot("a", ["b"]), knot("b", ["a"]), knot("c", ["c"])]
        let layout = LineMapLayout([LineMap.Column("One", .purposes, knots: knots)])
        #expect(Set(layout.order.joined()) == ["a", "b", "c"])
        #expect(LineMapLayout([]).order.isEmpty)
    }

    @Test func thingsStandAsNearAsTheyCanToWhereTheyWantToBe() {
        #expect(Spread.tops([10, 10], wishes: [0, 50], gap: 5) == [0, 50])
        #expect(Spread.tops([10, 10], wishes: [20, 20], gap: 5) == [12.5, 27.5], "both give way alike")
        #expect(Spread.tops([10, 10, 10], wishes: [0, 0, 0], gap: 0) == [-10, 0, 10])
        #expect(Spread.tops([], wishes: [], gap: 5) == [])
    }

    private func covers(_ one: LineMapItem, _ other: LineMapItem) -> Bool {
        one.x < other.end && other.x < one.end && one.y < other.y + other.height && other.y < one.y + one.height
    }

    private func knot(_ id: String, _ leadsTo: [String], loose: String? = nil) -> LineMap.Knot {
        LineMap.Knot(
            id: id, label: LineMap.Words(id), words: LineMap.Words(String(repeating: "children ", count: id.count)),
            address: "/", leadsTo: leadsTo, light: .plain, loose: loose)
    }

    /// Each thing leads to up to two of the columns before, or to one before it in its own; some lack something.
    private func map(_ random: inout SeededGenerator) -> [LineMap.Column] {
        var (columns, known): ([LineMap.Column], [String]) = ([], [])
        for column in 0..<6 {
            var knots: [LineMap.Knot] = []
            for index in 0..<Int.random(in: 0...5, using: &random) {
                var targets = Set(
                    (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in known.randomElement(using: &random) })
                if targets.isEmpty, let before = knots.last, Bool.random(using: &random) { targets = [before.id] }
                knots.append(
                    knot("\(column).\(index)", targets.sorted(), loose: targets.isEmpty ? "Leads nowhere" : nil))
            }
            let lacking = known.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
            columns.append(
                LineMap.Column(
                    "Column \(column)", .measures, knots: knots,
                    missing: lacking.map { LineMap.Missing(at: $0, "Nothing is counted for it yet.") }))
            known += knots.map(\.id)
        }
        return columns
    }
}

extension LineMap.Knot {
    fileprivate func standing(_ light: LineMap.Light) -> LineMap.Knot {
        LineMap.Knot(
            id: id, label: label, words: words, address: address, leadsTo: leadsTo, light: light, isOpen: isOpen,
            loose: loose)
    }
}
