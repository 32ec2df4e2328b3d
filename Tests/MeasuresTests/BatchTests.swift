import Core
import Initiatives
import Measures
import TestSupport
import Testing

/// How figures come in, and what is refused.
@Suite struct BatchTests {
    @Test(arguments: Engine.tried)
    func aBatchIsInvisibleUntilItIsPublished(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children") { $0.overPlaces = .sum }
            let east = try await valley.place("east")
            let batch = try await valley.open()
            try await valley.record([Stated(measure: children, place: east, units: 7)], into: batch)
            #expect(try await valley.count(of: "figure") == 1)
            #expect(try await valley.count(of: "current_figure") == 0)
            #expect(try await valley.total(of: children, at: "valley") == nil)
            try await expectSound(valley.store)
            try await valley.publish(batch)
            #expect(try await valley.count(of: "current_figure") == 1)
            #expect(try await valley.total(of: children, at: "valley") == 7)
        }
    }

    @Test(arguments: Engine.tried)
    func aCorrectionIsANewVersionAndTheOldOneStays(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children") { $0.overPlaces = .sum }
            let east = try await valley.place("east")
            try await valley.publish(Stated(measure: children, place: east, units: 7))
            try await valley.publish(Stated(measure: children, place: east, units: 9))
            #expect(try await valley.total(of: children, at: "valley") == 9)
            #expect(try await valley.count(of: "figure") == 2)
            #expect(try await valley.count(of: "current_figure") == 1)
        }
    }

    @Test("“Not collected” takes a figure's place, and its part of every total", arguments: Engine.tried)
    func notCollected(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children") { $0.overPlaces = .sum }
            let (east, west) = (try await valley.place("east"), try await valley.place("west"))
            try await valley.publish(
                Stated(measure: children, place: east, units: 7), Stated(measure: children, place: west, units: 5))
            try await valley.publish(Stated(measure: children, place: east, units: nil))
            #expect(try await valley.total(of: children, at: "valley") == 5)
            try await valley.publish(Stated(measure: children, place: west, state: .notApplicable))
            #expect(try await valley.total(of: children, at: "valley") == nil)
            try await valley.publish(Stated(measure: children, place: west, units: 0))
            #expect(try await valley.total(of: children, at: "valley") == 0)
        }
    }

    @Test(arguments: Engine.tried)
    func aBatchPublishedAfterANewerOneChangesNothing(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children") { $0.overPlaces = .sum }
            let (east, west) = (try await valley.place("east"), try await valley.place("west"))
            let older = try await valley.open()
            try await valley.record(
                [Stated(measure: children, place: east, units: 1), Stated(measure: children, place: west, units: 2)],
                into: older)
            try await valley.publish(Stated(measure: children, place: east, units: 10))
            try await valley.publish(older)
            #expect(try await valley.total(of: children, at: "valley") == 12)
        }
    }

    @Test("Of sources that compete the preferred one is counted; sources that add up all are", arguments: Engine.tried)
    func sources(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let competing = try await valley.measure("competing") { $0.overPlaces = .sum }
            let adding = try await valley.measure("adding") { ($0.overPlaces, $0.sources) = (.sum, .addUp) }
            let east = try await valley.place("east")
            for measure in [competing, adding] {
                try await valley.publish(
                    Stated(measure: measure, place: east, source: 1, units: 10),
                    Stated(measure: measure, place: east, source: 2, units: 20, isPreferred: false))
            }
            #expect(try await valley.total(of: competing, at: "upper") == 10)
            #expect(try await valley.total(of: adding, at: "upper") == 30)
            // The other one is preferred from now on.
            try await valley.publish(
                Stated(measure: competing, place: east, source: 1, units: 10, isPreferred: false),
                Stated(measure: competing, place: east, source: 2, units: 20))
            #expect(try await valley.total(of: competing, at: "upper") == 20)
            let refusal = await refused {
                try await valley.publish(Stated(measure: competing, place: east, source: 1, units: 30))
            }
            #expect(refusal?.code == "figures.two-preferred")
            #expect(try await valley.total(of: competing, at: "upper") == 20)
        }
    }

    @Test(arguments: Engine.tried)
    func aWholeGetsNoFigureWhereItsPartsAddUp(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let adding = try await valley.measure("adding") { $0.overPlaces = .sum }
            let stated = try await valley.measure("stated")
            let upper = try await valley.place("upper")
            let batch = try await valley.open()
            let refusal = await refused {
                try await valley.record([Stated(measure: adding, place: upper, units: 1)], into: batch)
            }
            #expect(refusal?.code == "figure.whole")
            #expect(refusal?.detail.contains("upper") == true)
            try await valley.record([Stated(measure: stated, place: upper, units: 1)], into: batch)
            try await valley.publish(batch)
            #expect(try await valley.count(of: "figure") == 1)
        }
    }

    @Test(arguments: Engine.tried)
    func aCellStandsInABatchOnce(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children") { $0.overPlaces = .sum }
            let one = Stated(measure: children, place: try await valley.place("east"), units: 1)
            var other = one
            other.units = 2
            let batch = try await valley.open()
            let together = await refused { [other] in try await valley.record([one, other], into: batch) }
            #expect(together?.code == "figures.repeated")
            try await valley.record([one], into: batch)
            try await valley.record([other], into: batch)
            let apart = await refused { try await valley.publish(batch) }
            #expect(apart?.code == "figures.repeated")
            #expect(try await valley.count(of: "current_figure") == 0)
            #expect(try await valley.total(of: children, at: "valley") == nil)
        }
    }

    @Test(arguments: Engine.tried)
    func aRankNeverStandsWithoutItsValue(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let score = try await valley.measure("score")
            let east = try await valley.place("east")
            let batch = try await valley.open()
            for figure in [
                Stated(measure: score, place: east, units: nil, rank: 3),
                Stated(measure: score, place: east, units: 3, state: .notCollected),
                Stated(measure: score, place: east, units: nil, state: .reported),
            ] {
                let refusal = await refused { try await valley.record([figure], into: batch) }
                #expect(refusal?.code == "figure.state")
            }
        }
    }

    @Test("… and the table itself refuses one", arguments: Engine.tried)
    func rawRank(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let score = try await valley.measure("score")
            let east = try await valley.place("east")
            let batch = try await valley.open()
            let values: [SQL] = [
                "'not collected', NULL, 3", "'reported', NULL, NULL", "'not collected', 3, NULL", "'gone', 3, 3",
            ]
            for cells in values {
                let refusal = await refused {
                    try await valley.store.insertFigure(measure: score, place: east, batch: batch, cells)
                }
                #expect(refusal?.code == "row.check", "\(cells.pieces)")
            }
            #expect(try await valley.count(of: "figure") == 0)
        }
    }

    @Test(arguments: Engine.tried)
    func aPublishedBatchIsClosed(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children")
            let east = try await valley.place("east")
            let batch = try await valley.open()
            try await valley.publish(batch)
            let late = [
                await refused { try await valley.publish(batch) },
                await refused {
                    try await valley.record([Stated(measure: children, place: east, units: 1)], into: batch)
                },
                await refused { try await valley.publish(Number(99)) },
            ]
            #expect(late.map { $0?.code } == ["batch.closed", "batch.closed", "batch.closed"])
        }
    }

    @Test(arguments: Engine.tried)
    func aFigureOfWhatIsNotThereIsAConflict(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children")
            let east = try await valley.place("east")
            let batch = try await valley.open()
            for figure in [
                Stated(measure: Number(9), place: east, units: 1),
                Stated(measure: children, place: Number(99), units: 1),
                Stated(measure: children, place: east, source: 9, units: 1),
            ] {
                let refusal = await refused { try await valley.record([figure], into: batch) }
                #expect(refusal?.code == "row.reference")
            }
            #expect(try await valley.count(of: "figure") == 0)
        }
    }

    @Test("The largest figures are exact, and a total that would not fit is refused", arguments: Engine.tried)
    func largest(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children") { $0.overPlaces = .sum }
            let most: Int64 = 100_000_000_000_000_000
            let huts = try await valley.add((1...40).map { "hut-\($0)" }, in: "lower")
            let tooLarge = await refused {
                try await valley.publish(Stated(measure: children, place: huts[0], units: most + 1))
            }
            #expect(tooLarge?.code == "value.too-large")
            let batch = try await valley.open()
            try await valley.record(huts.map { Stated(measure: children, place: $0, units: most) }, into: batch)
            try await valley.publish(batch)
            #expect(try await valley.total(of: children, at: "lower") == 40 * most)
            let east = try await valley.place("east")
            let refusal = await refused {
                try await valley.publish(Stated(measure: children, place: east, units: most))
            }
            #expect(refusal?.code == "total.overflow")
            #expect(try await valley.total(of: children, at: "valley") == 40 * most)
            try await valley.publish(Stated(measure: children, place: east, units: -most))
            #expect(try await valley.total(of: children, at: "valley") == 39 * most)
        }
    }
}
