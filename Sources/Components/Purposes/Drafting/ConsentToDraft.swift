public import Core
internal import Initiatives

/// Somebody of the founding circle lets a draft go ahead, or objects to it.
public struct ConsentToDraft: Action {
    public static let name = "purposes.consent"
    public static let verb = Verb.propose
    static let most = 1000
    public var scope: Scope
    public var version: Number<PurposeVersion>
    /// nil lets it go ahead.
    public var objection: String?

    public init(scope: Scope, version: Number<PurposeVersion>, objection: String? = nil) {
        self.scope = scope
        self.version = version
        self.objection = objection
    }

    public var subject: String { "purpose \(version.value)" }

    public func validate() throws { try objection?.requireText(at: "objection", most: Self.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let member = Number<Member>(permit.actor.member)
        try FoundingCircle.requireNeeded(in: tx, scope: scope)
        guard try FoundingCircle.holds(member, in: tx, scope: scope) else {
            throw Problem(.notAllowed, "circle.not-in-it", "Only the founding circle is asked for this.")
        }
        try PurposeVersion.requireDraft(version, in: tx, scope: scope)
        let consent = DraftConsent(member: member, self)
        if let known = try DraftConsent.find(by: member, to: version, in: tx, scope: scope) {
            try tx.update(known, to: consent)
        } else {
            try tx.insert(consent)
        }
        return Done()
    }
}

extension DraftConsent {
    static func find(
        by member: Number<Member>, to version: Number<PurposeVersion>, in tx: ReadTransaction, scope: Scope
    ) throws -> DraftConsent? {
        try tx.record(DraftConsent.self, "scope = \(scope) AND version = \(version) AND member = \(member)")
    }
}
