public import Core
internal import Initiatives
internal import Measures
internal import Purposes

/// The Punjab Education Collective, from public sources alone: what newspapers, surveys and the organisations
/// themselves have published, each with its source. Nothing here is an act of theirs; results are this demonstration's
/// own reading, ratified by nobody.
public struct Punjab: Sendable {
    let store: Store
    let progress: ProgressReport
    static let slug = "punjab-education"

    public init(_ store: Store, progress: @escaping ProgressReport = { _, _, _ in }) {
        self.store = store
        self.progress = progress
    }

    /// Loads it into a database that does not have it, or not all of it.
    /// - Returns: false where it is there already.
    public func load() async throws -> Bool {
        let slug = try Slug(checking: Punjab.slug, at: "demonstration")
        let known = try await store.read { tx in try Initiative.all(in: tx).first { $0.slug == slug } }
        if let known { guard try await isUnfinished(known) else { return false } }
        let scope = if let known { known.scope } else { try await start(slug) }
        let steps: [(String, () async throws -> Void)] = [
            ("places", { try await addPlaces(scope) }),
            ("partners", { try await namePartners(scope) }),
            ("aims and results", { try await nameResults(scope) }),
            ("the performance index", { try await PerformanceIndex(self, scope).load() }),
            ("the district index", { try await DistrictIndex(self, scope).load() }),
            ("the achievement survey", { try await AchievementSurvey(self, scope).load() }),
            ("who took part", { try await Participation(self, scope).load() }),
        ]
        for (done, (name, step)) in steps.enumerated() {
            progress(name, done, steps.count)
            try await step()
        }
        return true
    }

    /// Whether it was begun by us, and the last of its batches is not there for everybody.
    private func isUnfinished(_ known: Initiative) async throws -> Bool {
        guard known.nature == .publicFacts else { return false }
        let last = Participation.file
        return try await store.read { tx in
            try tx.record(Batch.self, "scope = \(known.scope) AND name = \(last) AND state = 'accepted'") == nil
        }
    }

    func perform<A: Action>(_ action: A) async throws -> A.Outcome {
        try await store.performOnce(action, by: .operator)
    }

    private func start(_ slug: Slug) async throws -> Scope {
        try await perform(
            StartInitiative(
                slug: slug, name: "Punjab Education Collective",
                summary: """
                    Government, civil society and funders working together for the children in Punjab’s government schools. \
                    A demonstration from public facts: every figure names its source.
                    """,
                timeZone: "Asia/Kolkata", since: Day(year: 2019, month: 8, day: 1), language: "en",
                nature: .publicFacts))
    }

    private func addPlaces(_ scope: Scope) async throws {
        let india = try Slug(checking: "india", at: "places")
        let punjab = try Slug(checking: "punjab", at: "places")
        _ = try await perform(
            AddPlaces(
                scope: scope, parent: nil,
                places: [.init(slug: india, name: "India", level: "country", code: "IN", scheme: "ISO 3166-1")]))
        _ = try await perform(
            AddPlaces(
                scope: scope, parent: india,
                places: [.init(slug: punjab, name: "Punjab", level: "state", code: "IN-PB", scheme: "ISO 3166-2")]))
        _ = try await perform(AddPlaces(scope: scope, parent: punjab, places: try Districts.all()))
    }

    private func namePartners(_ scope: Scope) async throws {
        for row in try DataFile("punjab-partners.csv").rows {
            let name = try row.text("name")
            guard let sector = Sector(rawValue: try row.text("sector")) else { throw row.fault("sector") }
            _ = try await perform(
                NameOrganisation(
                    scope: scope, slug: try Slug(checking: slugged(name), at: name), name: name, sector: sector,
                    givesMoney: try row.text("gives_money") == "yes", part: try row.text("role"),
                    citation: try row.text("source")))
        }
    }

    private func nameResults(_ scope: Scope) async throws {
        for aim in Aims.published {
            _ = try await perform(
                PublishAim(scope: scope, figure: aim.figure, counts: aim.counts, citation: aim.citation))
        }
        let punjab = try Slug(checking: "punjab", at: "places")
        for result in Aims.readings {
            _ = try await perform(
                NameResult(
                    scope: scope, slug: try Slug(checking: result.slug, at: "result"), kind: result.kind,
                    statement: result.statement, place: punjab, worstOff: result.worstOff, isReading: true))
        }
    }
}
