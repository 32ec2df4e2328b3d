internal import HTML
internal import Initiatives
internal import Web

/// “How far have we come?”: the stages in plain words, where the initiative says it is, and what shows that.
struct StagePage: HTML {
    let view: StageView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.stageTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RoomTrail(room: .stage, initiative: view.initiative, reader: reader)
                h1 { reader(PurposesText.stageTitle) }
                p(.class("lead")) { reader(PurposesText.stageText) }
                if view.mayDeclare, view.current != nil {
                    a(.class("button"), .href(reader.link(declarePath))) { reader(PurposesText.stageDeclare) }
                }
            }
            if let current = view.current {
                DeclaredStage(declared: current, view: view, reader: reader)
            } else {
                EmptyRoom(
                    heading: view.isMember ? PurposesText.stageEmpty : PurposesText.stageEmptyPublic,
                    words: view.isMember ? PurposesText.stageEmptyText : PurposesText.stageEmptyPublicText,
                    step: view.mayDeclare ? (PurposesText.stageDeclare, declarePath) : nil, reader: reader)
            }
            section(.class("stack")) {
                h2 { reader(PurposesText.stageAll) }
                ol(.class("results")) {
                    for stage in Stage.allCases { StageMeaning(stage: stage, view: view, reader: reader) }
                }
            }
            if view.history.count > 1 { StageHistory(view: view, reader: reader) }
        }
    }

    private var declarePath: String { "/\(view.initiative.slug)/stage/declare" }
}

private struct DeclaredStage: HTML {
    let declared: StageView.Declared
    let view: StageView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.purposes)) {
            Kicker(reader(PurposesText.stageSince(day: reader.day(declared.declaration.day))))
            h2 { reader(declared.declaration.stage.title) }
            p { reader(declared.declaration.stage.meaning) }
            p(.class("soft")) { reader(PurposesText.stageShown) }
            EvidenceList(declared: declared, initiative: view.initiative, reader: reader)
        }
    }
}

private struct EvidenceList: HTML {
    let declared: StageView.Declared
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("plain")) {
            for evidence in declared.evidence {
                EvidenceLine(evidence: evidence, initiative: initiative, reader: reader)
            }
        }
    }
}

private struct EvidenceLine: HTML {
    let evidence: StageEvidence
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            if let address = evidence.address {
                a(.href(address), .rel("noreferrer")) { evidence.words }
            } else {
                evidence.words
            }
        }
        .spoken(in: initiative.language, to: reader)
    }
}

private struct StageMeaning: HTML {
    let stage: Stage
    let view: StageView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result")) {
            div {
                h3 { reader(stage.title) }
                if isCurrent { p { Badge(reader(PurposesText.stageHere), .done) } }
                p { reader(stage.meaning) }
            }
            div {
                p(.class("soft")) { reader(PurposesText.stageUsual) }
                p { reader(stage.usualEvidence) }
            }
        }
        .attributes(.aria("current", "step"), when: isCurrent)
    }

    private var isCurrent: Bool { view.current?.declaration.stage == stage }
}

private struct StageHistory: HTML {
    let view: StageView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PurposesText.stageHistory) }
            p(.class("soft")) { reader(PurposesText.stageBackIsNormal) }
            ol(.class("results")) {
                for (index, declared) in view.history.enumerated() {
                    PastStage(declared: declared, isBack: isBack(index), view: view, reader: reader)
                }
            }
        }
    }

    /// Whether it was a step back from what was declared before.
    private func isBack(_ index: Int) -> Bool {
        guard index + 1 < view.history.count else { return false }
        return view.history[index].declaration.stage.order < view.history[index + 1].declaration.stage.order
    }
}

private struct PastStage: HTML {
    let declared: StageView.Declared
    let isBack: Bool
    let view: StageView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result")) {
            div {
                h3 { reader(declared.declaration.stage.title) }
                p(.class("soft")) { reader(PurposesText.stageSince(day: reader.day(declared.declaration.day))) }
                if isBack { p { Badge(reader(PurposesText.stageBack)) } }
            }
            EvidenceList(declared: declared, initiative: view.initiative, reader: reader)
        }
    }
}
