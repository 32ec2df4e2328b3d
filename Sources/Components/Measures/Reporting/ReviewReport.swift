public import Core
internal import Initiatives

/// Accepts a report: from now on everybody may see its figures, and totals count them.
public struct AcceptReport: Action {
    public static let name = "measures.accept-report"
    public static let verb = Verb.review
    public var scope: Scope
    public var report: Number<Report>

    public init(scope: Scope, report: Number<Report>) {
        self.scope = scope
        self.report = report
    }

    public var subject: String { "report \(report.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Report.foreign(report, to: permit.actor, in: tx, scope: scope)
        try known.settle(.accepted, in: tx).count(in: tx)
        for draft in try DraftFigure.all(of: known, in: tx) { try tx.retire(draft) }
        try known.step(.accepted, to: .accepted, by: permit.actor, in: tx)
        return Done()
    }
}

/// Gives a report back with a reason. What was typed is still there.
public struct ReturnReport: Action {
    public static let name = "measures.return-report"
    public static let verb = Verb.review
    public var scope: Scope
    public var report: Number<Report>
    public var reason: String

    public init(scope: Scope, report: Number<Report>, reason: String) {
        self.scope = scope
        self.report = report
        self.reason = reason
    }

    public var subject: String { "report \(report.value)" }

    public func validate() throws { try reason.requireText(at: "reason", most: Report.longestWords) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Report.foreign(report, to: permit.actor, in: tx, scope: scope)
        try known.settle(.returned, in: tx)
        try known.step(.returned, to: .returned, by: permit.actor, words: reason, in: tx)
        return Done()
    }
}

extension Report {
    /// A report that somebody may judge: nobody accepts their own, from whichever seat.
    fileprivate static func foreign(
        _ number: Number<Report>, to actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> Report {
        let report = try find(number, in: tx, scope: scope)
        // Else whoever is not named could try out which reports others have begun.
        guard try actor.role == .steward || report.isShared(with: actor, in: tx) else { throw Problem.notFound }
        guard try actor.reviews(report.measure, in: tx, scope: scope) else {
            throw Problem(
                .notAllowed, "report.reviewer", "Only stewards, and who was named for a measure, accept its reports.")
        }
        guard try !report.isOwn(of: actor, in: tx) else {
            throw Problem(.notAllowed, "report.own", "Nobody accepts or returns what their own organisation reports.")
        }
        return report
    }

    /// Whether somebody sits in the organisation that reports it, or wrote in it for that organisation.
    func isOwn(of actor: Actor, in tx: ReadTransaction) throws -> Bool {
        if actor.behalf == organisation.value || writer.value == actor.member { return true }
        return try tx.count(
            """
            SELECT COUNT(*) FROM seat
            WHERE scope = \(scope) AND member = \(actor.member) AND organisation = \(organisation) AND state = 'held'
            """) > 0
            || tx.count(
                """
                SELECT COUNT(*) FROM report_step
                WHERE scope = \(scope) AND report = \(number) AND member = \(actor.member) AND behalf = \(organisation)
                """) > 0
    }

    /// A draft that was never submitted is for its organisation alone.
    func isShared(with actor: Actor, in tx: ReadTransaction) throws -> Bool {
        try actor.behalf == organisation.value
            || tx.count("SELECT COUNT(*) FROM batch WHERE scope = \(scope) AND report = \(number)") > 0
    }

    /// Ends the wait of what was submitted, one way or the other.
    @discardableResult func settle(_ end: Batch.State, in tx: WriteTransaction) throws -> Batch {
        guard state == .submitted, let batch = try batch(in: tx) else {
            throw Problem(.conflict, "report.not-submitted", "This report does not wait for an answer.")
        }
        var settled = batch
        settled.state = end
        try tx.update(batch, to: settled)
        return settled
    }
}
