public import Core
internal import Initiatives

/// Writes down, for oneself first, whom one wants to lead on to which organisation; or writes it anew. Nobody there knows
/// of it until it is sent.
public struct WriteReferral: Action {
    public static let name = "services.write-referral"
    public static let verb = Verb.refer
    public static let isConfidential = true
    public var scope: Scope
    public var receiver: Slug
    public var words: ReferralWords
    /// One's own draft that is written anew; nil for a new one.
    public var referral: ID<Referral>?

    public init(scope: Scope, receiver: Slug, words: ReferralWords, referral: ID<Referral>? = nil) {
        self.scope = scope
        self.receiver = receiver
        self.words = words
        self.referral = referral
    }

    public var subject: String { "referral" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> ID<Referral> {
        let own = try ReferralKeeper.ownOrganisation(of: permit.actor, in: tx, scope: scope)
        let known = try referral.map { try Referral.draft($0, of: permit.actor, in: tx, scope: scope) }
        let receivers = try ReferralKeeper.receivers(besides: own, in: tx, scope: scope)
        guard let chosen = receivers.first(where: { $0.slug == receiver }) else {
            throw Problem.invalid("referral.receiver", at: "receiver", "Nobody answers referrals there.")
        }
        if let service = words.service {
            let offered = try Service.offered(by: [chosen], asked: service, in: tx, scope: scope)
            guard offered.first?.number == service else {
                throw Problem.invalid("referral.service", at: "service", "They do not offer this service.")
            }
        }
        let id = known?.id ?? ID<Referral>()
        let sealed = try words.seal(for: Referral.place(of: id, in: scope), in: tx)
        guard let known else {
            try tx.insert(
                Referral(
                    scope: scope, id: id, sender: own, receiver: chosen.number, words: sealed, written: tx.now))
            return id
        }
        var changed = known
        (changed.receiver, changed.words) = (chosen.number, sealed)
        try tx.update(known, to: changed)
        // The person said yes to what was there before, and had their code for that.
        if let consent = try ReferralConsent.find(id, in: tx, scope: scope) { try tx.retire(consent) }
        try ReplyCode.forget(scope, about: Referral.about(id), in: tx)
        return id
    }
}
