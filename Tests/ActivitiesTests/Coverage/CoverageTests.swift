import Core
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Activities

/// A valley (1) with Ferry Landing (2), which has two hamlets (3, 4), and Old Ford (5). Girls are group 1, boys group 2.
private let valley: [Number<Place>: Span] = [
    Number(1): Span(opens: 10, closes: 60), Number(2): Span(opens: 20, closes: 40),
    Number(3): Span(opens: 25, closes: 30), Number(4): Span(opens: 30, closes: 35),
    Number(5): Span(opens: 45, closes: 50),
]
private let girls = Number<PopulationGroup>(1)
private let boys = Number<PopulationGroup>(2)

private func cell(_ place: Int64, _ group: Number<PopulationGroup> = girls) -> Cell {
    Cell(result: Number(1), place: Number(place), group: group)
}

private func effort(
    _ activity: Int64, by owners: Set<Int64> = [1], in places: [Int64], for groups: [Number<PopulationGroup>] = [girls],
    room: Extent
) -> Effort {
    Effort(
        activity: Number(activity), owners: Set(owners.map { Number($0) }), results: [Number(1)],
        places: places.map { Number($0) }, groups: groups, stages: [], capacity: room)
}

private func coverage(_ wants: [(Cell, Extent)], _ efforts: [Effort]) -> Coverage {
    Coverage(wants.map { Want(cell: $0.0, extent: $0.1) }, efforts, spans: valley)
}

/// Need held against capacity.
@Suite struct CoverageTests {
    @Test func roomForFewerThanHalfIsAGap() throws {
        let twenty = coverage([(cell(3), .people(120))], [effort(1, in: [3], room: .people(59))])
        #expect(twenty.standing(of: cell(3)).verdict == .gap)
        let gap = try #require(twenty.gaps(furthestBehind: []).first)
        #expect(gap.need == 120 && gap.room == 59 && gap.unmet == 61)
        let half = coverage([(cell(3), .people(120))], [effort(1, in: [3], room: .people(60))])
        #expect(half.standing(of: cell(3)).verdict == .enough)
        #expect(half.gaps(furthestBehind: []).isEmpty)
    }

    /// Three times a third of a half is a half: no gap, whatever floating point makes of it.
    @Test func thirdsAddUpExactly() {
        let wants = [(cell(3), Extent.people(1)), (cell(4), .people(1)), (cell(5), .people(1))]
        let efforts = (1...3).map { effort($0, in: [3, 4, 5], room: .people($0 == 3 ? 0 : 1)) }
        let short = coverage(wants, efforts + [effort(9, in: [3], room: .unknown)])
        #expect(short.standing(of: cell(3)).verdict == .enough)
        let sixth = coverage(
            [(cell(3), .people(2)), (cell(4), .people(2)), (cell(5), .people(2))],
            [
                effort(1, in: [3, 4, 5], room: .people(1)), effort(2, in: [3, 4, 5], room: .people(2)),
            ])
        #expect(sixth.standing(of: cell(3)).verdict == .enough)
        #expect(sixth.gaps(furthestBehind: []).isEmpty)
    }

    /// Need was told of girls alone, so of everybody together nobody knows it; that something is done for them is known.
    @Test func helpForEverybodyIsNotNothing() {
        let everybody = cell(3, PopulationGroup.everybody)
        let told = coverage(
            [(cell(3), .people(120))],
            [
                effort(1, in: [3], for: [], room: .people(60)), effort(2, in: [2], for: [girls], room: .people(9)),
                effort(3, in: [5], for: [], room: .people(9)),
            ])
        let standing = told.standing(ofAllIn: everybody)
        #expect(standing.verdict == .unknown)
        #expect(standing.helpers.map(\.effort.activity) == [Number(1), Number(2)])
        #expect(
            told.standing(ofAllIn: cell(4, PopulationGroup.everybody)).helpers.map(\.effort.activity) == [Number(2)])
        #expect(coverage([(cell(3), .people(120))], []).standing(ofAllIn: everybody).verdict == .nothing)
    }

    @Test func whatIsNotKnownIsNeverZero() {
        let unknownRoom = coverage([(cell(3), .people(120))], [effort(1, in: [3], room: .unknown)])
        #expect(unknownRoom.standing(of: cell(3)).verdict == .unknown)
        let unknownNeed = coverage([(cell(3), .unknown)], [])
        #expect(unknownNeed.standing(of: cell(3)).verdict == .unknown)
        let uncounted = coverage([(cell(3), .some)], [])
        #expect(uncounted.standing(of: cell(3)).verdict == .gap)
        #expect(uncounted.gaps(furthestBehind: []).first?.need == nil)
        let noNeed = coverage([(cell(3), .none)], [])
        #expect(noNeed.standing(of: cell(3)).verdict == .notNeeded)
        #expect(coverage([], []).standing(of: cell(3)).verdict == .nothing)
    }

    @Test func capacityIsSharedByNeedAndEquallyWhereNeedIsUnknown() {
        let wants = [(cell(3), Extent.people(30)), (cell(4), .people(10)), (cell(5), .unknown)]
        let shared = coverage(wants, [effort(1, in: [3, 4, 5], room: .people(60))])
        #expect([3, 4, 5].map { shared.standing(of: cell($0)).room.whole() } == [30, 10, 20])
        #expect(shared.standing(of: cell(2)).room.whole() == 40, "a place is the sum of its parts")
        #expect(shared.standing(of: cell(1)).need.people == 40)
    }

    /// Old Ford is named, and nobody said what is needed there: it is a cell like the others.
    @Test func aPlaceOfWhichNothingWasSaidGetsItsPart() {
        let shared = coverage([(cell(3), .people(30))], [effort(1, in: [3, 5], room: .people(20))])
        #expect(shared.standing(of: cell(3)).room.whole() == 10)
        #expect(shared.standing(of: cell(5)).room.whole() == 10)
        #expect(shared.standing(of: cell(5)).verdict == .unknown)
    }

    @Test func thoseFurthestBehindComeFirst() {
        let wants = [(cell(3, boys), Extent.people(90)), (cell(3), .people(20)), (cell(4), .people(50))]
        let ranked = coverage(wants, []).gaps(furthestBehind: [girls])
        #expect(ranked.map(\.unmet) == [50, 20, 90])
        #expect(coverage(wants, []).gaps(furthestBehind: []).map(\.unmet) == [90, 50, 20])
    }

    @Test func twoOwnersInOnePlaceOverlap() {
        let boat = effort(1, by: [1, 2], in: [2], room: .people(40))
        let second = effort(2, by: [3], in: [3], for: [], room: .unknown)
        let own = effort(3, by: [1], in: [3], room: .none)
        let apart = effort(4, by: [4], in: [5], room: .some)
        let others = effort(5, by: [5], in: [3], for: [boys], room: .some)
        #expect(
            Array(Overlaps(of: [boat, second, own, apart], spans: valley)) == [
                Overlap(cell: cell(3), activities: [Number(1), Number(2), Number(3)])
            ])
        #expect(
            Overlaps(of: [boat, others], spans: valley).isEmpty, "they are for different people")
    }
}

