internal import Core
internal import Initiatives

// What programs read of repairs. Fields are only ever added.

struct RepairsJSON: Encodable {
    struct Line: Encodable {
        let id: String
        let asker: Slug
        let asked: Slug
        /// null for who is only asked to help.
        let stage: RepairStage?
        let waits: Bool
        let path: String
    }

    /// A talk that whoever asks helped in, and that is over.
    struct Helped: Encodable {
        let asker: Slug
        let asked: Slug
        let over: Instant
    }

    let repairs: [Line]
    let helped: [Helped]
    /// With whom whoever asks could talk.
    let others: [Slug]
    /// How many were closed before this quarter, in all of the initiative, rounded down; null where they are too few.
    let closed: Int64?

    init(_ view: RepairsView) {
        repairs = view.lines.map {
            Line(
                id: $0.repair.id.description, asker: $0.asker.slug, asked: $0.asked.slug,
                stage: $0.isIn ? $0.repair.stage : nil, waits: $0.waits, path: "\(view.path)/\($0.repair.id)")
        }
        helped = view.helped.map { Helped(asker: $0.asker.slug, asked: $0.asked.slug, over: $0.over) }
        others = view.others.map(\.slug)
        closed = view.closed
    }
}

/// Whom one could ask to talk.
struct AskForRepairJSON: Encodable {
    let organisation: Slug
    /// The talk that goes on already.
    let going: String?
    /// From which day on whoever asks may ask them again; null where they need not wait.
    let rest: Day?

    init(_ view: AskForRepairView) {
        organisation = view.other.slug
        going = view.going?.description
        rest = view.rest
    }
}

struct RepairJSON: Encodable {
    struct Turn: Encodable {
        let number: Int64
        let matter: RepairMatter
        let by: RepairVoice
        let state: RepairProposal.State
        let text: String?
        /// How it was for those who were asked to talk.
        let answer: String?
        let again: Day?
        /// The name of somebody who has a seat here.
        let helper: String?
        let time: Instant
    }

    let id: String
    let asker: Slug
    let asked: Slug
    /// null for who is only asked to help.
    let stage: RepairStage?
    /// As whom whoever asks is in it.
    let voice: RepairVoice
    /// Empty for who is only asked to help.
    let turns: [Turn]
    /// The number of what is open.
    let open: Int64?
    let waits: Bool
    /// What whoever asks can propose now.
    let choices: [RepairMatter]
    /// When what was said is erased by itself; null where it is not over, or gone already.
    let ends: Instant?
    /// Whether what was said is gone.
    let isErased: Bool

    init(_ view: RepairView) {
        id = view.repair.id.description
        (asker, asked, voice) = (view.asker.slug, view.asked.slug, view.voice)
        stage = view.isIn ? view.repair.stage : nil
        turns = view.turns.map {
            Turn(
                number: $0.proposal.number, matter: $0.proposal.matter, by: $0.proposal.by, state: $0.proposal.state,
                text: $0.words?.text, answer: $0.answer?.text, again: $0.proposal.again, helper: $0.helper,
                time: $0.proposal.time)
        }
        open = view.held.open?.number
        waits = view.held.waits
        choices = view.held.choices
        (ends, isErased) = (view.held.ends, view.held.isErased)
    }
}
