import Core

/// Where new places go in the numbering of the tree.
///
/// Each place owns a room of numbers, and its parts have their rooms inside it, with gaps between, so that places can
/// be added without touching others. When a gap is used up the whole tree is numbered anew, evenly.
enum PlaceNumbering {
    /// Room for every tree: the outermost places divide this.
    static let everything: Range<Int64> = 0..<(1 << 62)

    static func rooms(for count: Int, in parent: Place?, tx: WriteTransaction) throws -> [Range<Int64>] {
        if let rooms = divide(try gap(in: parent, tx: tx), into: count) { return rooms }
        try renumber(tx)
        let moved = try parent.map { try Place.find($0.slug, in: tx, scope: tx.scope) }
        guard let rooms = divide(try gap(in: moved, tx: tx), into: count) else {
            throw Problem(.tooLarge, "place.no-room", "\(count) places are more than fit here at once.")
        }
        return rooms
    }

    /// The free numbers after the parent's last part.
    private static func gap(in parent: Place?, tx: WriteTransaction) throws -> Range<Int64> {
        let last = try tx.count(
            """
            SELECT COALESCE(MAX(closes), 0) FROM place
            WHERE scope = \(tx.scope) AND parent IS NOT DISTINCT FROM \(parent?.number)
            """)
        let room = parent.map { $0.opens..<$0.closes } ?? everything
        return max(last, room.lowerBound)..<room.upperBound
    }

    /// Rooms with gaps between them. They take a part of the gap only, so that others can follow.
    static func divide(_ gap: Range<Int64>, into count: Int) -> [Range<Int64>]? {
        let step = Int64(gap.count) / Int64(max(2 * count + 1, 64))
        guard step >= 1 else { return nil }
        return (0..<Int64(count)).map { position in
            let opens = gap.lowerBound + step * (2 * position + 1)
            return opens..<opens + step
        }
    }

    /// Numbers all places of the scope anew: walking around the tree, each opening and each closing is one even step.
    private static func renumber(_ tx: WriteTransaction) throws {
        let places = try tx.records(Place.self, "scope = \(tx.scope) ORDER BY opens")
        let step = Int64(everything.count) / Int64(2 * places.count + 1)
        var renumbered = places
        var open: [Int] = []
        var position: Int64 = 0
        func close(until isOutside: (Place) -> Bool) {
            while let last = open.last, isOutside(places[last]) {
                position += step
                renumbered[open.removeLast()].closes = position
            }
        }
        for (index, place) in places.enumerated() {
            close { $0.closes <= place.opens }
            position += step
            renumbered[index].opens = position
            open.append(index)
        }
        close { _ in true }
        try Place.renumber(places, to: renumbered, in: tx)
    }
}

extension Place {
    /// New numbers may be others' old ones; so they first step aside, below all that are in use.
    fileprivate static func renumber(_ old: [Place], to new: [Place], in tx: WriteTransaction) throws {
        let aside = old.enumerated().map { index, place in
            var place = place
            place.opens = -2 * Int64(index) - 2
            place.closes = place.opens + 1
            return place
        }
        for (before, after) in zip(old, aside) { try tx.update(before, to: after) }
        for (before, after) in zip(aside, new) { try tx.update(before, to: after) }
    }
}
