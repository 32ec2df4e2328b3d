public import Core
public import Initiatives
public import Measures
internal import Purposes

/// An initiative of a handful of places and measures, set up in a store that has the whole schema:
/// a valley with two villages, the upper of which has two hamlets, and one result to measure.
public struct SmallInitiative: Sendable {
    public let store: Store
    public let scope: Scope
    public static let address = "well-water"

    public init(in store: Store) async throws {
        self.store = store
        scope = try await store.perform(
            StartInitiative(
                slug: try slug(Self.address), name: "Well water", summary: "Water that children can drink.",
                timeZone: "Asia/Kolkata", since: nil, language: "en"), by: .operator)
        try await furnish()
    }

    /// The same places and result in a village, where people sit in every role.
    public init(in village: Village) async throws {
        (store, scope) = (village.store, village.scope)
        try await furnish()
    }

    private func furnish() async throws {
        try await add(["valley"], in: nil)
        try await add(["upper", "lower"], in: "valley")
        try await add(["east", "west"], in: "upper")
        _ = try await store.perform(
            NameResult(
                scope: scope, slug: try slug("safe-water"), kind: .population, statement: "Children drink safe water.",
                place: try slug("valley"), worstOff: "children of the upper hamlets", isReading: false), by: .operator)
    }

    @discardableResult public func add(_ names: [String], in parent: String?) async throws -> [Number<Place>] {
        let places = try names.map { AddPlaces.NewPlace(slug: try slug($0), name: $0, level: "place") }
        return try await store.perform(
            AddPlaces(scope: scope, parent: try parent.map(slug), places: places), by: .operator)
    }

    public func place(_ name: String) async throws -> Number<Place> {
        try await store.read { [scope] tx in try Place.find(try slug(name), in: tx, scope: scope).number }
    }

    /// - Parameter change: what is special about this measure.
    @discardableResult public func measure(
        _ name: String, _ change: (inout DefineMeasure) throws -> Void = { _ in }
    ) async throws -> Number<Measure> {
        var define = DefineMeasure(
            scope: scope, slug: try slug(name), result: try slug("safe-water"), question: "How many?", name: name,
            definition: "Those who were counted.", unit: "children")
        try change(&define)
        return try await store.perform(define, by: .operator)
    }
}

private func slug(_ text: String) throws -> Slug { try Slug(checking: text, at: "test") }
