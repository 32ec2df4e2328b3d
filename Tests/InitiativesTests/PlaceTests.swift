import Core
import TestSupport
import Testing

@testable import Initiatives

/// The tree of places is numbered so that everything within a place is one range, whatever is added where.
@Suite struct PlaceTests {
    @Test("The ranges hold after thousands of places were added anywhere", arguments: Engine.tried)
    func manyPlaces(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let valley = try await SmallInitiative(in: store)
            var random = SeededGenerator(seed: 8)
            var names = ["valley", "upper", "lower", "east", "west"]
            for round in 0..<(engine == .sqlite ? 500 : 100) {
                // Every other round goes into the newest place, so that the tree grows deep as well as broad.
                let parent = round.isMultiple(of: 2) ? names.last : names.randomElement(using: &random)
                let new = (0..<Int.random(in: 1...9, using: &random)).map { "p\(round)-\($0)" }
                try await valley.add(new, in: parent)
                names += new
                if round.isMultiple(of: 100) { try await expectRanges(valley) }
            }
            try await expectRanges(valley)
            let found = try await store.read { [scope = valley.scope] in try Place.all(in: $0, scope: scope).count }
            #expect(found == names.count)
            #expect(try await store.verify().findings.isEmpty)
        }
    }

    @Test("A chain of a hundred places fits, each inside the one before", arguments: Engine.tried)
    func chain(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let valley = try await SmallInitiative(in: store)
            var (parent, before) = ("east", try await opens(valley))
            var renumberings = 0
            for depth in 1...100 {
                try await valley.add(["deep-\(depth)"], in: parent)
                parent = "deep-\(depth)"
                let now = try await opens(valley)
                if before.contains(where: { now[$0.key] != $0.value }) { renumberings += 1 }
                before = now
            }
            #expect(renumberings > 0, "or this test would not have met a full gap")
            try await expectRanges(valley)
            #expect(try await store.verify().findings.isEmpty)
        }
    }

    @Test(arguments: Engine.tried)
    func severalOutermostPlacesStandSideBySide(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let valley = try await SmallInitiative(in: store)
            for number in 0..<80 { try await valley.add(["plain-\(number)"], in: nil) }
            try await expectRanges(valley)
        }
    }

    @Test(arguments: Engine.tried)
    func whatCannotBeAddedIsRefusedWhole(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let valley = try await SmallInitiative(in: store)
            let unknown = await refused { try await valley.add(["mill"], in: "nowhere") }
            let twice = await refused { try await valley.add(["mill", "mill"], in: "lower") }
            let taken = await refused { try await valley.add(["mill", "upper"], in: "lower") }
            let blank = await refused {
                let place = AddPlaces.NewPlace(slug: try #require(Slug("mill")), name: " ", level: "mill")
                _ = try await store.perform(
                    AddPlaces(scope: valley.scope, parent: nil, places: [place]), by: .operator)
            }
            let half = await refused {
                let place = AddPlaces.NewPlace(slug: try #require(Slug("mill")), name: "Mill", level: "mill", code: "7")
                _ = try await store.perform(
                    AddPlaces(scope: valley.scope, parent: nil, places: [place]), by: .operator)
            }
            #expect(unknown?.code == "place.unknown")
            #expect([twice?.code, taken?.code] == ["row.exists", "row.exists"])
            #expect([blank?.code, half?.code] == ["text.blank", "place.code"])
            #expect(try await opens(valley).count == 5)
        }
    }

    @Test func aGapIsDividedIntoRoomsWithGapsBetween() throws {
        for (gap, count) in [(0..<1_000, 1), (0..<1_000, 31), (0..<1_000, 300), (500..<564, 1), (-64..<0, 3)]
            as [(Range<Int64>, Int)]
        {
            let rooms = try #require(PlaceNumbering.divide(gap, into: count))
            #expect(rooms.count == count)
            #expect(
                rooms.allSatisfy { $0.count > 0 && $0.lowerBound > gap.lowerBound && $0.upperBound < gap.upperBound })
            #expect(zip(rooms, rooms.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        }
        #expect(PlaceNumbering.divide(PlaceNumbering.everything, into: 100_000)?.count == 100_000)
        #expect(PlaceNumbering.divide(0..<1_000, into: 0) == [])
    }

    @Test(arguments: [(0..<0, 1), (0..<63, 1), (0..<64, 32), (0..<1_000, 500)] as [(Range<Int64>, Int)])
    func aGapThatIsTooSmallIsNotDivided(gap: Range<Int64>, count: Int) {
        #expect(PlaceNumbering.divide(gap, into: count) == nil)
    }

    private func opens(_ valley: SmallInitiative) async throws -> [String: Int64] {
        try await valley.store.read { [scope = valley.scope] tx in
            Dictionary(uniqueKeysWithValues: try Place.all(in: tx, scope: scope).map { ($0.slug.text, $0.opens) })
        }
    }

    /// Every place lies inside its parent and beside its siblings.
    private func expectRanges(_ valley: SmallInitiative, _ location: SourceLocation = #_sourceLocation) async throws {
        let places = try await valley.store.read { [scope = valley.scope] in try Place.all(in: $0, scope: scope) }
        let byNumber = Dictionary(uniqueKeysWithValues: places.map { ($0.number, $0) })
        for place in places {
            #expect(place.opens < place.closes, sourceLocation: location)
            guard let number = place.parent else { continue }
            let parent = try #require(byNumber[number])
            #expect(
                parent.opens < place.opens && place.closes < parent.closes, "\(place.slug)", sourceLocation: location)
        }
        for siblings in Dictionary(grouping: places, by: \.parent).values {
            let beside = zip(siblings, siblings.dropFirst()).allSatisfy { $0.closes <= $1.opens }
            #expect(beside, sourceLocation: location)
        }
    }
}
