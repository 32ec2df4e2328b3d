internal import Core
internal import Initiatives
internal import Purposes

/// How Riverbend comes to a common purpose: a founding circle drafts it, partners say how they see the problem, one of
/// the circle objects, the second version goes ahead, and the members are asked. They have not all answered yet.
struct Agreement: Sendable {
    let valley: Valley
    private var scope: Scope { valley.scope }
    /// How long members have to answer.
    private static let days: Int64 = 16

    init(_ valley: Valley) { self.valley = valley }

    func draft() async throws {
        let founders = try Person.all().filter(\.isFounder).map { try valley.cast.seat($0.name).member }
        let steward = try Person.steward().name
        _ = try await valley.perform(SeatFoundingCircle(scope: scope, members: founders), by: steward)
        try await shareViews()
        let consents = try DataFile("riverbend-consents.csv").rows
        var version: Number<PurposeVersion>?
        for (index, row) in try DataFile("riverbend-purpose.csv").rows.enumerated() {
            let draft = DraftPurpose(
                scope: scope, basedOn: version, change: row.optional("change"), text: try text(row))
            let drafted = try await valley.perform(draft, by: try row.text("drafted_by"))
            for said in consents where try said.number("draft") == Int64(index) + 1 {
                try await consent(said, to: drafted)
            }
            version = drafted
        }
        guard let version else { throw Problem.notFound }
        try await ask(version, by: steward)
    }

    private func shareViews() async throws {
        for row in try DataFile("riverbend-views.csv").rows {
            let share = ShareView(
                scope: scope, sees: try row.text("sees"), why: try row.text("why"), change: try row.text("change"))
            _ = try await valley.perform(share, by: try row.text("person"))
        }
    }

    private func text(_ row: DataFile.Row) throws -> PurposeText {
        PurposeText(
            statement: try row.text("statement"), population: row.optional("population"), place: row.optional("place"),
            horizon: row.optional("horizon"), values: row.optional("values"), problem: row.optional("problem"),
            causes: row.optional("causes"), affected: row.optional("affected"))
    }

    private func consent(_ row: DataFile.Row, to version: Number<PurposeVersion>) async throws {
        let consent = ConsentToDraft(scope: scope, version: version, objection: row.optional("objection"))
        _ = try await valley.perform(consent, by: try row.text("person"))
    }

    /// Whoever goes on with this on another day finds the members asked already.
    private func ask(_ version: Number<PurposeVersion>, by steward: String) async throws {
        guard try await open() == nil else { return }
        let closes = Day(number: valley.store.today.number + Self.days)
        _ = try await valley.perform(OpenRatification(scope: scope, version: version, closes: closes), by: steward)
    }

    private func open() async throws -> Ratification? {
        try await valley.store.read { [scope] in try Ratification.open(in: $0, scope: scope) }
    }

    func answer() async throws {
        // After the last day nobody can, and Riverbend stays as it is.
        guard let asked = try await open(), valley.store.today <= asked.closes else { return }
        for row in try DataFile("riverbend-answers.csv").rows {
            let answer = AnswerPurpose(
                scope: scope, version: asked.version, kind: try row.choice("kind"), words: row.optional("words"))
            let name = try row.text("person")
            if try row.text("by") == "link" {
                _ = try await valley.perform(answer, by: name, with: .answer)
            } else {
                _ = try await valley.perform(answer, by: name)
            }
        }
    }
}
