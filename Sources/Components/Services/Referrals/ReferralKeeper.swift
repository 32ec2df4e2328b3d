public import Core
public import Initiatives

/// Somebody whom the lead of an organisation put in charge of its referrals, beside the leads themselves. It ends with
/// their seat: whoever comes back is not in charge again by that.
public struct ReferralKeeper: Record {
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var member: Number<Member>
    public var seat: Number<Seat>

    public static let columns = [
        Column("scope", \ReferralKeeper.scope), Column("organisation", \ReferralKeeper.organisation),
        Column("member", \ReferralKeeper.member), Column("seat", \ReferralKeeper.seat),
    ]
    public static let table = declare(
        "referral_keeper", .recorded, key: ["scope", "organisation", "seat"],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
            .to("seat", from: ["scope", "seat"], at: ["scope", "number"]),
        ])

    init(scope: Scope, organisation: Number<Organisation>, _ seat: Choice) {
        self.scope = scope
        self.organisation = organisation
        member = seat.member
        self.seat = seat.seat
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        member = try row.get("member")
        seat = try row.get("seat")
    }
}

extension ReferralKeeper {
    /// The organisation whose referrals somebody is in charge of, from the seat they act from.
    /// - Returns: nil where they are in charge of none.
    static func organisation(
        of actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> Number<Organisation>? {
        guard actor.may(.refer), let behalf = actor.behalf else { return nil }
        let organisation = Number<Organisation>(behalf)
        let isNamed: Bool
        switch actor.role {
        case .partnerLead: isNamed = true
        case .contributor:
            guard let seat = actor.seat else { return nil }
            isNamed =
                try tx.record(
                    ReferralKeeper.self,
                    "scope = \(scope) AND organisation = \(organisation) AND seat = \(seat)") != nil
        default: isNamed = false
        }
        return isNamed ? organisation : nil
    }

    /// The same for who must be: whoever is not finds nothing there.
    static func ownOrganisation(
        of actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> Number<Organisation> {
        guard let own = try organisation(of: actor, in: tx, scope: scope) else { throw Problem.notFound }
        return own
    }

    /// A seat whose holder could be put in charge.
    struct Choice: Hashable, Sendable {
        let member: Number<Member>
        let seat: Number<Seat>
    }

    /// Who could be put in charge of an organisation's referrals: its contributors.
    static func choices(
        of organisation: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> [Choice] {
        try tx.records(
            Seat.self,
            """
            scope = \(scope) AND organisation = \(organisation) AND state = 'held' AND role = 'contributor'
            ORDER BY number
            """
        ).map { Choice(member: $0.member, seat: $0.number) }
    }

    /// To whom an organisation can refer: every other one where somebody answers.
    static func receivers(
        besides own: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> [Organisation] {
        try tx.records(
            Organisation.self,
            """
            scope = \(scope) AND number <> \(own) AND EXISTS (
              SELECT 1 FROM seat WHERE seat.scope = organisation.scope AND seat.organisation = organisation.number
              AND seat.state = 'held' AND seat.role = 'partner lead')
            ORDER BY name
            """)
    }
}
