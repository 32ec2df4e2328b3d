internal import Core
internal import Initiatives

/// That nothing was heard for long of a partner that has joined. It is a reason to ask, and no reproach.
enum Silence {
    /// House default.
    static let days: Int64 = 90

    /// What is done in confidence is no sign: it could be read off when it was done.
    static let unheard =
        [
            "measures.tell-change", "measures.take-back-change", "partners.rate", "services.give-consent",
            "services.take-back-consent", "services.tell-outcome", "services.write-referral", "services.move-referral",
            "services.record-consent", "services.record-revocation", "services.hand-reply-code",
            "services.erase-referral-words", "services.end-referral-words",
        ] + PartnersComponent.inPrivate.sorted()

    /// The month of the last sign of each of which nothing was heard since: of what somebody did for it, or of somebody
    /// who took a seat for it. A month and no day, since the record is not for everybody who reads this.
    static func since(
        _ initiative: Initiative, in tx: ReadTransaction
    ) throws -> [Number<Organisation>: Period] {
        let scope = initiative.scope
        let limit = Instant(microseconds: tx.now.microseconds - days * 86_400_000_000)
        let silent = try tx.all(
            """
            SELECT m.organisation AS organisation, MAX(s.moment) AS moment FROM membership m
            JOIN (
              SELECT behalf AS organisation, MAX(time) AS moment FROM ledger_entry
              WHERE scope = \(scope) AND behalf IS NOT NULL AND action NOT IN (\(list: unheard)) GROUP BY behalf
              UNION ALL
              SELECT organisation, MAX(since) AS moment FROM seat
              WHERE scope = \(scope) AND organisation IS NOT NULL AND state = 'held' GROUP BY organisation
            ) s ON s.organisation = m.organisation
            WHERE m.scope = \(scope) AND m.state = 'joined'
            GROUP BY m.organisation HAVING MAX(s.moment) < \(limit)
            """
        ) { (try $0.get("organisation", as: Number<Organisation>.self), try $0.get("moment", as: Instant.self)) }
        return Dictionary(
            silent.compactMap { organisation, moment in
                initiative.day(at: moment).month.map { (organisation, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Day {
    /// The month that it lies in.
    fileprivate var month: Period? {
        let (year, month, _) = parts
        return .month(year, month)
    }
}
