public import Core

/// One turn that a referral took, by which side, and why.
public struct ReferralMove: Record {
    public var scope: Scope
    public var referral: ID<Referral>
    /// From 1, for each referral.
    public var number: Int64
    public var state: ReferralState
    public var side: ReferralSide
    /// Sealed: it may tell of the person.
    public var reason: [UInt8]?
    public var time: Instant

    public static let columns = [
        Column("scope", \ReferralMove.scope), Column("referral", \ReferralMove.referral),
        Column("number", \ReferralMove.number), Column("state", \ReferralMove.state),
        Column("side", \ReferralMove.side), Column("reason", \ReferralMove.reason), Column("time", \ReferralMove.time),
    ]
    public static let table = declare(
        "referral_move", .recorded, key: ["scope", "referral", "number"],
        references: [.to("referral", from: ["scope", "referral"], at: ["scope", "id"])],
        checks: [
            "side IN ('sender', 'receiver')",
            "state NOT IN ('rejected', 'cancelled', 'on hold', 'failed') OR reason IS NOT NULL",
        ])

    init(
        scope: Scope, referral: ID<Referral>, number: Int64, state: ReferralState, side: ReferralSide,
        reason: [UInt8]?, time: Instant
    ) {
        (self.scope, self.referral, self.number) = (scope, referral, number)
        (self.state, self.side, self.reason, self.time) = (state, side, reason, time)
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        referral = try row.get("referral")
        number = try row.get("number")
        state = try row.get("state")
        side = try row.get("side")
        reason = try row.get("reason")
        time = try row.get("time")
    }

    /// Where a reason is sealed for.
    static func place(_ number: Int64, of referral: Referral) -> String { "\(referral.place)/move/\(number)" }
}
