public import Core
internal import Initiatives

/// Drops a result, with the reason. A suggestion or a reading goes at once. What the members agreed on goes when they
/// ratify a purpose without it: until then this is the wish to drop it.
public struct RetireResult: Action {
    public static let name = "purposes.retire-result"
    public static let verb = Verb.propose
    public var scope: Scope
    public var result: Slug
    public var reason: String

    public init(scope: Scope, result: Slug, reason: String) {
        self.scope = scope
        self.result = result
        self.reason = reason
    }

    public var subject: String { "result \(result)" }

    public func validate() throws { try reason.requireText(at: "reason", most: ResultWords.Most.reason) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try SharedResult.standing(result, in: tx)
        guard !known.isAsked else {
            throw Problem(.conflict, "result.asked", "Members are asked about it just now, so it stays as it is.")
        }
        var dropped = known
        dropped.dropReason = reason
        if !known.isMembersOwn {
            guard known.mayBeDroppedBy(permit.actor) else {
                throw Problem(.notAllowed, "result.not-yours", "Who suggested it can drop it, or the steward.")
            }
            dropped.droppedOn = try Initiative.today(in: tx)
        }
        try tx.update(known, to: dropped)
        return Done()
    }
}

/// Takes the wish to drop a result back.
public struct KeepResult: Action {
    public static let name = "purposes.keep-result"
    public static let verb = Verb.propose
    public var scope: Scope
    public var result: Slug

    public init(scope: Scope, result: Slug) {
        self.scope = scope
        self.result = result
    }

    public var subject: String { "result \(result)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try SharedResult.standing(result, in: tx)
        guard !known.isAsked else {
            throw Problem(.conflict, "result.asked", "Members are asked about it just now, so it stays as it is.")
        }
        guard try !known.isLeftOut(in: tx) else {
            throw Problem(.conflict, "result.left-out", "Members are answering to a purpose without it just now.")
        }
        var kept = known
        kept.dropReason = nil
        if kept.dropReason != known.dropReason { try tx.update(known, to: kept) }
        return Done()
    }
}

extension SharedResult {
    /// Whether members are answering to a purpose without what they had agreed on: to keep it now would change what they
    /// are asked.
    func isLeftOut(in tx: ReadTransaction) throws -> Bool {
        guard isMembersOwn, !isAsked else { return false }
        return try Ratification.open(in: tx, scope: scope) != nil
    }

    /// Whether somebody may drop at once what nobody else agreed on: it is their own suggestion, or they are the steward.
    func mayBeDroppedBy(_ actor: Actor) -> Bool {
        actor.may(.arrange) || suggestedBy == Number(actor.member)
    }
}
