public import Core
public import Initiatives

extension Activity {
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [Activity] {
        try tx.records(Activity.self, "scope = \(scope) ORDER BY number")
    }

    /// What somebody may know of: members everything, others what its owners opened to everybody.
    public static func all(in tx: ReadTransaction, scope: Scope, for actor: Actor) throws -> [Activity] {
        try all(in: tx, scope: scope).filter { $0.isShown(to: actor) }
    }

    public static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> Activity {
        guard let found = try tx.record(Activity.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem(.notFound, "activity.unknown", at: "activity", "There is no activity “\(slug)” here.")
        }
        return found
    }

    func isShown(to actor: Actor) -> Bool { actor.may(.readShared) || isPublic }
}

extension ActivityOwner {
    static func all(of activity: Number<Activity>, in tx: ReadTransaction, scope: Scope) throws -> [ActivityOwner] {
        try tx.records(ActivityOwner.self, "scope = \(scope) AND activity = \(activity) ORDER BY voice")
    }
}

extension PopulationGroup {
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [PopulationGroup] {
        try tx.records(PopulationGroup.self, "scope = \(scope) ORDER BY number")
    }
}

extension LifeStage {
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [LifeStage] {
        try tx.records(LifeStage.self, "scope = \(scope) ORDER BY position")
    }
}

extension Activity {
    /// Whether somebody may change what is said of it: a steward, and whoever belongs to one that owns it. While nobody
    /// does, those who were asked: it is their own people who began it.
    func isTended(by actor: Actor, in tx: ReadTransaction) throws -> Bool {
        guard actor.may(.propose) else { return false }
        if actor.role == .steward { return true }
        let owners = try ActivityOwner.all(of: number, in: tx, scope: scope)
        let state: ActivityOwner.State = owners.contains { $0.state == .agreed } ? .agreed : .asked
        guard let own = try Voice.represented(by: actor, in: tx, scope: scope) else { return false }
        return owners.contains { $0.voice == own.number && $0.state == state }
    }

    /// - Throws: `activity.not-yours` where somebody else does it.
    func requireTended(by actor: Actor, in tx: ReadTransaction) throws {
        guard try isTended(by: actor, in: tx) else {
            throw Problem(.notAllowed, "activity.not-yours", "Only those who do it can change what is said of it.")
        }
    }
}

extension Voice {
    /// The voice that whoever acts belongs to, whether they speak with it or work for it.
    static func represented(by actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Voice? {
        if let spoken = try spoken(by: actor, in: tx, scope: scope) { return spoken }
        guard let organisation = actor.behalf else { return nil }
        let voice = try tx.record(
            Voice.self, "scope = \(scope) AND organisation = \(Number<Organisation>(organisation))")
        return voice?.isEntitled == true ? voice : nil
    }
}
