internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What holds: what it is about, who helps, and what each does.
struct RepairHolds: HTML {
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        for matter in [RepairMatter.close, .steps, .helper, .talk] {
            if let turn = view.agreed(matter), !turn.isSilent {
                Card(reader(matter.title), hue: .partners) { RepairSaid(turn: turn, view: view, reader: reader) }
            }
        }
    }
}

/// What was said with a proposal.
struct RepairSaid: HTML {
    let turn: RepairView.Turn
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        if turn.proposal.helper != nil {
            p { turn.helper ?? reader(PartnersText.repairFormer) }
        }
        if turn.proposal.matter == .talk, turn.words != nil {
            Wrote(voice: turn.proposal.by, view: view, reader: reader)
        }
        if let words = turn.words {
            if turn.proposal.matter == .steps {
                ul(.class("plain")) {
                    for line in words.lines { li { line }.spoken(in: view.initiative.language, to: reader) }
                }
            } else {
                for line in words.lines { p { line }.spoken(in: view.initiative.language, to: reader) }
            }
            if let again = turn.proposal.again { p { reader(PartnersText.repairAgainOn(day: reader.day(again))) } }
        }
        if let answer = turn.answer {
            Wrote(voice: .asked, view: view, reader: reader)
            for line in answer.lines { p { line }.spoken(in: view.initiative.language, to: reader) }
        }
    }
}

/// Whose word follows.
private struct Wrote: HTML {
    let voice: RepairVoice
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        if let organisation = view.organisation(voice) {
            p(.class("soft")) {
                NamesWithin(
                    reader(PartnersText.repairWrote(organisation: organisation.name)), names: [organisation.name],
                    language: reader.foreign(view.initiative.language))
            }
        }
    }
}

/// What was proposed and what became of it, newest first.
struct RepairTurns: HTML {
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.repairTurns), hue: .funds) {
            ol(.class("stops down")) {
                for turn in view.turns.reversed() { RepairTurn(turn: turn, view: view, reader: reader) }
            }
        }
    }
}

private struct RepairTurn: HTML {
    let turn: RepairView.Turn
    let view: RepairView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(.partners)) {
            p(.class("soft")) { reader.instant(turn.proposal.time, in: view.initiative.timeZone) }
            p {
                b { reader(turn.proposal.matter.title) }
                " · "
                if let organisation = view.organisation(turn.proposal.by) {
                    span { organisation.name }.spoken(in: view.initiative.language, to: reader)
                } else {
                    reader(PartnersText.repairHelper)
                }
            }
            p { Badge(reader(turn.proposal.outcome), turn.proposal.state.mark) }
            if turn.proposal.state != .agreed, turn.proposal.state != .open {
                RepairSaid(turn: turn, view: view, reader: reader)
            }
        }
    }
}

extension RepairView.Turn {
    /// Nothing was said with it.
    var isSilent: Bool { words == nil && proposal.helper == nil }
}

extension RepairWords {
    /// Each step stands on a line of its own.
    var lines: [String] { text.split(separator: "\n").map(String.init) }
}

extension RepairView {
    /// nil for the helper.
    func organisation(_ voice: RepairVoice) -> Organisation? {
        switch voice {
        case .asker: asker
        case .asked: asked
        case .helper: nil
        }
    }

    var leaveWords: Phrase { voice == .helper ? PartnersText.repairStepBack : PartnersText.repairLeave }

    /// What a no is called: who proposed it, or said yes already, takes that back.
    var refusal: Phrase {
        let isOwn = held.open?.by == voice || held.yes.contains(voice)
        return isOwn ? PartnersText.repairTakeBack : PartnersText.repairNo
    }
}

extension RepairStage {
    /// What usually comes next.
    var next: RepairMatter? {
        switch self {
        case .talking: .helper
        case .helped: .steps
        case .agreed: .close
        case .asked, .closed, .ended: nil
        }
    }

    var hint: Phrase? {
        switch self {
        case .talking: PartnersText.repairHintTalking
        case .helped: PartnersText.repairHintHelped
        case .agreed: PartnersText.repairHintAgreed
        case .asked, .closed, .ended: nil
        }
    }

    var title: Phrase {
        switch self {
        case .asked: PartnersText.repairStageAsked
        case .talking: PartnersText.repairStageTalking
        case .helped: PartnersText.repairStageHelped
        case .agreed: PartnersText.repairStageAgreed
        case .closed: PartnersText.repairStageClosed
        case .ended: PartnersText.repairStageEnded
        }
    }

    var mark: Badge.Mark {
        switch self {
        case .asked, .talking, .helped, .agreed: .open
        case .closed: .done
        case .ended: .plain
        }
    }
}

extension RepairMatter {
    var title: Phrase {
        switch self {
        case .talk: PartnersText.matterTalk
        case .helper: PartnersText.matterHelper
        case .steps: PartnersText.matterSteps
        case .close: PartnersText.matterClose
        }
    }

    /// Asked of whoever has not said yes yet.
    var question: Phrase {
        switch self {
        case .talk: PartnersText.matterTalkAsk
        case .helper: PartnersText.matterHelperAsk
        case .steps: PartnersText.matterStepsAsk
        case .close: PartnersText.matterCloseAsk
        }
    }

    /// What proposes it.
    var button: Phrase {
        switch self {
        case .talk: PartnersText.repairAsk
        case .helper: PartnersText.matterHelperButton
        case .steps: PartnersText.matterStepsButton
        case .close: PartnersText.matterCloseButton
        }
    }
}

extension RepairProposal {
    /// That both want to talk is not that they agree on what was said.
    var outcome: Phrase { matter == .talk && state == .agreed ? PartnersText.repairStageTalking : state.title }
}

extension RepairProposal.State {
    var title: Phrase {
        switch self {
        case .open: PartnersText.proposalOpen
        case .agreed: PartnersText.proposalAgreed
        case .refused: PartnersText.proposalRefused
        case .withdrawn: PartnersText.proposalWithdrawn
        case .past: PartnersText.proposalPast
        }
    }

    var mark: Badge.Mark {
        switch self {
        case .open: .open
        case .agreed: .done
        case .refused, .withdrawn, .past: .plain
        }
    }
}
