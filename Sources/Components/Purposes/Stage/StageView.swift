internal import Core
internal import Initiatives

/// How far the initiative says it has come, and what it said before.
struct StageView: Sendable {
    var initiative: Initiative
    var today: Day
    /// Newest first.
    var history: [Declared]
    var isMember: Bool
    var mayDeclare: Bool

    struct Declared: Sendable {
        var declaration: StageDeclaration
        var evidence: [StageEvidence]
    }

    var current: Declared? { history.first }
}

extension StageView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> StageView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let evidence = Dictionary(
            grouping: try tx.records(StageEvidence.self, "scope = \(scope) ORDER BY number"), by: \.declaration)
        let declarations = try tx.records(StageDeclaration.self, "scope = \(scope) ORDER BY day DESC, number DESC")
        return StageView(
            initiative: initiative, today: initiative.day(at: tx.now),
            history: declarations.map { Declared(declaration: $0, evidence: evidence[$0.number] ?? []) },
            isMember: actor.may(.readShared), mayDeclare: actor.may(.arrange))
    }
}
