internal import Core
internal import Initiatives
internal import Web

/// What somebody in charge is reminded of about one referral.
enum ReferralReminder: Hashable {
    /// The receiver has not answered.
    case answer
    /// The receiver took it on, and nothing was said for that many days.
    case goOn(days: Int)
    /// The sender has had no answer for that many days.
    case noAnswer(days: Int)
    /// It is over at the receiver, and the person has not said what came of it.
    case askPerson

    /// House defaults, in days.
    private static let daysWithoutAnswer = 7...60
    private static let daysUntilQuiet = 14
    /// After that the person is left in peace.
    private static let daysToAskPerson = 7...60
    private static let microsecondsInDay: Int64 = 86_400_000_000

    /// - Parameters:
    ///   - side: of whoever is reminded.
    ///   - moved: when something was last said of it.
    ///   - isAgreed: whether the person's yes stands.
    init?(_ referral: Referral, side: ReferralSide, moved: Instant, isAgreed: Bool, at now: Instant) {
        let days = Int((now.microseconds - moved.microseconds) / Self.microsecondsInDay)
        switch (referral.state, side) {
        case (.requested, .receiver): self = .answer
        case (.requested, .sender) where Self.daysWithoutAnswer.contains(days): self = .noAnswer(days: days)
        case (.accepted, .receiver), (.inProgress, .receiver), (.onHold, .receiver):
            guard days >= Self.daysUntilQuiet else { return nil }
            self = .goOn(days: days)
        case (.completed, .sender), (.failed, .sender):
            guard isAgreed, referral.outcome == nil, Self.daysToAskPerson.contains(days) else { return nil }
            self = .askPerson
        default: return nil
        }
    }

    var question: Phrase {
        switch self {
        case .answer: ServicesText.waitingReferral
        case .goOn(let days): ServicesText.waitingReferralQuiet(count: days)
        case .noAnswer(let days): ServicesText.waitingReferralUnanswered(count: days)
        case .askPerson: ServicesText.waitingReferralPerson
        }
    }

    var button: Phrase { self == .answer ? ServicesText.waitingReferralButton : ServicesText.waitingReferralLook }
}

extension Referral {
    /// What an organisation is reminded of: what it has to answer, then the rest; what waits longest first.
    static func reminders(
        of own: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> [(referral: Referral, reminder: ReferralReminder)] {
        let open = try tx.all(
            """
            SELECT r.*, c.revoked AS revoked, (
              SELECT MAX(m.time) FROM referral_move m WHERE m.scope = r.scope AND m.referral = r.id) AS moved
            FROM referral r JOIN referral_consent c ON c.scope = r.scope AND c.referral = r.id
            WHERE r.scope = \(scope) AND (r.sender = \(own) OR r.receiver = \(own))
            AND (r.state IN ('requested', 'accepted', 'in progress', 'on hold')
              OR r.state IN ('completed', 'failed') AND r.outcome IS NULL)
            ORDER BY moved, r.id
            """
        ) { row in
            (
                referral: try Referral(row), moved: try row.get("moved", as: Instant.self),
                isAgreed: try row.get("revoked", as: Instant?.self) == nil
            )
        }
        let reminders = open.compactMap { one in
            ReferralReminder(
                one.referral, side: one.referral.sender == own ? .sender : .receiver, moved: one.moved,
                isAgreed: one.isAgreed, at: tx.now
            ).map { (referral: one.referral, reminder: $0) }
        }
        return reminders.filter { $0.reminder == .answer } + reminders.filter { $0.reminder != .answer }
    }
}
