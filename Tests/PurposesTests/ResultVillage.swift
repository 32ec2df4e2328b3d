import Core
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// A village with places, in which results, steps and visions can be tried.
struct ResultVillage {
    let village: Village
    var store: Store { village.store }
    var scope: Scope { village.scope }

    init(in store: Store, nature: Initiative.Nature = .fiction) async throws {
        village = try await Village("Reading village", in: store, nature: nature)
        let places = try ["valley", "hill"].map {
            AddPlaces.NewPlace(slug: try Slug(checking: $0, at: "test"), name: $0, level: "place")
        }
        _ = try await store.perform(AddPlaces(scope: village.scope, parent: nil, places: places), by: .operator)
    }

    @discardableResult func perform<A: Action>(_ action: A, as role: Role) async throws -> A.Outcome {
        try await store.perform(action, by: village.person(role).caller)
    }

    func refused<A: Action>(_ action: A, as role: Role) async -> Problem? {
        await TestSupport.refused { try await perform(action, as: role) }
    }

    func lives(_ statement: String, _ change: (inout ResultWords) -> Void = { _ in }) throws -> ResultWords {
        var words = ResultWords(
            kind: .population, statement: statement, place: try Slug(checking: "valley", at: "test"),
            worstOff: "girls of the hill")
        change(&words)
        return words
    }

    @discardableResult func suggest(_ statement: String, as role: Role = .contributor) async throws -> Slug {
        try await perform(SuggestResult(scope: scope, words: try lives(statement)), as: role)
    }

    func result(_ slug: Slug) async throws -> SharedResult {
        try await store.read { [scope] in try SharedResult.find(slug, in: $0, scope: scope) }
    }

    func number(of slug: Slug) async throws -> Number<SharedResult> { try await result(slug).number }

    func edition(of slug: Slug) async throws -> String { try await result(slug).edition }

    func draft(_ statement: String) async throws -> Number<PurposeVersion> {
        let text = PurposeText(
            statement: statement, population: "children", place: "the valley", horizon: "ten years", values: "fairness",
            problem: "few books", causes: "far schools", affected: "girls of the hill")
        return try await perform(
            DraftPurpose(scope: scope, basedOn: nil, change: nil, text: text), as: .contributor)
    }

    func step(
        _ words: String, to target: Step.Target? = nil, _ kind: Step.Kind = .activity
    ) async throws -> Number<Step> {
        try await perform(
            AddStep(scope: scope, words: StepWords(kind: kind, words: words, leadsTo: target)), as: .contributor)
    }
}

/// Lends such a village in a database of its own, and verifies it afterwards.
func withVillage(
    on engine: Engine, nature: Initiative.Nature = .fiction, at time: TimeSource = .system,
    _ body: (ResultVillage) async throws -> Void
) async throws {
    try await withHouse(on: engine, time: time) { store in
        try await body(try await ResultVillage(in: store, nature: nature))
        let findings = try await store.verify().findings
        #expect(findings.isEmpty)
    }
}

/// What members do to the results when they ratify, without all that goes before it.
struct Settle: Action {
    enum Way: String, Codable { case list, agree, unlist }

    static let name = "test.settle"
    static let verb = Verb.arrange
    var scope: Scope
    var version: Number<PurposeVersion>
    var way: Way
    var subject: String { "test" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        switch way {
        case .list: try SharedResult.list(in: version, in: tx)
        case .agree: try SharedResult.agree(on: version, in: tx)
        case .unlist: try SharedResult.unlist(from: version, in: tx)
        }
        return Done()
    }
}
