public import Core
internal import Initiatives

/// Counts the answers after the last day for them, with the voices that count at that moment. Whether it passed is for
/// the rule to say.
public struct CloseRatification: Action {
    public static let name = "purposes.close"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var version: Number<PurposeVersion>

    public init(scope: Scope, version: Number<PurposeVersion>) {
        self.scope = scope
        self.version = version
    }

    public var subject: String { "purpose \(version.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Ratification.State {
        let ratification = try Ratification.requireOpen(version, in: tx, scope: scope)
        let today = try Initiative.today(in: tx)
        guard today > ratification.closes else {
            throw Problem(
                .conflict, "purpose.still-open", "Answers count until \(ratification.closes), that day included.")
        }
        let count = try RatificationCount.now(version, in: tx, scope: scope)
        let state = count.isPassed ? Ratification.State.ratified : .notRatified
        try tx.update(ratification, to: ratification.closed(on: today, as: state))
        try tx.insert(CountedRatification(scope: scope, version: version, count: count))
        if count.isPassed {
            try SharedResult.agree(on: version, in: tx)
        } else {
            try SharedResult.unlist(from: version, in: tx)
        }
        return state
    }
}

/// Takes a version back before its answers are counted, and says why.
public struct WithdrawRatification: Action {
    public static let name = "purposes.withdraw"
    public static let verb = Verb.arrange
    static let most = 1000
    public var scope: Scope
    public var version: Number<PurposeVersion>
    public var reason: String

    public init(scope: Scope, version: Number<PurposeVersion>, reason: String) {
        self.scope = scope
        self.version = version
        self.reason = reason
    }

    public var subject: String { "purpose \(version.value)" }

    public func validate() throws { try reason.requireText(at: "reason", most: Self.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let ratification = try Ratification.requireOpen(version, in: tx, scope: scope)
        let today = try Initiative.today(in: tx)
        try tx.update(ratification, to: ratification.closed(on: today, as: .withdrawn, reason: reason))
        try SharedResult.unlist(from: version, in: tx)
        return Done()
    }
}
