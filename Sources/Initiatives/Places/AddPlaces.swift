public import Core

/// Adds places inside a place, or the outermost ones; each perhaps with the places that lie in it.
public struct AddPlaces: Action {
    public struct NewPlace: Codable, Sendable {
        public var slug: Slug
        public var name: String
        public var level: String
        public var code: String?
        public var scheme: String?
        public var parts: [NewPlace]

        public init(
            slug: Slug, name: String, level: String, code: String? = nil, scheme: String? = nil, parts: [NewPlace] = []
        ) {
            self.slug = slug
            self.name = name
            self.level = level
            self.code = code
            self.scheme = scheme
            self.parts = parts
        }

        fileprivate func validate() throws {
            try name.requireText(at: "name of \(slug)", most: 200)
            guard (code == nil) == (scheme == nil) else {
                throw Problem.invalid("place.code", at: "\(slug)", "A code needs its scheme, and a scheme a code.")
            }
            for part in parts { try part.validate() }
        }
    }

    public static let name = "places.add"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var parent: Slug?
    public var places: [NewPlace]

    public init(scope: Scope, parent: Slug?, places: [NewPlace]) {
        self.scope = scope
        self.parent = parent
        self.places = places
    }

    public var subject: String { parent.map { "places in \($0)" } ?? "places" }

    public func validate() throws {
        for place in places { try place.validate() }
    }

    /// - Returns: the numbers of the places, without those of their parts.
    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> [Number<Place>] {
        let inside = try parent.map { try Place.find($0, in: tx, scope: scope) }
        return try add(places, in: inside, tx)
    }

    private func add(_ places: [NewPlace], in parent: Place?, _ tx: WriteTransaction) throws -> [Number<Place>] {
        let rooms = try PlaceNumbering.rooms(for: places.count, in: parent, tx: tx)
        let first = try tx.nextNumber(in: Place.self)
        // Where all places were numbered anew to make room, the parent is not where it was; its number stays.
        for (position, room) in zip(places.indices, rooms) {
            let number = Number<Place>(first + Int64(position))
            try tx.insert(Place(scope: scope, number: number, parent: parent?.number, places[position], room: room))
        }
        for place in places where !place.parts.isEmpty {
            _ = try add(place.parts, in: try Place.find(place.slug, in: tx, scope: scope), tx)
        }
        return places.indices.map { Number(first + Int64($0)) }
    }
}
