internal import Core
internal import Initiatives
internal import Measures

/// What Riverbend's people said when they sat before the curve of girls at school: causes, and what else could explain
/// it; who has a part, one who has not joined among them; what works; two proposals, one of them taken up.
struct Turning: Sendable {
    let valley: Valley
    private var scope: Scope { valley.scope }

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        var notes: [String: Number<CurveNote>] = [:]
        let rows = try DataFile("riverbend-notes.csv").rows
        for row in rows { notes[try row.text("key")] = try await say(row) }
        for row in try DataFile("riverbend-backings.csv").rows {
            guard let note = notes[try row.text("proposal")] else { throw row.fault("proposal") }
            _ = try await valley.perform(BackProposal(scope: scope, note: note), by: row.text("person"))
        }
        for row in try DataFile("riverbend-alone.csv").rows {
            let answer = AnswerAlone(
                scope: scope, measure: try row.slug("measure"), kind: try row.choice("kind"),
                words: try row.text("words"))
            _ = try await valley.perform(answer, by: row.text("person"))
        }
        for row in rows where row.optional("decision") != nil {
            guard let note = notes[try row.text("key")] else { throw row.fault("key") }
            let decide = DecideProposal(
                scope: scope, note: note, decision: try row.choice("decision"), reason: try row.text("reason"))
            _ = try await valley.perform(decide, by: try Person.steward().name)
        }
    }

    private func say(_ row: DataFile.Row) async throws -> Number<CurveNote> {
        let say = SayOnCurve(
            scope: scope, measure: try row.slug("measure"), kind: try row.choice("kind"),
            words: try row.text("words"), partner: try await partner(row),
            cost: row.optional("cost") == nil ? nil : try row.choice("cost"))
        return try await valley.perform(say, by: row.text("person"))
    }

    private func partner(_ row: DataFile.Row) async throws -> Slug? {
        guard let name = row.optional("partner") else { return nil }
        return try await valley.store.read { [scope] tx in
            guard let found = try tx.record(Organisation.self, "scope = \(scope) AND name = \(name)") else {
                throw row.fault("partner")
            }
            return found.slug
        }
    }
}
