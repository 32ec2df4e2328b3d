package import Core
package import Initiatives

/// Two or more activities of different owners in the same cell. It is a prompt to talk, not a fault.
package struct Overlap: Sendable, Equatable {
    package var cell: Cell
    package var activities: [Number<Activity>]
}

/// Every cell in which somebody could talk with somebody else: along each result, in the order of places.
///
/// There can be some hundred thousands of them, so all share one list, and each gets its own when somebody looks at it.
package struct Overlaps: RandomAccessCollection, Sendable {
    private var cells: [Cell] = []
    /// Where the activities of each end; they begin where those of the one before end.
    private var ends: [Int] = []
    private var activities: [Number<Activity>] = []

    package init(of efforts: [Effort], spans: [Number<Place>: Span]) {
        let order = PlaceOrder(spans)
        let sorted = efforts.sorted { $0.activity < $1.activity }
        for result in Set(efforts.flatMap(\.results)).sorted() {
            let efforts = sorted.filter { $0.results.contains(result) }
            var meetings = Meetings(of: efforts, for: result)
            meetings.go(through: Site.named(by: efforts, order), order, &self)
        }
    }

    /// Adds one, with those of the activities in whose bits there is a certain one.
    mutating func add(_ cell: Cell, _ some: [(activity: Number<Activity>, bits: UInt64)], with bit: Int) {
        var end = activities.count
        activities += some.lazy.map(\.activity)
        for (activity, bits) in some {
            // Without a branch, which would be guessed wrong as often as not.
            activities[end] = activity
            end += Int(bits >> UInt64(bit) & 1)
        }
        activities.removeLast(activities.count - end)
        cells.append(cell)
        ends.append(end)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { cells.count }

    package subscript(index: Int) -> Overlap {
        let first = index == 0 ? 0 : ends[index - 1]
        return Overlap(cell: cells[index], activities: Array(activities[first..<ends[index]]))
    }
}
