internal import Core
internal import Initiatives

// What programs read at the addresses of the purpose. Fields are only ever added.

/// A version of the purpose with what was answered to it.
struct VersionJSON: Encodable {
    struct Answer: Encodable {
        /// Left out, as whether they live the challenge, for people whom whoever asks is not told by name.
        let voice: Number<Voice>?
        let name: String?
        let livesIt: Bool?
        let answer: PurposeAnswer.Kind?
        let words: String?
        /// With a link that they were given, not signed in.
        let isByLink: Bool?

        init(_ answered: VersionView.Answered) {
            voice = answered.speaker.knownVoice
            name = answered.speaker.name
            livesIt = answered.speaker.knownToLive
            answer = answered.answer?.kind
            words = answered.answer?.words
            isByLink = answered.answer?.isByLink
        }
    }

    /// As everybody may read it. How many of those who live the challenge answered is said to members alone, on the page:
    /// so small a count can tell who it was.
    struct Count: Encodable {
        let entitled: Int64
        let yes: Int64
        let dissents: Int64
        let notYet: Int64
        let silent: Int64

        init(_ count: RatificationCount) {
            (entitled, yes, dissents) = (count.entitled, count.yes, count.dissents)
            (notYet, silent) = (count.notYet, count.silent)
        }
    }

    let number: Number<PurposeVersion>
    let basedOn: Number<PurposeVersion>?
    let change: String?
    let text: PurposeText
    let state: VersionView.State
    let drafter: String?
    let drafted: Day
    let opened: Day?
    let closes: Day?
    let closed: Day?
    let count: Count?
    let answers: [Answer]

    init(_ view: VersionView) {
        number = view.version.number
        basedOn = view.version.basedOn
        change = view.version.change
        text = view.version.text
        state = view.state
        drafter = view.drafter.name
        drafted = view.version.drafted
        opened = view.ratification?.opened
        closes = view.ratification?.closes
        closed = view.ratification?.closed
        count = view.count.map(Count.init)
        answers = view.answers.map(Answer.init)
    }

    init(_ details: VersionDetails) { self.init(details.version) }
}

struct AgreementJSON: Encodable {
    struct Quoted: Encodable {
        let statement: String
        let source: String
    }

    struct View: Encodable {
        let voice: Number<Voice>?
        let name: String?
        let livesIt: Bool?
        let sees: String
        let why: String?
        let change: String?
    }

    struct Workshop: Encodable {
        let asked: VersionJSON?
        let versions: [VersionJSON]
        let views: [View]
    }

    let initiative: Slug
    let purpose: VersionJSON?
    let quoted: Quoted?
    /// Only for members.
    let workshop: Workshop?

    init(_ view: AgreementView) {
        initiative = view.initiative.slug
        purpose = view.standing.map { VersionJSON($0) }
        quoted = view.quoted.map { Quoted(statement: $0.statement, source: $0.citation) }
        workshop = view.workshop.map { workshop in
            Workshop(
                asked: workshop.asked.map { VersionJSON($0) }, versions: workshop.versions.map { VersionJSON($0) },
                views: workshop.views.map { View($0) })
        }
    }
}

extension AgreementJSON.View {
    init(_ seen: AgreementView.SpokenView) {
        voice = seen.speaker.knownVoice
        name = seen.speaker.name
        livesIt = seen.speaker.knownToLive
        sees = seen.view.sees
        why = seen.view.why
        change = seen.view.change
    }
}
