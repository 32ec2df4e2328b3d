internal import Activities
internal import Core
internal import Initiatives
internal import Purposes

/// What Riverbend's partners do: alone and together, in every state. One helps no result yet and is owned by nobody; two
/// run a boat from the same landing.
struct Doing: Sendable {
    let valley: Valley
    private var scope: Scope { valley.scope }

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        let results = try await self.results()
        var slugs: [String: Slug] = [:]
        for row in try DataFile("riverbend-activities.csv").rows {
            slugs[try row.text("title")] = try await begin(row, results, after: slugs)
        }
    }

    private func begin(
        _ row: DataFile.Row, _ results: [String: Slug], after slugs: [String: Slug]
    ) async throws -> Slug {
        let starter = try row.text("begun_by")
        let words = ActivityWords(
            title: try row.text("title"), change: try row.text("change"),
            results: try row.list("results").map { name in
                guard let slug = results[name] else { throw row.fault("results") }
                return slug
            }, places: try row.list("places").map { try Slug(checking: $0, at: "places") },
            starts: try row.optional("starts") == nil ? nil : valley.day(row.number("starts")),
            buildsOn: row.optional("builds_on").flatMap { slugs[$0] })
        let activity = try await valley.perform(StartActivity(scope: scope, words: words), by: starter)
        try await share(activity, row, by: starter)
        try await move(activity, row, by: starter)
        return activity
    }

    /// Those who do it together, and those who were asked and have not answered.
    private func share(_ activity: Slug, _ row: DataFile.Row, by starter: String) async throws {
        for name in row.list("with") + row.list("asked") {
            let seat = try valley.cast.seat(name)
            let voice = try await valley.store.read { [scope] tx in
                let all = try tx.records(Voice.self, "scope = \(scope)")
                return all.first {
                    seat.role.speaksForOrganisation ? $0.organisation == seat.organisation : $0.member == seat.member
                }
            }
            guard let voice else { throw row.fault("with") }
            _ = try await valley.perform(
                AskToOwn(scope: scope, activity: activity, voice: voice.number), by: starter)
        }
        for name in row.list("with") {
            _ = try await valley.perform(AnswerOwning(scope: scope, activity: activity, owns: true), by: name)
        }
    }

    private func move(_ activity: Slug, _ row: DataFile.Row, by starter: String) async throws {
        let state: Activity.State = try row.choice("state")
        let way: [Activity.State] = state == .planned ? [] : state == .active ? [.active] : [.active, state]
        for next in way {
            let reason = next.needsReason ? try row.text("reason") : nil
            _ = try await valley.perform(
                MoveActivity(scope: scope, activity: activity, state: next, reason: reason), by: starter)
        }
        if row.optional("room") != nil, let period = valley.thisYear {
            let room = SetCapacity(
                scope: scope, activity: activity, period: period, extent: .people(try row.number("room")))
            _ = try await valley.perform(room, by: starter)
        }
        if row.optional("published") == "yes" {
            _ = try await valley.perform(PublishActivity(scope: scope, activity: activity, isPublic: true), by: starter)
        }
    }

    /// By the short names that the files use.
    private func results() async throws -> [String: Slug] {
        let known = try await valley.store.read { [scope] tx in try SharedResult.all(in: tx, scope: scope) }
        return try DataFile("riverbend-results.csv").rows.reduce(into: [:]) { slugs, row in
            let statement = try row.text("statement")
            slugs[try row.text("slug")] = known.first { $0.statement == statement }?.slug
        }
    }
}

extension Valley {
    fileprivate var thisYear: Period? { .year(today.parts.year) }
}

extension DataFile.Row {
    /// `school; choice`
    func list(_ column: String) -> [String] {
        (optional(column) ?? "").split(separator: "; ").map(String.init)
    }
}
