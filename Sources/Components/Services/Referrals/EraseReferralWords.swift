public import Core

/// One of the two organisations erases what was told of a person, once it is over.
public struct EraseReferralWords: EraseWords {
    public static let name = "services.erase-referral-words"
    public static let verb = Verb.refer
    public var scope: Scope
    public var referral: ID<Referral>

    public init(scope: Scope, referral: ID<Referral>) {
        self.scope = scope
        self.referral = referral
    }

    public func over(for actor: Actor, in tx: ReadTransaction) throws -> Referral {
        let known = try Referral.find(referral, for: actor, in: tx, scope: scope).referral
        guard known.state.isOver else {
            throw Problem(.conflict, "referral.not-over", "What was told is still needed: this is not over.")
        }
        return known
    }
}
