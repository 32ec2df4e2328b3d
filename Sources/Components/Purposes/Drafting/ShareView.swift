public import Core
internal import Initiatives

/// Says how the voice that one speaks with sees the problem, in place of what it said before.
public struct ShareView: Action {
    public static let name = "purposes.share-view"
    public static let verb = Verb.speak
    static let most = 2000
    public var scope: Scope
    public var sees: String
    public var why: String?
    public var change: String?

    public init(scope: Scope, sees: String, why: String? = nil, change: String? = nil) {
        self.scope = scope
        self.sees = sees
        self.why = why
        self.change = change
    }

    public var subject: String { "view of the problem" }

    public func validate() throws {
        try sees.requireText(at: "sees", most: Self.most)
        try why?.requireText(at: "why", most: Self.most)
        try change?.requireText(at: "change", most: Self.most)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        // A link is for the answer that it asks for, and for nothing else.
        guard permit.actor.role != .invited else {
            throw Problem(.notAllowed, "not-allowed", "This link is for something else.")
        }
        let voice = try Voice.of(permit.actor, in: tx, scope: scope).number
        let view = SharedView(voice: voice, member: Number(permit.actor.member), self)
        if let known = try SharedView.find(by: voice, in: tx, scope: scope) {
            try tx.update(known, to: view)
        } else {
            try tx.insert(view)
        }
        return Done()
    }
}

extension SharedView {
    static func find(by voice: Number<Voice>, in tx: ReadTransaction, scope: Scope) throws -> SharedView? {
        try tx.record(SharedView.self, "scope = \(scope) AND voice = \(voice)")
    }
}