/// The same, over worlds made by chance.
@Suite struct CoverageLawTests {
    private static let seeds: ClosedRange<UInt64> = 1...400

    /// Nothing is lost between cells, and nobody is counted twice.
    @Test func sharesAddUpToTheWhole() {
        var shared = 0
        for seed in Self.seeds {
            let coverage = World(seed: seed).coverage
            for (index, reach) in coverage.reaches.enumerated() {
                let parts = coverage.parts.joined().filter { $0.effort == index }
                guard !parts.isEmpty || !reach.unstated.isEmpty else { continue }
                var whole = Ratio()
                for part in parts { reach.share(coverage.wants.sum(part.stretch), to: &whole) }
                reach.share(Wants.Sum(), unstated: reach.unstated.count, to: &whole)
                let capacity = reach.effort.capacity.people ?? 0
                #expect(whole.isLess(than: Fraction(capacity, 1)) == false)
                #expect(whole.isLess(than: Fraction(capacity * 1000 + 1, 1000)))
                shared += capacity > 0 ? 1 : 0
            }
        }
        #expect(shared > 500, "too few worlds had anything to share")
    }

    /// The sweep along a line finds what looking into every cell finds.
    @Test func theSweepFindsEveryGap() {
        var found = 0
        for seed in Self.seeds {
            let world = World(seed: seed)
            let coverage = world.coverage
            let gaps = coverage.gaps(furthestBehind: [])
            let looked = world.stated.map(\.cell).filter { coverage.standing(of: $0).verdict == .gap }
            #expect(Set(gaps.map(\.cell)) == Set(looked))
            for gap in gaps { #expect(gap.room == coverage.standing(of: gap.cell).room.whole()) }
            found += gaps.count
        }
        #expect(found > 500, "too few worlds had gaps")
    }

    /// Whoever hides a number behind “unknown” makes no gap by it.
    @Test func unknownMakesNoGap() {
        for seed in Self.seeds {
            let world = World(seed: seed)
            let before = Set(world.coverage.gaps(furthestBehind: []).map(\.cell))
            let efforts = world.given.map { effort in
                var unknown = effort
                unknown.capacity = .unknown
                return unknown
            }
            let after = Coverage(world.stated, efforts, spans: world.spans).gaps(furthestBehind: []).map(\.cell)
            #expect(Set(after).isSubset(of: before))
        }
    }

    /// Whoever works in a district is one stretch, whether it holds ten villages or a thousand; and so are two.
    @Test func effortsMeetStretchesAndNotCells() {
        func parts(villages: Int64) -> [Int] {
            var spans = [Number<Place>(1): Span(opens: 0, closes: 2 * villages + 1)]
            for village in 1...villages {
                spans[Number(village + 1)] = Span(opens: 2 * village - 1, closes: 2 * village)
            }
            let wants = (1...villages).map { (cell($0 + 1), Extent.people($0)) }
            let efforts = [effort(1, in: [1], room: .people(10)), effort(2, in: [1, 3], room: .people(5))]
            let wide = Coverage(wants.map { Want(cell: $0.0, extent: $0.1) }, efforts, spans: spans)
            #expect(wide.gaps(furthestBehind: []).count == villages)
            return wide.parts.map(\.count)
        }
        #expect(parts(villages: 10) == [2] && parts(villages: 1000) == [2])
    }

    @Test func sumsOfFractionsAreExact() {
        var sum = Ratio()
        for below in 1...60 { sum.add([1], over: [Int64(below), Int64(below) + 1]) }
        // 1/2 + 1/6 + 1/12 + … telescopes to 60/61.
        #expect(!sum.isLess(than: Fraction(60, 61)))
        #expect(sum.isLess(than: Fraction(60_000_000_001, 61_000_000_000)))
        #expect(sum.whole(times: 61) == 60)
        #expect(sum.whole() == 0)
    }
}
