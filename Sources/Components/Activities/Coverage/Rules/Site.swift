internal import Core
internal import Initiatives

/// A place that an effort names.
struct Site: Sendable {
    /// Where the place stands in the order.
    let position: Int32
    /// Which of the efforts.
    let effort: Int32

    /// All that efforts name, in the order of places.
    static func named(by efforts: [Effort], _ order: PlaceOrder) -> [Site] {
        var named: [Site] = []
        for (index, effort) in efforts.enumerated() {
            for place in effort.places {
                if let position = order.position(of: place) {
                    named.append(Site(position: position, effort: Int32(index)))
                }
            }
        }
        return named.inOrder { Int($0.position) }
    }

    /// The same without those that are within another one of the same effort.
    static func outermost(of efforts: [Effort], _ order: PlaceOrder) -> [Site] {
        var ends = [Int32](repeating: 0, count: efforts.count)
        return named(by: efforts, order).filter { site in
            guard site.position >= ends[Int(site.effort)] else { return false }
            ends[Int(site.effort)] = order.range(from: site.position).upperBound
            return true
        }
    }
}

extension [Site] {
    /// Where those of a kind stand. Which ones they are is as good as random, so it is asked without a branch, which the
    /// processor would guess wrongly each third time.
    func indices(where isMeant: (Site) -> Bool) -> [Int] {
        [Int](unsafeUninitializedCapacity: count) { buffer, found in
            for index in indices {
                buffer.initializeElement(at: found, to: index)
                found += isMeant(self[index]) ? 1 : 0
            }
        }
    }
}
