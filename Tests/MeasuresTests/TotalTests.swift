import Core
import Initiatives
import Measures
import TestSupport
import Testing

/// Totals are changed by differences, batch by batch. After any history they must be what a plain sum over the newest
/// figures gives.
@Suite struct TotalTests {
    @Test(
        "Totals are the plain sums, after 200 rounds of batches, corrections and late arrivals", arguments: Engine.tried
    )
    func randomHistory(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            var history = try await History(valley, seed: 20)
            for round in 1...200 {
                try await history.advance(round)
                if round.isMultiple(of: engine == .sqlite ? 4 : 10) { try await history.expectPlainSums(round) }
            }
            try await history.expectPlainSums(200)
            #expect(history.totals > 20 && history.corrections > 50 && history.latecomers > 10)
        }
    }
}

private struct History {
    private let valley: SmallInitiative
    private var random: SeededGenerator
    private let measures: [Number<Measure>]
    private var parents: [Number<Place>: Number<Place>] = [:]
    private var leaves: [Number<Place>]
    /// Batches that were recorded and wait to be published, with the order in which they were recorded.
    private var pending: [(batch: Number<Batch>, order: Int, figures: [Stated])] = []
    private var newest: [Cell: (order: Int, figure: Stated)] = [:]
    private(set) var totals = 0
    private(set) var corrections = 0
    private(set) var latecomers = 0

    struct Cell: Hashable {
        var measure: Int64
        var place: Int64
        var period: String
        var category: Int64
        var source: Int64 = 0
    }

    init(_ valley: SmallInitiative, seed: UInt64) async throws {
        self.valley = valley
        random = SeededGenerator(seed: seed)
        measures = [
            try await valley.measure("adding") { ($0.overPlaces, $0.sources) = (.sum, .addUp) },
            try await valley.measure("competing") { ($0.overPlaces, $0.sources) = (.sum, .compete) },
            try await valley.measure("stated"),
        ]
        let (root, upper) = (try await valley.place("valley"), try await valley.place("upper"))
        leaves = [try await valley.place("east"), try await valley.place("west"), try await valley.place("lower")]
        parents = [upper: root, leaves[0]: upper, leaves[1]: upper, leaves[2]: root]
    }

    /// One batch more, and now and then a place more; then one of the waiting batches is published.
    mutating func advance(_ round: Int) async throws {
        if round.isMultiple(of: 25) { try await grow(round) }
        let figures = draw()
        let batch = try await valley.open()
        let half = figures.count / 2
        for part in [figures[..<half], figures[half...]] where !part.isEmpty {
            try await valley.record(Array(part), into: batch)
        }
        pending.append((batch, round, figures))
        guard Int.random(in: 0..<4, using: &random) > 0 else { return }
        let next = pending.remove(at: Int.random(in: pending.indices, using: &random))
        try await valley.publish(next.batch)
        for figure in next.figures { adopt(figure, next.order) }
    }

    private mutating func adopt(_ figure: Stated, _ order: Int) {
        let cell = Cell(
            measure: figure.measure.value, place: figure.place.value, period: figure.period, category: figure.category,
            source: figure.source)
        if let known = newest[cell] {
            corrections += 1
            guard order > known.order else { return latecomers += 1 }
        }
        newest[cell] = (order, figure)
    }

    private mutating func grow(_ round: Int) async throws {
        guard let parent = leaves.randomElement(using: &random) else { return }
        let names = try await valley.store.read { [scope = valley.scope] in try Place.find(parent, in: $0, scope: scope)
        }
        let new = try await valley.add(["a\(round)", "b\(round)"], in: names.slug.text)
        leaves.removeAll { $0 == parent }
        leaves += new
        for place in new { parents[place] = parent }
    }

    private mutating func draw() -> [Stated] {
        var cells: Set<Cell> = []
        return (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
            guard let measure = measures.randomElement(using: &random), let place = leaves.randomElement(using: &random)
            else { return nil }
            var figure = Stated(
                measure: measure, place: place, period: Bool.random(using: &random) ? "2024" : "2024-05",
                category: .random(in: 0...1, using: &random), source: .random(in: 1...2, using: &random),
                units: Int.random(in: 0..<5, using: &random) == 0 ? nil : .random(in: -20...100, using: &random),
                isPreferred: Bool.random(using: &random))
            // In each cell one source only is ever preferred: another would be refused.
            if Int64(figure.source) != place.value % 2 + 1 { figure.isPreferred = false }
            let cell = Cell(
                measure: measure.value, place: place.value, period: figure.period, category: figure.category,
                source: figure.source)
            return cells.insert(cell).inserted ? figure : nil
        }
    }

    mutating func expectPlainSums(_ round: Int) async throws {
        var expected: [Cell: [Int64]] = [:]
        for (cell, (_, figure)) in newest {
            guard let units = figure.units, figure.measure != measures[2] else { continue }
            guard figure.measure == measures[0] || figure.isPreferred else { continue }
            var place = parents[figure.place]
            while let above = place {
                let whole = Cell(
                    measure: cell.measure, place: above.value, period: cell.period, category: cell.category)
                let sum = expected[whole] ?? [0, 0]
                expected[whole] = [sum[0] + units, sum[1] + 1]
                place = parents[above]
            }
        }
        let stored = try await valley.store.read { tx in
            try tx.all("SELECT measure, place, period, category, units, figures FROM total") { row in
                let period = try row.get("period", as: Period.self).description
                let cell = Cell(measure: row.int64(0), place: row.int64(1), period: period, category: row.int64(3))
                return (cell, [row.int64(4), row.int64(5)])
            }
        }
        #expect(Dictionary(uniqueKeysWithValues: stored) == expected, "round \(round)")
        #expect(try await valley.count(of: "current_figure") == newest.count)
        totals = max(totals, stored.count)
    }
}
