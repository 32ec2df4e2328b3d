extension Network {
    /// On how many of the shortest ways between two others each one stands; of several equally short ways each counts
    /// its share [Freeman 1977; computed as in Brandes 2001]. Each pair counts once.
    ///
    /// The shares are added in floating point, always in the same order: to about fifteen digits, and the same every
    /// day. They only order who stands between others, and are shown rounded.
    public var betweenness: [Double] {
        var total = [Double](repeating: 0, count: count)
        for start in 0..<count {
            let ways = Ways(from: start, in: self)
            var share = [Double](repeating: 0, count: count)
            for one in ways.order.reversed() {
                for before in ways.before[one] {
                    share[before] += ways.number[before] / ways.number[one] * (1 + share[one])
                }
                if one != start { total[one] += share[one] / 2 }
            }
        }
        return total
    }

    /// Whom many others need in order to reach one another: those on twice as many shortest ways as one of them is on
    /// average; the strongest first. House default. In a ring, where all are alike, nobody.
    public var brokers: [Int] {
        let between = betweenness
        let least = between.reduce(0, +) / Double(max(count, 1)) * 2
        return (0..<count).filter { between[$0] > 0 && between[$0] >= least }
            .sorted { (-between[$0], $0) < (-between[$1], $1) }
    }
}

/// The shortest ways from one to all others.
private struct Ways {
    /// Nearest first.
    var order: [Int]
    /// How many shortest ways lead to each.
    var number: [Double]
    /// The last stop before each, on any of them.
    var before: [[Int]]

    init(from start: Int, in network: Network) {
        order = [start]
        number = [Double](repeating: 0, count: network.count)
        before = [[Int]](repeating: [], count: network.count)
        var distance = [Int?](repeating: nil, count: network.count)
        (number[start], distance[start]) = (1, 0)
        var next = 0
        while next < order.count {
            let one = order[next]
            let further = (distance[one] ?? 0) + 1
            for other in network.neighbours[one] {
                if distance[other] == nil {
                    distance[other] = further
                    order.append(other)
                }
                guard distance[other] == further else { continue }
                number[other] += number[one]
                before[other].append(one)
            }
            next += 1
        }
    }
}
