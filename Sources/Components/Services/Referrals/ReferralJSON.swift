internal import Core
internal import Initiatives

/// What programs read of an organisation's referrals. Fields are only ever added.
struct ReferralsJSON: Encodable {
    struct Line: Encodable {
        let id: String
        let organisation: Slug
        let state: ReferralState
        let need: String?
        let outcome: Referral.Outcome?
        let path: String
    }

    /// In whole numbers: programs divide for themselves.
    struct Figures: Encodable {
        struct Part: Encodable {
            let part: Int
            let whole: Int
        }

        let requested: Int
        let waiting: Int
        let acceptance: Part
        let loopClosure: Part
        let gotHelp: Part
        /// In microseconds, twice the median, so that it is exact; null where nobody has answered.
        let twiceMedianResponse: Int64?
    }

    /// null for whoever is not in charge of referrals.
    let organisation: Slug?
    let sent: [Line]
    let received: [Line]
    let sentFigures: Figures
    let receivedFigures: Figures

    init(_ view: ReferralsView) {
        organisation = view.own?.slug
        sent = view.sent.map { Line($0, in: view) }
        received = view.received.map { Line($0, in: view) }
        sentFigures = Figures(view.sentFigures)
        receivedFigures = Figures(view.receivedFigures)
    }
}

extension ReferralsJSON.Line {
    fileprivate init(_ line: ReferralsView.Line, in view: ReferralsView) {
        self.init(
            id: line.referral.id.description, organisation: line.other.slug, state: line.referral.state,
            need: line.words?.need, outcome: line.outcome, path: "\(view.path)/\(line.referral.id)")
    }
}

extension ReferralsJSON.Figures {
    fileprivate init(_ figures: ReferralFigures) {
        func part(_ one: Proportion) -> Part { Part(part: one.part, whole: one.whole) }
        self.init(
            requested: figures.requested, waiting: figures.waiting, acceptance: part(figures.acceptance),
            loopClosure: part(figures.loopClosure), gotHelp: part(figures.gotHelp),
            twiceMedianResponse: figures.response?.doubled)
    }
}

/// What programs read of one referral.
struct ReferralJSON: Encodable {
    struct Move: Encodable {
        let state: ReferralState
        let organisation: Slug
        let reason: String?
        let time: Instant
    }

    let id: String
    let sender: Slug
    let receiver: Slug
    let state: ReferralState
    /// null where the person does not agree any more, or agreed to none of it.
    let need: String?
    let name: String?
    let contact: String?
    let notes: String?
    /// Which of the receiver's services it is for; left out where none was chosen.
    let service: Int64?
    let consent: ReferralConsent.Way?
    let consentStands: Bool
    /// Whether what was told of the person is gone for good.
    let isErased: Bool
    /// When it ends by itself; left out where it is not over, or gone already.
    let ends: Instant?
    let outcome: Referral.Outcome?
    /// What it can become next, by whoever asks.
    let choices: [ReferralState]
    let moves: [Move]

    init(_ view: ReferralView) {
        id = view.referral.id.description
        (sender, receiver) = (view.sender.slug, view.receiver.slug)
        state = view.referral.state
        (need, name) = (view.words?.need, view.words?.name)
        (contact, notes, service) = (view.words?.contact, view.words?.notes, view.words?.service?.value)
        (consent, consentStands) = (view.consent?.way, view.consent?.stands == true)
        (isErased, ends) = (view.referral.isErased, view.ends)
        outcome = view.outcome
        choices = view.choices
        moves = view.moves.map {
            Move(state: $0.state, organisation: $0.organisation.slug, reason: $0.reason, time: $0.time)
        }
    }
}

/// The code that a person was given, told once.
struct ReplyCodeJSON: Encodable {
    let code: String
    let path: String
}

/// Who could be in charge of an organisation's referrals, and who is.
struct KeepersJSON: Encodable {
    struct Keeper: Encodable {
        let member: Int64
        let name: String
        let isInCharge: Bool
    }

    let keepers: [Keeper]

    init(_ view: KeepersView) {
        keepers = view.people.map { Keeper(member: $0.member.value, name: $0.name, isInCharge: $0.isInCharge) }
    }
}
