public import Core
public import Initiatives

extension MeasuresComponent {
    /// The most that stand one by one; more are told as a number.
    private static let mostTold = 3

    /// What about figures waits for somebody: to be reported, to be mended, to be accepted.
    public static func waiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        try reporting(actor, initiative, tx) + reviewing(actor, initiative, tx)
            + StoryTasks.waiting(actor, initiative, tx)
    }

    private static func reporting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        guard actor.may(.record), let behalf = actor.behalf else { return [] }
        let scope = initiative.scope
        let book = try ReportBook(in: tx, scope: scope, today: initiative.day(at: tx.now))
        let open = book.open(for: Number(behalf))
        guard let first = open.first else { return [] }
        guard open.count <= mostTold else {
            return [
                WaitingItem(
                    question: MeasuresText.waitingReports(count: open.count), path: "/reports", until: first.due,
                    button: MeasuresText.waitingReportsButton)
            ]
        }
        let organisation = try Organisation.find(Number(behalf), in: tx, scope: scope)
        return try open.map { report in
            let measure = try Measure.find(report.key.measure, in: tx, scope: scope)
            return WaitingItem(
                question: report.isReturned
                    ? MeasuresText.waitingReturned(measure: measure.name)
                    : MeasuresText.waitingReport(measure: measure.name),
                path: "/reports/\(measure.slug)/\(report.key.period)/\(organisation.slug)", until: report.due,
                button: MeasuresText.waitingReportButton)
        }
    }

    private static func reviewing(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        guard actor.may(.review) else { return [] }
        let isNamed: SQL =
            actor.role == .steward
            ? "1 = 1"
            : """
            EXISTS (SELECT 1 FROM reviewer v WHERE v.scope = r.scope AND v.measure = r.measure
              AND v.member = \(actor.member))
            """
        let waiting = try tx.count(
            """
            SELECT COUNT(*) FROM report r WHERE r.scope = \(initiative.scope) AND r.state = 'submitted' AND \(isNamed)
              AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.scope = r.scope AND s.member = \(actor.member)
                AND s.organisation = r.organisation AND s.state = 'held')
            """)
        guard waiting > 0 else { return [] }
        return [
            WaitingItem(
                question: MeasuresText.waitingReview(count: Int(waiting)), path: "/reports",
                button: MeasuresText.waitingReviewButton)
        ]
    }
}
