internal import Core
internal import Initiatives

/// Whether acting together fits: what was answered, when, and what that comes to.
struct FitView: Sendable {
    var initiative: Initiative
    var today: Day
    /// Newest first.
    var checks: [Checked]
    var mayCheck: Bool

    struct Checked: Sendable {
        var check: FitCheck
        var replies: [FitQuestion: FitReply]

        var answers: FitAnswers { FitAnswers { replies[$0]?.answer ?? .no } }
    }

    var newest: Checked? { checks.first }
    /// Nothing was answered yet, or a year has passed since.
    var isDue: Bool { newest.map { !$0.check.isCurrent(on: today) } ?? true }
}

extension FitView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> FitView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let replies = Dictionary(grouping: try tx.records(FitReply.self, "scope = \(scope)"), by: \.check)
        return FitView(
            initiative: initiative, today: initiative.day(at: tx.now),
            checks: try FitCheck.all(in: tx, scope: scope).map { check in
                Checked(
                    check: check,
                    replies: Dictionary(
                        (replies[check.number] ?? []).map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first }
                    ))
            }, mayCheck: actor.may(.arrange))
    }
}

extension FitCheck {
    /// Newest first.
    static func all(in tx: ReadTransaction, scope: Scope) throws -> [FitCheck] {
        try tx.records(FitCheck.self, "scope = \(scope) ORDER BY number DESC")
    }
}
