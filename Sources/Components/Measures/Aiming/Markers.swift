public import Core
public import Initiatives

/// All that was set beside the curve of a measure.
public struct Markers: Sendable {
    public struct Placed: Sendable {
        public var marker: Marker
        public var place: Place
        /// nil for everybody's.
        public var organisation: Organisation?
        public var value: Fixed
        public var wording: Wording
        /// Whether nothing newer was set in its stead.
        public var stands: Bool
    }

    public static let none = Markers(all: [])

    /// By kind and period; of those for the same, the newest first.
    public var all: [Placed]

    /// What stands for everybody at a place, oldest period first.
    public func standing(_ kind: Marker.Kind, at place: Number<Place>) -> [Placed] {
        all.filter { $0.stands && $0.marker.kind == kind && $0.marker.place == place && $0.organisation == nil }
    }
}

extension Markers {
    /// - Parameter place: the whole. Others than members see what was set for it and for everybody; what was set for a
    ///   single partner or place is theirs.
    static func find(_ measure: Measure, at place: Place, for actor: Actor, in tx: ReadTransaction) throws -> Markers {
        let scope = measure.scope
        let isMember = actor.may(.readShared)
        let markers = try tx.records(
            Marker.self, "scope = \(scope) AND measure = \(measure.number) ORDER BY kind, period, number DESC")
        guard !markers.isEmpty else { return .none }
        let places = Dictionary(uniqueKeysWithValues: try Place.all(in: tx, scope: scope).map { ($0.number, $0) })
        let organisations = try Organisation.shown(in: tx, scope: scope)
        var seen: Set<Key> = []
        return Markers(
            all: markers.compactMap { marker in
                guard isMember || (marker.organisation == nil && marker.place == place.number),
                    let place = places[marker.place]
                else { return nil }
                return Placed(
                    marker: marker, place: place,
                    organisation: marker.organisation.flatMap { organisations[$0] },
                    value: measure.value(marker.units), wording: measure.wording,
                    stands: seen.insert(Key(marker)).inserted)
            })
    }

    private struct Key: Hashable {
        let kind: Marker.Kind
        let place: Number<Place>
        let organisation: Number<Organisation>?
        let period: Period

        init(_ marker: Marker) {
            kind = marker.kind
            place = marker.place
            organisation = marker.organisation
            period = marker.period
        }
    }
}
