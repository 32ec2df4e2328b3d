public import Core
internal import Initiatives

/// Riverbend, a valley that does not exist: invented people and organisations who want girls to finish school and to
/// choose for themselves whether, when and whom to marry. It shows what an initiative looks like when people act in it,
/// which public facts about real ones cannot show.
///
/// Everything is said by somebody of its cast, from their own seat, and stands in the record as theirs.
public struct Riverbend: Sendable {
    private let store: Store
    private let progress: ProgressReport
    static let slug = "riverbend"
    /// How long before it is loaded it began: so it is always of the same age.
    private static let age: Int64 = 730

    public init(_ store: Store, progress: @escaping ProgressReport = { _, _, _ in }) {
        self.store = store
        self.progress = progress
    }

    /// Loads it into a database that does not have it, or not all of it.
    /// - Returns: false where it is there already.
    public func load() async throws -> Bool {
        let slug = try Slug(checking: Self.slug, at: "demonstration")
        let known = try await store.read { tx in try Initiative.all(in: tx).first { $0.slug == slug } }
        if let known { guard try await isUnfinished(known) else { return false } }
        // Whoever goes on another day goes on with the days of the first.
        let today = Day(number: known?.since.map { $0.number + Self.age } ?? store.today.number)
        let scope = if let known { known.scope } else { try await start(slug, on: today) }
        progress("places", 0, 15)
        try await addPlaces(scope)
        progress("people", 1, 15)
        let valley = try await Gathering(store: store, scope: scope).join(on: today)
        let steps: [(String, () async throws -> Void)] = [
            ("results and strategy", { try await Strategy(valley).load() }),
            ("what partners do", { try await Doing(valley).load() }),
            ("who needs what", { try await RiverbendCoverage(valley).load() }),
            ("measures and reports", { try await Reporting(valley).load() }),
            ("stories of what changed", { try await Telling(valley).load() }),
            ("the curve", { try await Turning(valley).load() }),
            ("services and a pathway", { try await Serving(valley).load() }),
            ("referrals", { try await Referring(valley).load() }),
            ("who works with whom", { try await Together(valley).load() }),
            ("partners and neighbours", { try await Neighbours(valley).load() }),
            ("what partners mend", { try await Mending(valley).load() }),
            ("the purpose", { try await Agreement(valley).draft() }),
            ("answers to it", { try await Agreement(valley).answer() }),
            ("stages and fit", { try await Course(valley).load() }),
        ]
        for (done, (name, step)) in steps.enumerated() {
            progress(name, done + 2, steps.count + 2)
            try await step()
        }
        try await Cast.leave(store)
        return true
    }

    /// Whether it was begun by us, and what comes last is not there.
    private func isUnfinished(_ known: Initiative) async throws -> Bool {
        guard known.nature == .fiction else { return false }
        let isDone = try await store.read { try Course.isDone(in: $0, scope: known.scope) }
        // Stopped after the last thing was done, its cast may still be signed in.
        if isDone { try await Cast.leave(store) }
        return !isDone
    }

    private func start(_ slug: Slug, on today: Day) async throws -> Scope {
        try await store.performOnce(
            StartInitiative(
                slug: slug, name: "Riverbend",
                summary: """
                    Girls in Riverbend finish school and choose for themselves whether, when and whom to marry. An invented valley: \
                    no place, person, organisation or number here is real.
                    """,
                timeZone: "UTC", since: Day(number: today.number - Self.age), language: "en", nature: .fiction),
            by: .operator)
    }

    private func addPlaces(_ scope: Scope) async throws {
        let rows = try DataFile("riverbend-places.csv").rows
        for row in rows {
            let place = AddPlaces.NewPlace(
                slug: try row.slug("slug"), name: try row.text("name"), level: try row.text("level"))
            let inside = try row.optional("inside").map { try Slug(checking: $0, at: "inside") }
            _ = try await store.performOnce(AddPlaces(scope: scope, parent: inside, places: [place]), by: .operator)
        }
    }
}

extension Store {
    /// Riverbend goes by universal time.
    var today: Day { Day(number: (time.now().microseconds / 86_400_000_000)) }
}
