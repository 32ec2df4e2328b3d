internal import Core
internal import Initiatives

// What programs read at the addresses of the forms about the purpose. Fields are only ever added.

/// What is asked, and what one's own voice answered so far.
struct AskedJSON: Encodable {
    let initiative: Slug?
    let version: Number<PurposeVersion>?
    let text: PurposeText?
    let closes: Day?
    let voice: Number<Voice>?
    let answer: PurposeAnswer.Kind?
    let words: String?

    init(_ view: AnswerView) {
        let open = view.open
        initiative = view.isOver ? nil : view.initiative.slug
        version = open?.version.number
        text = open?.version.text
        closes = open?.until
        voice = open == nil ? nil : view.speaker?.voice
        answer = open == nil ? nil : view.given?.kind
        words = open == nil ? nil : view.given?.words
    }
}

/// Who can be asked for the answers that are still missing.
struct AskJSON: Encodable {
    let initiative: Slug
    let closes: Day
    let members: [Number<Member>]

    init(_ view: AskView) {
        initiative = view.initiative.slug
        closes = view.closes
        members = view.people.map(\.seat.member)
    }
}

/// What a draft would be based on.
struct DraftJSON: Encodable {
    let initiative: Slug
    let basedOn: Number<PurposeVersion>?
    let text: PurposeText?

    init(_ view: DraftView) {
        initiative = view.initiative.slug
        basedOn = view.base?.number
        text = view.base?.text
    }
}

struct OwnViewJSON: Encodable {
    let initiative: Slug
    let voice: Number<Voice>
    let sees: String?
    let why: String?
    let change: String?

    init(_ view: OwnView) {
        initiative = view.initiative.slug
        voice = view.speaker.voice
        sees = view.view?.sees
        why = view.view?.why
        change = view.view?.change
    }
}

struct ComparisonJSON: Encodable {
    let from: Number<PurposeVersion>
    let to: Number<PurposeVersion>
    let old: PurposeText
    let new: PurposeText
    let changed: [String]

    init(_ view: VersionComparison) {
        from = view.from.number
        to = view.to.number
        old = view.from.text
        new = view.to.text
        changed = view.changed.map(\.rawValue)
    }
}

struct CircleJSON: Encodable {
    struct Candidate: Encodable {
        let member: Number<Member>
        let name: String?
        let livesIt: Bool
        let isInIt: Bool
    }

    let initiative: Slug
    let least: Int
    let candidates: [Candidate]

    init(_ view: CircleView) {
        initiative = view.initiative.slug
        least = FoundingCircle.least
        candidates = view.candidates.map {
            Candidate(member: $0.member, name: $0.called.name, livesIt: $0.livesIt, isInIt: $0.isInIt)
        }
    }
}

struct OpenJSON: Encodable {
    let initiative: Slug
    let version: Number<PurposeVersion>
    let earliest: Day
    let isReady: Bool

    init(_ view: OpenView) {
        initiative = view.initiative.slug
        version = view.version.number
        earliest = view.earliest
        isReady = view.isReady
    }
}
