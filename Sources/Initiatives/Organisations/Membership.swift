public import Core

/// An organisation's place in the initiative. It is a member when both sides have said yes, and for as long as neither
/// takes that back.
public struct Membership: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        /// A published source names it. It was not asked here.
        case named
        /// The initiative said yes and waits for the organisation.
        case invited
        /// The organisation said yes and waits for the initiative.
        case asked
        case joined
        /// One of the two said no.
        case declined
        case left
    }

    public var scope: Scope
    public var organisation: Number<Organisation>
    public var state: State
    /// The part it plays, in its own or published words.
    public var part: String?
    /// Where that was published; nil where it is its own word given here.
    public var source: Number<Source>?

    public static let columns = [
        Column("scope", \Membership.scope), Column("organisation", \Membership.organisation),
        Column("state", \Membership.state), Column("part", \Membership.part), Column("source", \Membership.source),
    ]
    public static let table = declare(
        "membership", .recorded, key: ["scope", "organisation"],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("source", from: ["scope", "source"], at: ["scope", "number"]),
        ],
        checks: [
            "state IN ('named', 'invited', 'asked', 'joined', 'declined', 'left')",
            "state <> 'named' OR source IS NOT NULL",
        ])

    public init(
        scope: Scope, organisation: Number<Organisation>, state: State, part: String? = nil,
        source: Number<Source>? = nil
    ) {
        self.scope = scope
        self.organisation = organisation
        self.state = state
        self.part = part
        self.source = source
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        state = try row.get("state")
        part = try row.get("part")
        source = try row.get("source")
    }
}
