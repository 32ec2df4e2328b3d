internal import Core
public import HTML
public import Initiatives
public import Web

/// “How do we think change happens?”: a picture of the steps, and the same in words, with what is still to be learned.
struct StrategyPage: HTML {
    let view: StrategyView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.strategyTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RoomTrail(room: .strategy, initiative: view.initiative, reader: reader)
                h1 { reader(PurposesText.strategyTitle) }
                p(.class("lead")) { reader(PurposesText.strategyText) }
                if view.mayChange, !view.steps.isEmpty {
                    a(.class("button"), .href(reader.link(addPath))) { reader(PurposesText.strategyAdd) }
                }
            }
            if view.steps.isEmpty {
                EmptyRoom(
                    heading: PurposesText.strategyEmpty, words: PurposesText.strategyEmptyText,
                    step: view.mayChange ? (PurposesText.strategyAdd, addPath) : nil, reader: reader)
            } else {
                figure(.class("card"), .hue(.activities)) { StrategyPicture(view: view, reader: reader) }
                section(.class("stack")) {
                    h2 { reader(PurposesText.strategyList) }
                    ol(.class("results")) {
                        for step in view.stepsAlongTheLine { StepLine(step: step, view: view, reader: reader) }
                    }
                }
            }
            StrategyLooseEnds(view: view, reader: reader)
        }
    }

    private var addPath: String { "/\(view.initiative.slug)/strategy/add" }
}

/// What leads nowhere, and what nothing leads to.
private struct StrategyLooseEnds: HTML {
    let view: StrategyView
    let reader: Reader

    var body: some HTML {
        if !view.stepsNowhere.isEmpty || !view.resultsWithoutStep.isEmpty {
            div(.class("two"), .id("loose")) {
                if !view.stepsNowhere.isEmpty {
                    Card(reader(PurposesText.strategyNowhere), hue: .activities) {
                        ul(.class("links"), .hue(.activities)) {
                            for step in view.stepsNowhere { LooseStep(step: step, view: view, reader: reader) }
                        }
                    }
                }
                if !view.resultsWithoutStep.isEmpty {
                    Card(reader(PurposesText.strategyWithout), hue: .decisions) {
                        ul(.class("links"), .hue(.decisions)) {
                            for result in view.resultsWithoutStep {
                                ResultLink(result: result, initiative: view.initiative, reader: reader)
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct LooseStep: HTML {
    let step: Step
    let view: StrategyView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href("#step-\(step.number.value)")) { step.words }.spoken(in: view.initiative.language, to: reader)
        }
    }
}

/// A result, as a line of a list that leads to it.
public struct ResultLink: HTML {
    let result: SharedResult
    let initiative: Initiative
    let reader: Reader

    public init(result: SharedResult, initiative: Initiative, reader: Reader) {
        self.result = result
        self.initiative = initiative
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.li> {
        li {
            a(.href(reader.link(result.path(in: initiative)))) { result.statement }
                .spoken(in: initiative.language, to: reader)
        }
    }
}

/// The steps as boxes with arrows; results at the end.
private struct StrategyPicture: HTML {
    let view: StrategyView
    let reader: Reader

    var body: some HTML {
        FlowPicture(
            id: "strategy", title: reader(PurposesText.strategyPicture),
            description: reader(PurposesText.strategyPictureText(count: view.steps.count)), boxes: boxes,
            language: reader.foreign(view.initiative.language))
    }

    /// Results first, so that a step that leads to one knows its position.
    private var boxes: [FlowPicture.Box] {
        let results = view.results.filter { !view.steps(towards: $0).isEmpty }
        return results.map {
            FlowPicture.Box(
                label: reader(PurposesText.trailResult), words: $0.statement, hue: .decisions, leadsTo: nil, isEnd: true
            )
        }
            + view.steps.map { step in
                FlowPicture.Box(
                    label: reader(step.kind.title(step.number.value)), words: step.words, hue: step.kind.hue,
                    leadsTo: position(of: view.target(of: step), after: results), isEnd: false)
            }
    }

    private func position(of target: StrategyView.Target?, after results: [SharedResult]) -> Int? {
        switch target {
        case .result(let result): results.firstIndex { $0.number == result.number }
        case .step(let step):
            view.steps.firstIndex { $0.number == step.number }.map { results.count + $0 }
        case nil: nil
        }
    }
}

extension Step.Kind {
    func title(_ number: Int64) -> Phrase {
        switch self {
        case .activity: PurposesText.stepActivityNumber(number: Int(number))
        case .change: PurposesText.stepChangeNumber(number: Int(number))
        }
    }

    var title: Phrase { self == .activity ? PurposesText.stepActivity : PurposesText.stepChange }
    var meaning: Phrase { self == .activity ? PurposesText.stepActivityMeaning : PurposesText.stepChangeMeaning }
    var hue: Hue { self == .activity ? .activities : .purposes }
}
