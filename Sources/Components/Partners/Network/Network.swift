public import Core

/// Who is tied to whom, with everything that this alone tells. Pure: positions in, exact numbers out, and the same for
/// the same ties in whatever order they come.
public struct Network: Sendable, Equatable {
    /// Of each one, whom it is tied to, in order.
    public let neighbours: [[Int]]

    /// - Parameter ties: pairs of positions under `count`. One that is named twice is one tie; nobody is tied to itself.
    public init(count: Int, ties: [(Int, Int)]) {
        var found = [Set<Int>](repeating: [], count: count)
        for (one, other) in ties where one != other {
            found[one].insert(other)
            found[other].insert(one)
        }
        neighbours = found.map { $0.sorted() }
    }

    public var count: Int { neighbours.count }
    public var tieCount: Int { neighbours.map(\.count).reduce(0, +) / 2 }

    /// The share of all ties that there could be: 2m / (n(n − 1)). nil where there could be none.
    public var density: Fraction? {
        count < 2 ? nil : Fraction(Int64(2 * tieCount), Int64(count * (count - 1)))
    }

    /// How much hangs on one [Freeman 1979, by degree]: Σ(most − each) / ((n − 1)(n − 2)). In a star it is 1, in a ring
    /// 0. nil for one or two.
    public var centralisation: Fraction? {
        guard count > 2 else { return nil }
        let degrees = neighbours.map(\.count)
        let most = degrees.max() ?? 0
        return Fraction(Int64(degrees.reduce(0) { $0 + most - $1 }), Int64((count - 1) * (count - 2)))
    }
}
