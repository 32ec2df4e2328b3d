public import Core
internal import Initiatives
internal import Purposes
internal import Services

/// Legal help in Florida and Illinois, from two published directories alone: who offers what, for whom and where.
/// Nothing here is an act of anybody; the result is this demonstration's own reading.
public struct LegalHelp: Sendable {
    let store: Store
    let progress: ProgressReport
    static let slug = "legal-help"

    public init(_ store: Store, progress: @escaping ProgressReport = { _, _, _ in }) {
        self.store = store
        self.progress = progress
    }

    /// Loads it into a database that does not have it, or not all of it.
    /// - Returns: false where it is there already.
    public func load() async throws -> Bool {
        let slug = try Slug(checking: LegalHelp.slug, at: "demonstration")
        let known = try await store.read { tx in try Initiative.all(in: tx).first { $0.slug == slug } }
        if let known { guard try await isUnfinished(known) else { return false } }
        let scope = if let known { known.scope } else { try await start(slug) }
        progress("places of the United States", 0, 0)
        try await addPlaces(scope)
        _ = try await store.performOnce(
            NameResult(
                scope: scope, slug: try Slug(checking: "help-where-people-live", at: "result"), kind: .system,
                statement: "Whoever has a legal problem finds help that is for them, where they live.",
                place: try Slug(checking: "united-states", at: "places"),
                worstOff: "people for whom no service is told of", isReading: true), by: .operator)
        for directory in try LegalDirectory.all() {
            progress("services of \(directory.heading.name)", 0, 0)
            _ = try await directory.published(scope).bring(
                to: store, by: .operator, isDryRun: false, skipsRefused: true)
        }
        return true
    }

    /// Whether it was begun by us, and the last of its directories is not there.
    private func isUnfinished(_ known: Initiative) async throws -> Bool {
        guard known.nature == .publicFacts, let last = try LegalDirectory.all().last?.heading.slug else { return false }
        return try await store.read { tx in
            try tx.record(Directory.self, "scope = \(known.scope) AND slug = \(last)") == nil
        }
    }

    private func start(_ slug: Slug) async throws -> Scope {
        try await store.performOnce(
            StartInitiative(
                slug: slug, name: "Legal help",
                summary: """
                    Free and low-cost legal help in Florida and Illinois, as two published directories tell of it. \
                    A demonstration from public facts: every service names its source.
                    """,
                timeZone: "America/Chicago", since: nil, language: "en", nature: .publicFacts), by: .operator)
    }

    private func addPlaces(_ scope: Scope) async throws {
        let country = try LegalPlaces.country()
        _ = try await store.performOnce(AddPlaces(scope: scope, parent: nil, places: [country]), by: .operator)
    }
}
