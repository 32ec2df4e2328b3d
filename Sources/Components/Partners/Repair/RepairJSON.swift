internal import Core
internal import Initiatives

// What programs read of repairs. Fields are only ever added.

struct RepairsJSON: Encodable {
    struct Line: Encodable {
        let id: String
        let asker: Slug
        let asked: Slug
        let stage: RepairStage
        let waits: Bool
        let path: String
    }

    let repairs: [Line]
    /// With whom whoever asks could talk.
    let others: [Slug]
    /// How many were closed before this quarter, in all of the initiative; null where they are too few to be told.
    let closed: Int64?

    init(_ view: RepairsView) {
        repairs = view.lines.map {
            Line(
                id: $0.repair.id.description, asker: $0.asker.slug, asked: $0.asked.slug, stage: $0.repair.stage,
                waits: $0.waits, path: "\(view.path)/\($0.repair.id)")
        }
        others = view.others.map(\.slug)
        closed = view.closed
    }
}

/// Whom one could ask to talk.
struct AskForRepairJSON: Encodable {
    let organisation: Slug
}

struct RepairJSON: Encodable {
    struct Turn: Encodable {
        let number: Int64
        let matter: RepairMatter
        let by: RepairVoice
        let state: RepairProposal.State
        /// null where nothing was said, and for who is only asked to help.
        let text: String?
        let again: Day?
        /// The name of somebody who has a seat here.
        let helper: String?
        let time: Instant
    }

    let id: String
    let asker: Slug
    let asked: Slug
    let stage: RepairStage
    /// As whom whoever asks is in it.
    let voice: RepairVoice
    let turns: [Turn]
    /// Who said yes to what is open.
    let yes: [RepairVoice]
    let waits: Bool
    /// What whoever asks can propose now.
    let choices: [RepairMatter]

    init(_ view: RepairView) {
        id = view.repair.id.description
        (asker, asked, stage, voice) = (view.asker.slug, view.asked.slug, view.repair.stage, view.voice)
        turns = view.turns.map {
            Turn(
                number: $0.proposal.number, matter: $0.proposal.matter, by: $0.proposal.by, state: $0.proposal.state,
                text: $0.words?.text, again: $0.words?.again, helper: $0.helper, time: $0.proposal.time)
        }
        yes = RepairVoice.allCases.filter(view.yes.contains)
        waits = view.waits
        choices = view.choices
    }
}
