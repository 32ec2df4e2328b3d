public import Core
internal import Initiatives

/// Notes that the person said yes: in which way, and to what. Without it nothing can be sent.
public struct RecordConsent: Action {
    public static let name = "services.record-consent"
    public static let verb = Verb.refer
    public static let isConfidential = true
    public var scope: Scope
    public var referral: ID<Referral>
    public var way: ReferralConsent.Way
    public var parts: ReferralConsent.Parts

    public init(scope: Scope, referral: ID<Referral>, way: ReferralConsent.Way, parts: ReferralConsent.Parts) {
        self.scope = scope
        self.referral = referral
        self.way = way
        self.parts = parts
    }

    public var subject: String { "referral" }

    public func validate() throws {
        guard way != .link else {
            throw Problem.invalid("referral.consent-way", at: "way", "With a code, only the person says so.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Referral.draft(referral, of: permit.actor, in: tx, scope: scope)
        let consent = ReferralConsent(
            scope: scope, referral: known.id, way: way, member: Number(permit.actor.member), parts: parts,
            given: tx.now)
        if let before = try ReferralConsent.find(referral, in: tx, scope: scope) {
            guard !before.isOwnWord else {
                throw Problem(
                    .conflict, "referral.own-word", at: "way", "They said this themselves; only they can say otherwise."
                )
            }
            try tx.update(before, to: consent)
        } else {
            try tx.insert(consent)
        }
        return Done()
    }
}

/// Notes that the person does not agree any more. The receiver reads nothing of them from that moment on.
public struct RecordRevocation: Action {
    public static let name = "services.record-revocation"
    public static let verb = Verb.refer
    public static let isConfidential = true
    public var scope: Scope
    public var referral: ID<Referral>

    public init(scope: Scope, referral: ID<Referral>) {
        self.scope = scope
        self.referral = referral
    }

    public var subject: String { "referral" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Referral.sent(referral, by: permit.actor, in: tx, scope: scope)
        guard let consent = try ReferralConsent.find(known.id, in: tx, scope: scope) else {
            throw Problem(.conflict, "referral.no-consent", "There is no consent to take back.")
        }
        try consent.revoke(by: .sender, in: tx)
        return Done()
    }
}

/// Hands the person a code with which they answer for themselves. Whoever does has seen it and could use it, so the record
/// says that it was done. It does not say the code.
public struct HandReplyCode: Action {
    public static let name = "services.hand-reply-code"
    public static let verb = Verb.refer
    public static let isConfidential = true
    public var scope: Scope
    public var referral: ID<Referral>

    public init(scope: Scope, referral: ID<Referral>) {
        self.scope = scope
        self.referral = referral
    }

    public var subject: String { "referral" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        // A program that had people's codes could answer for all of them.
        if case .token = permit.caller { throw Problem.notFound }
        let known = try Referral.sent(referral, by: permit.actor, in: tx, scope: scope)
        guard known.state != .enteredInError else { throw Problem.notFound }
        try tx.confirm(known)
        return Done()
    }
}
