import Core
import Initiatives
import Measures
import TestSupport
import Testing

/// What is told at a workplace in words: one story by a partner that waits, and one by everybody who may tell.
struct StoriesAtWork {
    let waiting: Number<ChangeStory>
    let measure: Slug

    init(of result: Slug, at place: Slug, in village: Village) async throws {
        measure = try slug("told-of-\(result)")
        var define = DefineMeasure(
            scope: village.scope, slug: measure, result: result, question: "What changed?", name: "Told",
            definition: "What is otherwise.", unit: "")
        define.form = .story
        _ = try await village.store.perform(define, by: .operator)
        waiting = try await village.store.perform(
            StoriesAtWork.tell(measure, at: place, in: village.scope), by: village.person(.partnerLead).caller)
    }

    static func tell(_ measure: Slug, at place: Slug, in scope: Scope) throws -> TellChange {
        TellChange(
            scope: scope, measure: measure, place: place, period: try #require(Period("2026-09")),
            words: "She reads to us.", isOwn: false)
    }
}

/// A survey that states another number than the school does, and does not count.
struct SurveyAtWork {
    let source: Number<Source>
    let period: Period

    init(of measure: Number<Measure>, at place: Number<Place>, in village: Village) async throws {
        let (store, scope) = (village.store, village.scope)
        period = try #require(Period("2026-07"))
        let opened = try await store.perform(
            OpenBatch(scope: scope, name: "a second survey", citations: ["A second survey"], categories: []),
            by: .operator)
        source = try #require(opened.sources.first)
        let row = RecordFigures.Row(
            measure: measure, place: place, period: period, category: Number(0), source: source, state: .reported,
            units: 8, rank: nil, note: nil, isPreferred: false)
        _ = try await store.perform(RecordFigures(scope: scope, batch: opened.batch, rows: [row]), by: .operator)
        _ = try await store.perform(PublishBatch(scope: scope, batch: opened.batch), by: .operator)
    }
}

extension Workplace {
    func aboutStories() throws -> [any Action] {
        [
            PreferSource(
                scope: scope, measure: readers, place: try slug("valley"), period: survey.period, category: Number(0),
                source: survey.source, reason: "It asked everybody."),
            try StoriesAtWork.tell(stories.measure, at: try slug("valley"), in: scope),
            TakeBackChange(scope: scope, story: stories.waiting), AcceptChange(scope: scope, story: stories.waiting),
            ReturnChange(scope: scope, story: stories.waiting, reason: "Who is she?"),
        ]
    }
}
