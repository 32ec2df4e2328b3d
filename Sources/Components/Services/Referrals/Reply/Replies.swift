public import Core
internal import Initiatives

/// The person says yes for themselves, and to what, before anything is sent.
public struct GiveConsent: Action {
    public static let name = "services.give-consent"
    public static let verb = Verb.reply
    public static let isConfidential = true
    public var scope: Scope
    public var parts: ReferralConsent.Parts

    public init(scope: Scope, parts: ReferralConsent.Parts) {
        self.scope = scope
        self.parts = parts
    }

    public var subject: String { "referral" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Referral.own(of: permit.caller, in: tx, scope: scope)
        guard known.state == .draft else {
            throw Problem(.conflict, "referral.sent", "This was sent already.")
        }
        let consent = ReferralConsent(
            scope: scope, referral: known.id, way: .link, member: nil, parts: parts, given: tx.now)
        if let before = try ReferralConsent.find(known.id, in: tx, scope: scope) {
            try tx.update(before, to: consent)
        } else {
            try tx.insert(consent)
        }
        return Done()
    }
}

/// The person does not agree any more. The receiver reads nothing of them from that moment on; that there was something,
/// stays counted.
public struct TakeBackConsent: Action {
    public static let name = "services.take-back-consent"
    public static let verb = Verb.reply
    public static let isConfidential = true
    public var scope: Scope

    public init(scope: Scope) { self.scope = scope }

    public var subject: String { "referral" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Referral.own(of: permit.caller, in: tx, scope: scope)
        guard let consent = try ReferralConsent.find(known.id, in: tx, scope: scope) else {
            throw Problem(.conflict, "referral.no-consent", "There is no consent to take back.")
        }
        try consent.revoke(by: .person, in: tx)
        return Done()
    }
}

/// The person says whether help came. Their newest word holds.
public struct TellOutcome: Action {
    public static let name = "services.tell-outcome"
    public static let verb = Verb.reply
    public static let isConfidential = true
    public var scope: Scope
    public var outcome: Referral.Outcome

    public init(scope: Scope, outcome: Referral.Outcome) {
        self.scope = scope
        self.outcome = outcome
    }

    public var subject: String { "referral" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Referral.own(of: permit.caller, in: tx, scope: scope)
        guard known.canBeClosed else {
            throw Problem(.conflict, "referral.not-accepted", "Nobody has taken this on yet.")
        }
        var changed = known
        (changed.outcome, changed.told) = (outcome, tx.now)
        try tx.update(known, to: changed)
        return Done()
    }
}

extension Referral {
    /// What a code is kept about.
    public static func about(_ id: ID<Referral>) -> String { "referral/\(id)" }

    /// The one that somebody's code is about: which one is never asked of a form.
    static func own(of caller: Caller, in tx: ReadTransaction, scope: Scope) throws -> Referral {
        guard case .link(let digest) = caller, let code = try ReplyCode.find(digest, in: tx), code.scope == scope,
            let known = try of(code, in: tx)
        else { throw Problem.notFound }
        return known
    }

    /// - Returns: nil where it was a mistake, or is about something else.
    static func of(_ code: ReplyCode, in tx: ReadTransaction) throws -> Referral? {
        let id = code.about.split(separator: "/").last.flatMap { ID<Referral>(String($0)) }
        guard let id, code.about == about(id) else { return nil }
        return try tx.record(
            Referral.self, "scope = \(code.scope) AND id = \(id) AND state <> 'entered in error'")
    }
}
