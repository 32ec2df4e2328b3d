public import Core
public import Initiatives

/// A person is led on from one organisation to another that may help.
///
/// Who that is and what they need is sealed. The two organisations' people in charge can open it, nobody else; its number
/// is random, so that nobody can try others.
public struct Referral: Record {
    /// What the person says came of it.
    public enum Outcome: String, Storable, Codable, CaseIterable, Sendable {
        case gotHelp = "got help"
        case couldNot = "could not get help"
        case notWanted = "no longer wanted"
    }

    public var scope: Scope
    public var id: ID<Referral>
    public var sender: Number<Organisation>
    public var receiver: Number<Organisation>
    public var state: ReferralState
    /// ``ReferralWords``, sealed.
    public var words: [UInt8]
    public var written: Instant
    /// nil where it was never sent: then the receiver does not know of it.
    public var requested: Instant?
    /// When the receiver first said anything.
    public var answered: Instant?
    /// nil where the receiver never took it on.
    public var accepted: Instant?
    /// The person's own word.
    public var outcome: Outcome?
    public var told: Instant?

    public static let columns = [
        Column("scope", \Referral.scope), Column("id", \Referral.id), Column("sender", \Referral.sender),
        Column("receiver", \Referral.receiver), Column("state", \Referral.state), Column("words", \Referral.words),
        Column("written", \Referral.written), Column("requested", \Referral.requested),
        Column("answered", \Referral.answered), Column("accepted", \Referral.accepted),
        Column("outcome", \Referral.outcome), Column("told", \Referral.told),
    ]
    public static let table = declare(
        "referral", .recorded, key: ["scope", "id"],
        references: [
            .to("organisation", from: ["scope", "sender"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "receiver"], at: ["scope", "number"]),
        ],
        checks: [
            """
            state IN ('draft', 'requested', 'accepted', 'rejected', 'cancelled', 'in progress', 'on hold', 'failed',
              'completed', 'entered in error')
            """,
            "sender <> receiver", "state IN ('draft', 'entered in error') OR requested IS NOT NULL",
            "outcome IN ('got help', 'could not get help', 'no longer wanted')",
            "(outcome IS NULL) = (told IS NULL)", "outcome IS NULL OR accepted IS NOT NULL",
        ], indexes: [["scope", "sender"], ["scope", "receiver", "state"]])

    init(
        scope: Scope, id: ID<Referral>, sender: Number<Organisation>, receiver: Number<Organisation>, words: [UInt8],
        written: Instant
    ) {
        (self.scope, self.id, self.sender, self.receiver) = (scope, id, sender, receiver)
        (self.words, self.written, state) = (words, written, .draft)
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        id = try row.get("id")
        sender = try row.get("sender")
        receiver = try row.get("receiver")
        state = try row.get("state")
        words = try row.get("words")
        written = try row.get("written")
        requested = try row.get("requested")
        answered = try row.get("answered")
        accepted = try row.get("accepted")
        outcome = try row.get("outcome")
        told = try row.get("told")
    }

    /// Whether the person may say what came of it: once it was taken on, until it is said to be a mistake.
    public var canBeClosed: Bool { accepted != nil && state != .enteredInError }
}
