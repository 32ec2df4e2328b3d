package import Core
package import Initiatives

/// Two or more activities of different owners in the same cell. It is a prompt to talk, not a fault.
package struct Overlap: Sendable, Equatable {
    package var cell: Cell
    package var activities: [Number<Activity>]
}

/// Every cell in which somebody could talk with somebody else: along each result, in the order of places.
///
/// There can be some hundred thousands of them, and whoever meets in a place mostly meets for many groups of people at
/// once. So what is kept is who meets where, with a bit for each kind of people; each overlap is told when somebody
/// looks at it.
package struct Overlaps: Collection, Sendable {
    /// Those who meet others in a place, for up to 64 kinds of people.
    private struct Meeting {
        let position: Int32
        /// Where the first kind stands among the lines.
        let line: Int32
        /// Before which guest they end; they begin where those of the meeting before end.
        let end: Int32
        /// For which kinds anybody meets anybody.
        let bits: UInt64
    }

    struct Guest {
        let effort: Int32
        let bits: UInt64
    }

    package struct Index: Comparable {
        fileprivate var meeting: Int
        /// The bits of the meeting that are still to come, this one first.
        fileprivate var rest: UInt64

        package static func < (one: Index, other: Index) -> Bool {
            one.meeting == other.meeting ? one.rest > other.rest : one.meeting < other.meeting
        }
    }

    private let order: PlaceOrder
    private let activities: [Number<Activity>]
    private var lines: [Cell.Line] = []
    private var meetings: [Meeting] = []
    private var guests: [Guest] = []
    package private(set) var count = 0

    package init(of efforts: [Effort], spans: [Number<Place>: Span]) {
        order = PlaceOrder(spans)
        let efforts = efforts.sorted { $0.activity < $1.activity }
        activities = efforts.map(\.activity)
        let sites = Site.named(by: efforts, order)
        var people = Meetings(of: efforts)
        for result in Set(efforts.flatMap(\.results)).sorted() {
            let serves = efforts.map { $0.results.contains(result) }
            let first = lines.count
            lines += people.lines(of: result)
            people.go(through: sites.filter { serves[Int($0.effort)] }, order, line: first, &self)
        }
    }

    /// Adds those who meet in a place.
    mutating func add(_ some: [Guest], at position: Int32, line: Int, for bits: UInt64) {
        guests += some
        meetings.append(Meeting(position: position, line: Int32(line), end: Int32(guests.count), bits: bits))
        count += bits.nonzeroBitCount
    }

    package var startIndex: Index { Index(meeting: 0, rest: meetings.first?.bits ?? 0) }
    package var endIndex: Index { Index(meeting: meetings.count, rest: 0) }

    package func index(after index: Index) -> Index {
        let rest = index.rest & (index.rest - 1)
        guard rest == 0 else { return Index(meeting: index.meeting, rest: rest) }
        let next = index.meeting + 1
        return Index(meeting: next, rest: next < meetings.count ? meetings[next].bits : 0)
    }

    package subscript(index: Index) -> Overlap {
        let (meeting, bit) = (meetings[index.meeting], index.rest & ~(index.rest - 1))
        let first = index.meeting == 0 ? 0 : Int(meetings[index.meeting - 1].end)
        let line = lines[Int(meeting.line) + bit.trailingZeroBitCount]
        var some: [Number<Activity>] = []
        some.reserveCapacity(Int(meeting.end) - first)
        for guest in guests[first..<Int(meeting.end)] where guest.bits & bit != 0 {
            some.append(activities[Int(guest.effort)])
        }
        return Overlap(cell: line.at(order.places[Int(meeting.position)]), activities: some)
    }
}
