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

    /// Loads it into a database that does not have it.
    /// - Returns: false where it is there already.
    public func load() async throws -> Bool {
        let slug = try Slug(checking: Punjab.slug, at: "demonstration")
        let known = try await store.read { try Initiative.all(in: $0).contains { $0.slug == slug } }
        guard !known else { return false }
        let scope = try await start(slug)
        let steps: [(String, () async throws -> Void)] = [
            ("places", { try await addPlaces(scope) }),
            ("partners", { try await admitPartners(scope) }),
            ("aims and results", { try await nameResults(scope) }),
            ("the performance index", { try await PerformanceIndex(self, scope).load() }),
            ("the achievement survey", { try await AchievementSurvey(self, scope).load() }),
        ]
        for (done, (name, step)) in steps.enumerated() {
            progress(name, done, steps.count)
            try await step()
        }
        return true
    }

    func perform<A: Action>(_ action: A) async throws -> A.Outcome {
        try await store.perform(action, by: .operator)
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
                isDemonstration: true))
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

    private func admitPartners(_ scope: Scope) async throws {
        for row in try DataFile("punjab-partners.csv").rows {
            let name = try row.text("name")
            guard let sector = Sector(rawValue: try row.text("sector")) else { throw row.fault("sector") }
            let organisation = try await perform(
                RegisterOrganisation(
                    slug: try Slug(checking: slugged(name), at: name), name: name, sector: sector,
                    givesMoney: try row.text("gives_money") == "yes"))
            _ = try await perform(
                AdmitOrganisation(
                    scope: scope, organisation: organisation, part: try row.text("role"),
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
