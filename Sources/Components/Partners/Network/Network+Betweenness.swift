extension Network {
    /// On how many of the shortest ways between two others each one stands; of several equally short ways each counts
    /// its share [Freeman 1977; computed as in Brandes 2001]. Each pair counts once.
    ///
    /// The shares are added in floating point, always in the same order: to about fifteen digits, and the same every
    /// day. They only order who stands between others, and are shown rounded.
    public var betweenness: [Double] {
        let ways = Ways(in: self)
        var total = [Double](repeating: 0, count: count)
        var allStops = [Stop](repeating: Stop(end: 0), count: count)
        var (reached, allBefore) = ([Int32](repeating: 0, count: count), ways.others)
        var stops = allStops.mutableSpan
        var order = reached.mutableSpan
        var before = allBefore.mutableSpan
        for start in 0..<count {
            let found = ways.find(from: start, &stops, &order, &before)
            ways.share(&stops, order, before, found: found)
            for index in 1..<found { total[Int(order[index])] += stops[Int(order[index])].share / 2 }
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

/// One of them, on the shortest ways from another.
private struct Stop {
    /// Where the stops before it end; they begin where its ties do.
    var end: Int32
    /// From where the ways begin; −1 where none leads here.
    var distance: Int32 = -1
    /// How many shortest ways lead here.
    var number = 0.0
    var share = 0.0
}

/// The shortest ways from one to all others. They are looked for from each in turn: so its lists are flat, and made once.
private struct Ways {
    /// Of each one, where its ties begin; the last is where all end.
    private(set) var firsts: [Int32] = [0]
    /// Whom they tie it to.
    private(set) var others: [Int32] = []

    init(in network: Network) {
        for neighbours in network.neighbours {
            others += neighbours.lazy.map(Int32.init)
            firsts.append(Int32(others.count))
        }
    }

    /// - Parameters:
    ///   - order: those that a way leads to, nearest first.
    ///   - before: of each, from where its ties begin, the last stops before it.
    /// - Returns: how many a way leads to.
    func find(
        from start: Int, _ stops: inout MutableSpan<Stop>, _ order: inout MutableSpan<Int32>,
        _ before: inout MutableSpan<Int32>
    ) -> Int {
        for one in 0..<stops.count { stops[one] = Stop(end: firsts[one]) }
        (stops[start].distance, stops[start].number, order[0]) = (0, 1, Int32(start))
        var (next, found) = (0, 1)
        while next < found {
            let one = Int(order[next])
            let (further, ways) = (stops[one].distance + 1, stops[one].number)
            for tie in Int(firsts[one])..<Int(firsts[one + 1]) {
                let other = Int(others[tie])
                if stops[other].distance < 0 {
                    stops[other].distance = further
                    order[found] = Int32(other)
                    found += 1
                }
                guard stops[other].distance == further else { continue }
                stops[other].number += ways
                before[Int(stops[other].end)] = Int32(one)
                stops[other].end += 1
            }
            next += 1
        }
        return found
    }

    /// Goes back from the farthest: what a stop has, and itself, is given to the stops before it, by how many ways lead there.
    func share(
        _ stops: inout MutableSpan<Stop>, _ order: borrowing MutableSpan<Int32>, _ before: borrowing MutableSpan<Int32>,
        found: Int
    ) {
        for index in stride(from: found - 1, to: 0, by: -1) {
            let one = Int(order[index])
            let given = (1 + stops[one].share) / stops[one].number
            for stop in Int(firsts[one])..<Int(stops[one].end) {
                let other = Int(before[stop])
                stops[other].share += stops[other].number * given
            }
        }
    }
}
