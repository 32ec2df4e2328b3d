import Activities
import Core
import Initiatives
import Purposes
import TestSupport
import Testing

/// What the school does at a workplace.
struct ActivityAtWork {
    let activity: Slug
    let edition: String
    /// Somebody who could be asked to do it too.
    let neighbour: Number<Voice>

    init(for result: Slug, in village: Village) async throws {
        let words = ActivityWords(title: "Reading for \(result)", change: "Children read.", results: [result])
        let (store, scope) = (village.store, village.scope)
        let activity = try await store.perform(
            StartActivity(scope: scope, words: words), by: village.person(.partnerLead).caller)
        let member = try village.person(.communityMember).member
        (edition, neighbour) = try await store.read { tx in
            let voice = try tx.record(Voice.self, "scope = \(scope) AND member = \(member)")
            return (
                try Activity.find(activity, in: tx, scope: scope).edition, try #require(voice).number
            )
        }
        self.activity = activity
    }
}

extension Workplace {
    func aboutActivities() throws -> [any Action] {
        let (words, known) = (
            ActivityWords(title: "Reading", change: "Children read.", results: [result]), activity.activity
        )
        return [
            StartActivity(scope: scope, words: words),
            ReviseActivity(scope: scope, activity: known, basedOn: activity.edition, words: words),
            MoveActivity(scope: scope, activity: known, state: .active),
            PublishActivity(scope: scope, activity: known, isPublic: true),
            AskToOwn(scope: scope, activity: known, voice: activity.neighbour),
            AnswerOwning(scope: scope, activity: known, owns: false),
            SetCapacity(
                scope: scope, activity: known, period: try #require(Period("2026-11")), extent: .people(30)),
        ]
    }
}
