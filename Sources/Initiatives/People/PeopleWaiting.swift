public import Core
internal import Web

extension InitiativesComponent {
    /// What waits for somebody in who is here: their own seat and standing, and for who arranges, others' questions.
    public static func waiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        try ownSeats(actor, initiative, tx) + ownStanding(actor, initiative, tx)
            + (actor.may(.arrange) ? others(initiative, tx) : [])
    }

    /// The very first thing to do, for who arranges an initiative that nobody else was asked into yet.
    public static func beginning(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        guard actor.may(.arrange),
            try tx.count("SELECT COUNT(DISTINCT member) FROM seat WHERE scope = \(initiative.scope)") < 2
        else { return [] }
        return [
            WaitingItem(
                question: InitiativesText.waitingSetup, path: "/setup", button: InitiativesText.waitingSetupButton)
        ]
    }

    private static func ownSeats(_ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction) throws
        -> [WaitingItem]
    {
        let offered = try tx.records(
            Seat.self,
            "scope = \(initiative.scope) AND member = \(actor.member) AND state = 'offered' ORDER BY number")
        return offered.map {
            WaitingItem(
                question: InitiativesText.waitingSeat, path: "/seats/\($0.number.value)",
                button: InitiativesText.waitingSeatButton)
        }
    }

    private static func ownStanding(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let unsaid = try tx.count(
            """
            SELECT COUNT(*) FROM profile
            WHERE scope = \(initiative.scope) AND member = \(actor.member) AND standing IS NULL
            """)
        guard unsaid > 0, actor.may(.keepPlace) else { return [] }
        return [
            WaitingItem(
                question: InitiativesText.waitingStanding, path: "/me", button: InitiativesText.waitingStandingButton)
        ]
    }

    private static func others(_ initiative: Initiative, _ tx: ReadTransaction) throws -> [WaitingItem] {
        let asking = Int(try people(who: .asked, until: tx.now, initiative, tx))
        let weekAgo = Instant(microseconds: tx.now.microseconds - Person.microsecondsUntilSilent)
        let unanswered = Int(try people(who: .offered, until: weekAgo, initiative, tx))
        let requests = WaitingItem(
            question: InitiativesText.waitingRequests(count: asking), path: "/people",
            button: InitiativesText.waitingRequestsButton)
        let reminder = WaitingItem(
            question: InitiativesText.waitingUnanswered(count: unanswered), path: "/people/reminder",
            button: InitiativesText.waitingUnansweredButton)
        return (asking > 0 ? [requests] : []) + (unanswered > 0 ? [reminder] : [])
    }

    /// Those who are here already with another seat are not counted.
    private static func people(
        who state: Seat.State, until latest: Instant, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> Int64 {
        try tx.count(
            """
            SELECT COUNT(DISTINCT member) FROM seat WHERE scope = \(initiative.scope) AND state = \(state) AND since <= \(latest)
            AND member NOT IN (SELECT member FROM seat WHERE scope = \(initiative.scope) AND state = 'held')
            """)
    }
}
