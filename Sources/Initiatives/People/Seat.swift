public import Core

/// A seat that a member has: a role, for an organisation or as themselves. They may have several, and act from one at a
/// time, so that it is always known for whom somebody spoke.
public struct Seat: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        /// The initiative said yes and waits for the person.
        case offered
        /// The person said yes and waits for the initiative.
        case asked
        case held
        /// One of the two said no.
        case declined
        case left
    }

    public var scope: Scope
    public var number: Number<Seat>
    public var member: Number<Member>
    public var role: Role
    /// nil where they sit here as themselves.
    public var organisation: Number<Organisation>?
    public var state: State
    /// Who offered it; nil where they asked for it themselves, or the operator did.
    public var offeredBy: Number<Member>?
    /// When it was offered, or asked for.
    public var since: Instant

    public static let columns = [
        Column("scope", \Seat.scope), Column("number", \Seat.number), Column("member", \Seat.member),
        Column("role", \Seat.role), Column("organisation", \Seat.organisation), Column("state", \Seat.state),
        Column("offered_by", \Seat.offeredBy), Column("since", \Seat.since),
    ]
    public static let table = declare(
        "seat", .recorded, key: ["scope", "number"],
        references: [
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("member", from: ["scope", "offered_by"], at: ["scope", "number"]),
        ],
        checks: [
            """
            role IN ('steward', 'partner lead', 'contributor', 'community member', 'facilitator',
            'safeguarding officer', 'funder', 'observer')
            """,
            "role NOT IN ('partner lead', 'funder') OR organisation IS NOT NULL",
            "role <> 'community member' OR organisation IS NULL",
            "state IN ('offered', 'asked', 'held', 'declined', 'left')",
        ], indexes: [["scope", "member"], ["scope", "organisation"]])

    public init(
        scope: Scope, number: Number<Seat>, member: Number<Member>, role: Role, organisation: Number<Organisation>?,
        state: State, offeredBy: Number<Member>?, since: Instant
    ) {
        self.scope = scope
        self.number = number
        self.member = member
        self.role = role
        self.organisation = organisation
        self.state = state
        self.offeredBy = offeredBy
        self.since = since
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        member = try row.get("member")
        role = try row.get("role")
        organisation = try row.get("organisation")
        state = try row.get("state")
        offeredBy = try row.get("offered_by")
        since = try row.get("since")
    }
}

extension Role: Storable {}

extension Role {
    /// The roles that somebody can be offered in an initiative.
    public static let offered: [Role] = [
        .steward, .partnerLead, .contributor, .communityMember, .facilitator, .safeguardingOfficer, .funder, .observer,
    ]

    /// Speaks and commits for the whole organisation of the seat.
    public var speaksForOrganisation: Bool { self == .partnerLead || self == .funder }
    /// Whoever has such a seat shows a second factor, outside of demonstrations.
    public var needsSecondFactor: Bool { self == .steward || self == .safeguardingOfficer }
}
