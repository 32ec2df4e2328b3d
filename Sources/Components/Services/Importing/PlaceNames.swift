internal import Core
internal import Initiatives

/// The places of an initiative by the names that a directory calls them.
struct PlaceNames: Sendable {
    private let byName: [String: Number<Place>]
    private let parts: [Number<Place>: Set<Number<Place>>]
    private let parents: [Number<Place>: Number<Place>]

    /// - Parameter within: the place whose parts, and itself, are meant; all where nil.
    init(within slug: Slug?, in tx: ReadTransaction, scope: Scope) throws {
        let all = try Place.all(in: tx, scope: scope)
        let root = try slug.map { try Place.find($0, in: tx, scope: scope) }
        let places = all.filter { place in root.map { $0.opens <= place.opens && place.closes <= $0.closes } ?? true }
        self.init(places)
    }

    init(_ places: [Place]) {
        let names = Dictionary(grouping: places, by: { Self.key($0.name) })
        byName = names.compactMapValues { $0.count == 1 ? $0[0].number : nil }
        parts = Dictionary(grouping: places.filter { $0.parent != nil }, by: { $0.parent ?? $0.number })
            .mapValues { Set($0.map(\.number)) }
        parents = Dictionary(
            places.compactMap { place in place.parent.map { (place.number, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    func place(_ name: String) -> Number<Place>? { byName[Self.key(name)] }

    /// Where all parts of a place are named, the place itself is meant; and a place stands for all that lies in it.
    func whole(_ places: [Number<Place>]) -> [Number<Place>] {
        var left = Set(places)
        var isChanged = true
        while isChanged {
            isChanged = false
            for (whole, parts) in parts where parts.count > 1 && left.isSuperset(of: parts) {
                left.subtract(parts)
                left.insert(whole)
                isChanged = true
            }
        }
        return left.filter { !isWithin($0, left) }.sorted { $0.value < $1.value }
    }

    private func isWithin(_ place: Number<Place>, _ others: Set<Number<Place>>) -> Bool {
        var around = parents[place]
        while let place = around {
            if others.contains(place) { return true }
            around = parents[place]
        }
        return false
    }

    private static func key(_ name: String) -> String { name.foldedForReading }
}
