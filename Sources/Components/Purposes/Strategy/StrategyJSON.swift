internal import Core
internal import Initiatives

// What programs read at the addresses of the strategy. Fields are only ever added.

struct StepJSON: Encodable {
    let number: Number<Step>
    let kind: Step.Kind
    let words: String
    let leadsTo: Step.Target?

    init(_ step: Step) {
        number = step.number
        kind = step.kind
        words = step.words
        leadsTo = step.leadsTo
    }
}

struct DoubtJSON: Encodable {
    struct Learned: Encodable {
        let state: Learning.State
        let words: String
        let day: Day
    }

    let number: Number<Assumption>
    let step: Number<Step>
    let kind: Assumption.Kind
    let words: String
    let state: Learning.State
    let learned: [Learned]

    init(_ doubt: Doubt) {
        number = doubt.assumption.number
        step = doubt.assumption.step
        kind = doubt.assumption.kind
        words = doubt.assumption.words
        state = doubt.state
        learned = doubt.learned.map { Learned(state: $0.state, words: $0.words, day: $0.day) }
    }
}

struct StrategyJSON: Encodable {
    let initiative: Slug
    let steps: [StepJSON]
    let assumptions: [DoubtJSON]
    let stepsThatLeadNowhere: [Number<Step>]
    let resultsWithoutStep: [Slug]

    init(_ view: StrategyView) {
        initiative = view.initiative.slug
        steps = view.steps.map(StepJSON.init)
        assumptions = view.doubts.map(DoubtJSON.init)
        stepsThatLeadNowhere = view.stepsNowhere.map(\.number)
        resultsWithoutStep = view.resultsWithoutStep.map(\.slug)
    }
}
