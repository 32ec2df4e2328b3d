public import Core
internal import Initiatives

/// Says that an activity has begun, pauses, goes on, is done or was dropped.
public struct MoveActivity: Action {
    public static let name = "activities.move"
    public static let verb = Verb.propose
    public var scope: Scope
    public var activity: Slug
    public var state: Activity.State
    /// Why it pauses or was dropped.
    public var reason: String?

    public init(scope: Scope, activity: Slug, state: Activity.State, reason: String? = nil) {
        self.scope = scope
        self.activity = activity
        self.state = state
        self.reason = reason
    }

    public var subject: String { "activity \(activity)" }

    public func validate() throws {
        try reason?.requireText(at: "reason", most: ActivityWords.Most.reason)
        guard state.needsReason == (reason != nil) else {
            throw Problem.invalid("activity.reason", at: "reason", "Say why it pauses or was dropped, and only then.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Activity.find(activity, in: tx, scope: scope)
        try known.requireTended(by: permit.actor, in: tx)
        guard known.state.next.contains(state) else {
            throw Problem(.conflict, "activity.state", at: "state", "From where it is now, it cannot become this.")
        }
        let owners = try ActivityOwner.all(of: known.number, in: tx, scope: scope)
        guard state != .active || owners.contains(where: { $0.state == .agreed }) else {
            throw Problem(.conflict, "activity.no-owner", at: "state", "Nobody has said yet that they do it.")
        }
        var moved = known
        (moved.state, moved.reason) = (state, reason)
        try tx.update(known, to: moved)
        return Done()
    }
}

/// Opens an activity to everybody, or closes it again to all but members.
public struct PublishActivity: Action {
    public static let name = "activities.publish"
    public static let verb = Verb.propose
    public var scope: Scope
    public var activity: Slug
    public var isPublic: Bool

    public init(scope: Scope, activity: Slug, isPublic: Bool) {
        self.scope = scope
        self.activity = activity
        self.isPublic = isPublic
    }

    public var subject: String { "activity \(activity)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Activity.find(activity, in: tx, scope: scope)
        try known.requireTended(by: permit.actor, in: tx)
        let owners = try ActivityOwner.all(of: known.number, in: tx, scope: scope)
        guard !isPublic || owners.contains(where: { $0.state == .agreed }) else {
            throw Problem(.conflict, "activity.no-owner", "Nobody has said yet that they do it.")
        }
        var changed = known
        changed.isPublic = isPublic
        if changed.isPublic != known.isPublic { try tx.update(known, to: changed) }
        return Done()
    }
}
