internal import Core
internal import Initiatives
internal import Web

/// What is loose between the purpose and the steps.
enum PurposeLooseEnds {
    static let query: LooseEndQuery = { _, initiative, tx in
        let scope = initiative.scope
        let steps = try Step.all(in: tx, scope: scope)
        let strategy = StrategyView(
            initiative: initiative, today: initiative.day(at: tx.now),
            results: try SharedResult.all(in: tx, scope: scope), steps: steps,
            doubts: try Doubt.all(about: steps, in: tx, scope: scope), mayChange: false)
        let visions = try SharedVision.all(Speakers.named(in: tx, scope: scope), in: tx, scope: scope).filter(
            \.speaker.isEntitled)
        return results(strategy.results) + lines(strategy) + [silentVisions(visions, strategy.results)]
    }

    private static func results(_ results: [SharedResult]) -> [LooseEndGroup] {
        // A population result without its worst-off group cannot be written; these two can come later.
        let lives = results.filter { $0.kind == .population && !$0.isReading }
        return [
            LooseEndGroup(
                title: PurposesText.looseNoGap, reason: PurposesText.looseNoGapReason, hue: .decisions,
                ends: lives.filter { $0.gap == nil }.map(\.looseEnd)),
            LooseEndGroup(
                title: PurposesText.looseNoTarget, reason: PurposesText.looseNoTargetReason, hue: .decisions,
                ends: lives.filter { $0.gapTarget == nil }.map(\.looseEnd)),
        ]
    }

    private static func lines(_ strategy: StrategyView) -> [LooseEndGroup] {
        [
            LooseEndGroup(
                title: PurposesText.strategyWithout, reason: PurposesText.looseNoStepReason, hue: .decisions,
                ends: strategy.resultsWithoutStep.map(\.looseEnd)),
            LooseEndGroup(
                title: PurposesText.strategyNowhere, reason: PurposesText.looseNowhereReason, hue: .activities,
                ends: strategy.stepsNowhere.map { LooseEnd($0.words, path: "/strategy#step-\($0.number.value)") }),
            LooseEndGroup(
                title: PurposesText.looseForgotten, reason: PurposesText.looseForgottenReason, hue: .commitments,
                ends: strategy.doubts.filter { $0.isForgotten(on: strategy.today) }.map {
                    LooseEnd(
                        $0.assumption.words, path: "/strategy#assumption-\($0.assumption.number.value)")
                }),
        ]
    }

    /// A vision that names only results that were dropped hangs on no line either.
    private static func silentVisions(_ visions: [SharedVision], _ results: [SharedResult]) -> LooseEndGroup {
        let standing = Set(results.map(\.number))
        return LooseEndGroup(
            title: PurposesText.looseVisions, reason: PurposesText.looseVisionsReason, hue: .partners,
            ends: visions.filter { $0.results.isDisjoint(with: standing) }.map {
                LooseEnd($0.vision.vision, path: "/visions#voice-\($0.speaker.voice.value)")
            })
    }
}

extension SharedResult {
    fileprivate var looseEnd: LooseEnd { LooseEnd(statement, path: "/results/\(slug)") }
}
