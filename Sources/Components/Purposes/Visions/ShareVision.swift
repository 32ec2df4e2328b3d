public import Core
internal import Initiatives

/// Shares the vision of the voice that somebody speaks with, or says it anew. Whose voice that is comes from the seat
/// they act from.
public struct ShareVision: Action {
    public static let name = "purposes.share-vision"
    public static let verb = Verb.speak
    static let most = 2000
    public var scope: Scope
    public var vision: String
    public var goals: String
    public var changed: String?
    public var results: [Slug]

    public init(scope: Scope, vision: String, goals: String, changed: String?, results: [Slug]) {
        self.scope = scope
        self.vision = vision
        self.goals = goals
        self.changed = changed
        self.results = results
    }

    public var subject: String { "vision" }

    public func validate() throws {
        try vision.requireText(at: "vision", most: Self.most)
        try goals.requireText(at: "goals", most: Self.most)
        try changed?.requireText(at: "changed", most: Self.most)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard permit.actor.role != .invited else {
            throw Problem(.notAllowed, "not-allowed", "A link is for the one thing that it was sent for.")
        }
        let voice = try Voice.of(permit.actor, in: tx, scope: scope).number
        let vision = Vision(voice: voice, self)
        if let known = try tx.record(Vision.self, "scope = \(scope) AND voice = \(voice)") {
            try tx.update(known, to: vision)
        } else {
            try tx.insert(vision)
        }
        try serve(Set(try results.map { try SharedResult.standing($0, in: tx).number }), voice, in: tx)
        return Done()
    }

    /// Leaves the results that it served and does not any more, and takes up the new ones.
    private func serve(_ wanted: Set<Number<SharedResult>>, _ voice: Number<Voice>, in tx: WriteTransaction) throws {
        let served = try tx.records(ServedResult.self, "scope = \(scope) AND voice = \(voice)")
        for result in served where !wanted.contains(result.result) { try tx.retire(result) }
        for result in wanted.subtracting(served.map(\.result)).sorted() {
            try tx.insert(ServedResult(scope: scope, voice: voice, result: result))
        }
    }
}
