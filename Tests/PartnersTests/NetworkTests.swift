import Core
import TestSupport
import Testing

@testable import Partners

/// What a network tells, by small ones that one can draw on a napkin.
@Suite struct NetworkTests {
    private static let star = Network(count: 5, ties: [(0, 1), (0, 2), (0, 3), (0, 4)])
    private static let ring = Network(count: 5, ties: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)])
    /// 0–1–2 and 3–4–5, joined by 2–3.
    private static let bridged = Network(
        count: 6, ties: [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)])

    @Test func aStarHangsOnOne() {
        #expect(Self.star.density == Fraction(2, 5))
        #expect(Self.star.centralisation == Fraction(1, 1))
        #expect(Self.star.betweenness == [6, 0, 0, 0, 0] && Self.star.brokers == [0])
        #expect(Self.star.cutOff(without: 0) == [2, 3, 4], "the one who stays has the lowest number")
        #expect((1...4).allSatisfy { Self.star.cutOff(without: $0).isEmpty })
    }

    @Test func inARingAllAreAlike() {
        #expect(Self.ring.density == Fraction(1, 2) && Self.ring.centralisation == Fraction(0, 1))
        #expect(Self.ring.betweenness == [1, 1, 1, 1, 1] && Self.ring.brokers == [])
        #expect((0..<5).allSatisfy { Self.ring.cutOff(without: $0).isEmpty })
    }

    @Test func twoTrianglesHangOnTheirBridge() {
        #expect(Self.bridged.density == Fraction(7, 15) && Self.bridged.centralisation == Fraction(1, 5))
        #expect(Self.bridged.betweenness == [0, 0, 6, 6, 0, 0] && Self.bridged.brokers == [2, 3])
        #expect(Self.bridged.cutOff(without: 2) == [0, 1])
        #expect(Self.bridged.cutOff(without: 3) == [4, 5])
        #expect(Self.bridged.pieces == [[0, 1, 2, 3, 4, 5]])
    }

    @Test func nothingIsSaidOfTooFew() {
        #expect(Network(count: 0, ties: []).density == nil && Network(count: 1, ties: []).density == nil)
        #expect(Network(count: 2, ties: [(0, 1)]).density == Fraction(1, 1))
        #expect(Network(count: 2, ties: [(0, 1)]).centralisation == nil)
        #expect(Network(count: 3, ties: [(0, 1), (1, 2)]).centralisation == Fraction(1, 1))
        #expect(Network(count: 0, ties: []).brokers == [] && Network(count: 3, ties: []).brokers == [])
    }

    @Test func aTieToOneselfAndOneTwiceAreNone() {
        let network = Network(count: 3, ties: [(0, 1), (1, 0), (0, 1), (2, 2)])
        #expect(network.tieCount == 1 && network.pieces == [[0, 1], [2]])
    }

    /// Freeman's own measure for the women who met at three events or more, and for all with all.
    @Test func theSouthernWomen() {
        let both = Network(count: 32, ties: SouthernWomen.gatherings)
        #expect(both.tieCount == 89 && both.density == Fraction(89, 496) && both.pieces.count == 1)
        let close = Network(count: 18, ties: SouthernWomen.met(atLeast: 3))
        #expect(
            close.pieces.filter { $0.count == 1 }.flatMap { $0 }.map { SouthernWomen.attended[$0].woman }
                == ["Dorothy Murchison", "Olivia Carleton", "Flora Price"])
    }

    @Test("The same ties tell the same, in whatever order and direction they come")
    func orderSaysNothing() {
        var random = SeededGenerator(seed: 18)
        for _ in 0..<50 {
            let count = Int.random(in: 0...20, using: &random)
            let ties = RandomNetwork.ties(count: count, using: &random)
            let network = Network(count: count, ties: ties)
            let other = Network(count: count, ties: ties.map { ($0.1, $0.0) }.shuffled(using: &random))
            #expect(network == other && network.betweenness == other.betweenness)
        }
    }

    @Test("Pieces are everybody, once; who is cut off was in one's own piece, and somebody stays")
    func piecesAndCuts() {
        var random = SeededGenerator(seed: 19)
        for _ in 0..<200 {
            let count = Int.random(in: 1...15, using: &random)
            let network = Network(count: count, ties: RandomNetwork.ties(count: count, using: &random))
            #expect(network.pieces.flatMap { $0 }.sorted() == Array(0..<count))
            for one in 0..<count {
                let cut = network.cutOff(without: one)
                let piece = network.pieces.first { $0.contains(one) } ?? []
                #expect(!cut.contains(one) && Set(cut).isSubset(of: piece))
                #expect(cut.isEmpty || cut.count < piece.count - 1)
            }
        }
    }
}

enum RandomNetwork {
    /// Each tie is there with a chance that differs from network to network.
    static func ties(count: Int, using random: inout SeededGenerator) -> [(Int, Int)] {
        let chance = Int.random(in: 0...60, using: &random)
        return (0..<count).flatMap { one in
            (one + 1..<max(count, one + 1)).filter { _ in Int.random(in: 0..<100, using: &random) < chance }
                .map { (one, $0) }
        }
    }
}
