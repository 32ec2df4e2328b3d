internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// A step in words: what it is, what it leads to, what it assumes, and what was learned about that.
struct StepLine: HTML {
    let step: Step
    let view: StrategyView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result"), .id("step-\(step.number.value)"), .hue(step.kind.hue)) {
            div {
                Kicker(reader(step.kind.title(step.number.value)))
                h3 { step.words }.spoken(in: view.initiative.language, to: reader)
                LeadsTo(step: step, view: view, reader: reader)
                StepDoors(step: step, view: view, reader: reader)
            }
            div {
                for doubt in view.doubts(about: step) { DoubtLine(doubt: doubt, view: view, reader: reader) }
                if view.doubts(about: step).isEmpty { p(.class("soft")) { reader(PurposesText.stepNoDoubts) } }
                if view.mayChange {
                    p { a(.href(reader.link("\(path)/assume"))) { reader(PurposesText.stepAssume) } }
                }
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/strategy/\(step.number.value)" }
}

private struct LeadsTo: HTML {
    let step: Step
    let view: StrategyView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p {
            switch view.target(of: step) {
            case .step(let next):
                reader(PurposesText.stepLeadsTo)
                " "
                a(.href("#step-\(next.number.value)")) { next.words }.spoken(in: view.initiative.language, to: reader)
            case .result(let result):
                reader(PurposesText.stepLeadsToResult)
                " "
                a(.href(reader.link(result.path(in: view.initiative)))) { result.statement }
                    .spoken(in: view.initiative.language, to: reader)
            case nil:
                Badge(reader(PurposesText.stepLeadsNowhere), .late)
            }
        }
    }
}

private struct StepDoors: HTML {
    let step: Step
    let view: StrategyView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p {
            LineDoors(
                to: step.lineID, history: view.opensRecord ? "\(path)/history" : nil, initiative: view.initiative,
                areButtons: false, reader: reader)
            if view.mayChange {
                " · "
                a(.href(reader.link("\(path)/revise"))) { reader(PurposesText.stepRevise) }
                " · "
                a(.href(reader.link("\(path)/retire"))) { reader(PurposesText.stepRetire) }
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/strategy/\(step.number.value)" }
}

/// An assumption or a risk, how it stands, and everything that was learned about it.
private struct DoubtLine: HTML {
    let doubt: Doubt
    let view: StrategyView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("saying"), .id("assumption-\(doubt.assumption.number.value)"), .hue(.commitments)) {
            p {
                strong { reader(doubt.assumption.kind.title) + ":" }
                " "
                span { doubt.assumption.words }.spoken(in: view.initiative.language, to: reader)
            }
            p {
                Badge(reader(doubt.state.title), doubt.state.mark)
                if doubt.isForgotten(on: view.today) {
                    " "
                    Badge(reader(PurposesText.doubtForgotten), .late)
                }
            }
            for learning in doubt.learned { LearningLine(learning: learning, view: view, reader: reader) }
            if view.mayChange {
                p { a(.href(reader.link(path))) { reader(PurposesText.doubtLearn) } }
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/strategy/learn/\(doubt.assumption.number.value)" }
}

private struct LearningLine: HTML {
    let learning: Learning
    let view: StrategyView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("soft")) {
            reader(PurposesText.doubtLearned(day: reader.day(learning.day)))
            " "
            span { learning.words }.spoken(in: view.initiative.language, to: reader)
        }
    }
}

extension Assumption.Kind {
    var title: Phrase { self == .assumption ? PurposesText.doubtAssumption : PurposesText.doubtRisk }
    var meaning: Phrase { self == .assumption ? PurposesText.doubtAssumptionMeaning : PurposesText.doubtRiskMeaning }
}

extension Learning.State {
    fileprivate var mark: Badge.Mark {
        switch self {
        case .open: .open
        case .held: .done
        // Worth as much as the other, so it is marked as neither good nor late.
        case .failed: .plain
        }
    }

    var title: Phrase {
        switch self {
        case .open: PurposesText.learningOpen
        case .held: PurposesText.learningHeld
        case .failed: PurposesText.learningFailed
        }
    }

    var meaning: Phrase {
        switch self {
        case .open: PurposesText.learningOpenMeaning
        case .held: PurposesText.learningHeldMeaning
        case .failed: PurposesText.learningFailedMeaning
        }
    }
}
