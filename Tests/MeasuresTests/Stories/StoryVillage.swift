import Core
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Measures

extension ReportingVillage {
    /// The partner lead, where nobody else is named.
    @discardableResult func tell(
        _ words: String, at place: String = "east", in period: String = "2026-09", by caller: Caller? = nil,
        of measure: String = "told", isOwn: Bool = true, instead: Number<ChangeStory>? = nil
    ) async throws -> Number<ChangeStory> {
        try await store.perform(
            TellChange(
                scope: scope, measure: slug(measure), place: slug(place), period: #require(Period(period)),
                words: words, isOwn: isOwn, instead: instead), by: caller ?? lead)
    }

    func accept(_ story: Number<ChangeStory>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(AcceptChange(scope: scope, story: story), by: caller ?? steward)
    }

    func giveBack(_ story: Number<ChangeStory>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(
            ReturnChange(scope: scope, story: story, reason: "The well shows who it is."), by: caller ?? steward)
    }

    func takeBack(_ story: Number<ChangeStory>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(TakeBackChange(scope: scope, story: story), by: caller ?? lead)
    }

    /// What somebody is shown; a visitor, where nobody is named. Here members have agreed on no result yet, so to a
    /// visitor it is shown as it would be if they had.
    func stories(for caller: Caller = .visitor, _ choice: StoriesView.Choice = .init()) async throws -> StoriesView {
        let (scope, authority, address) = (scope, store.authority, village.slug)
        return try await store.read { tx in
            let measure = try Measure.find(slug("told"), in: tx, scope: scope)
            let result = try SharedResult.find(slug("safe-water"), in: tx, scope: scope)
            let view = try StoriesView.find(
                measure, for: result, in: Initiative.find(address, in: tx), choice,
                for: authority.actor(caller, in: scope, tx: tx), tx)
            return try #require(view)
        }
    }

    /// What waits for somebody, as many as it is, by the button that leads there.
    func tasks(of caller: Caller) async throws -> [String] {
        let (scope, authority, address) = (scope, store.authority, village.slug)
        return try await store.read { tx in
            let initiative = try Initiative.find(address, in: tx)
            let actor = try authority.actor(caller, in: scope, tx: tx)
            return try MeasuresComponent.waiting(actor, initiative, tx).map(\.path)
        }
    }
}

/// Lends a village with a measure that is told in words.
func withStories(on engine: Engine, _ body: (ReportingVillage) async throws -> Void) async throws {
    try await withReporting(on: engine) { village in
        _ = try await village.forms()
        try await body(village)
    }
}
