public import Core

/// Adds places inside a place, or the outermost one.
public struct AddPlaces: Action {
    public struct NewPlace: Codable, Sendable {
        public var slug: Slug
        public var name: String
        public var level: String
        public var code: String?
        public var scheme: String?

        public init(slug: Slug, name: String, level: String, code: String? = nil, scheme: String? = nil) {
            self.slug = slug
            self.name = name
            self.level = level
            self.code = code
            self.scheme = scheme
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
        for place in places {
            try place.name.requireText(at: "name of \(place.slug)", most: 200)
            guard (place.code == nil) == (place.scheme == nil) else {
                throw Problem.invalid(
                    "place.code", at: "\(place.slug)", "A code needs its scheme, and a scheme a code.")
            }
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> [Number<Place>] {
        let inside = try parent.map { try Place.find($0, in: tx, scope: scope) }
        let rooms = try PlaceNumbering.rooms(for: places.count, in: inside, tx: tx)
        let first = try tx.nextNumber(in: Place.self)
        return try zip(places.indices, rooms).map { position, room in
            let number = Number<Place>(first + Int64(position))
            try tx.insert(Place(scope: scope, number: number, parent: inside?.number, places[position], room: room))
            return number
        }
    }
}
