internal import Core
internal import Initiatives
internal import Purposes
internal import Web

/// Who changed a thing, when, and where the record says so.
struct HistoryView: Sendable {
    struct Change: Sendable {
        var entry: Entry
        var who: Who
    }

    enum Who: Sendable {
        case `operator`
        /// For an organisation, where that is known to whoever looks.
        case member(Called, behalf: String?)

        /// nil for who is not to be named, was forgotten, or runs the server.
        var name: String? {
            if case .member(let called, _) = self { called.name } else { nil }
        }

        var behalf: String? {
            if case .member(_, let behalf) = self { behalf } else { nil }
        }
    }

    /// More than anybody reads on one page.
    static let most = 200

    var initiative: Initiative
    var subject: HistorySubject
    /// Newest first.
    var changes: [Change]
}

extension HistoryView {
    /// - Throws: not found for whom the thing or the entries are not.
    static func find(_ kind: HistoryKind, _ visit: Visit, in tx: ReadTransaction) throws -> HistoryView {
        let initiative = try Initiative.find(try visit.slug("initiative"), in: tx)
        guard initiative.opensRecord(to: visit.actor) else { throw Problem.notFound }
        let subject = try kind.find(visit, initiative, tx)
        let entries = try Entry.history(of: subject.rows, most: most, in: tx, scope: initiative.scope)
        let speakers = try Speakers(in: tx, scope: initiative.scope, for: visit.actor)
        let organisations = try organisations(in: tx, scope: initiative.scope, for: visit.actor)
        return HistoryView(
            initiative: initiative, subject: subject,
            changes: entries.map { entry in
                Change(
                    entry: entry,
                    who: entry.member == Actor.operator.member
                        ? .operator
                        : .member(
                            speakers.called(Number(entry.member)),
                            behalf: entry.behalf.flatMap { organisations[Number($0)] }))
            })
    }

    /// For whom somebody acted tells a stranger who they are, where few act for it.
    private static func organisations(
        in tx: ReadTransaction, scope: Scope, for actor: Actor
    ) throws -> [Number<Organisation>: String] {
        guard actor.knowsWhoSaidWhat else { return [:] }
        return try Organisation.shown(in: tx, scope: scope).mapValues(\.name)
    }
}
