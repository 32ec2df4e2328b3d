internal import Core
internal import Initiatives

/// A version of the purpose with all that was said to it.
struct VersionView: Sendable {
    /// A voice with its answer; nil where it has not answered yet.
    struct Answered: Sendable {
        var speaker: Speaker
        var answer: PurposeAnswer?
        /// Who answered for it.
        var answeredBy: Called?
    }

    enum State: String, Encodable, CaseIterable, Sendable {
        case draft, replaced, open, ratified
        case notRatified = "not ratified"
        case withdrawn
    }

    var version: PurposeVersion
    var drafter: Called
    var ratification: Ratification?
    /// Whether another version is based on it.
    var isReplaced: Bool
    /// As answers stand while it is open; as they were counted afterwards.
    var count: RatificationCount?
    /// While it is open, everybody whose voice counts; afterwards, those who had answered.
    var answers: [Answered]

    var state: State {
        guard let ratification else { return isReplaced ? .replaced : .draft }
        return State(rawValue: ratification.state.rawValue) ?? .draft
    }
    var dissents: [Answered] { answers.filter { $0.answer?.kind == .dissent } }
    var notYets: [Answered] { answers.filter { $0.answer?.kind == .notYet } }
    var silent: [Answered] { answers.filter { $0.answer == nil } }

    /// What everybody may read of it once it was ratified: dissents stay beside it, people are not named.
    var forPublic: VersionView {
        var view = self
        view.drafter = .unnamed
        view.answers = dissents.map { Answered(speaker: $0.speaker.forPublic, answer: $0.answer, answeredBy: .unnamed) }
            .sorted { Speaker.isBefore($0.speaker, $1.speaker) }
        return view
    }
}

extension VersionView {
    static func of(
        _ version: PurposeVersion, _ speakers: Speakers, in tx: ReadTransaction
    ) throws -> VersionView {
        let (scope, number) = (version.scope, version.number)
        let next = try tx.count(
            "SELECT COUNT(*) FROM purpose_version WHERE scope = \(scope) AND based_on = \(number)")
        var view = VersionView(
            version: version, drafter: speakers.called(version.drafter), isReplaced: next > 0, answers: [])
        view.ratification = try tx.record(Ratification.self, "scope = \(scope) AND version = \(number)")
        guard let ratification = view.ratification else { return view }
        let answers = try PurposeAnswer.all(to: number, in: tx, scope: scope)
        let asked = ratification.state == .open ? speakers.entitled : speakers.all.filter { answers[$0.voice] != nil }
        view.answers = asked.map { speaker in
            let answer = answers[speaker.voice]
            return Answered(speaker: speaker, answer: answer, answeredBy: answer.map { speakers.called($0.member) })
        }
        view.count =
            ratification.state == .open
            ? RatificationCount(view.answers.map(\.standing))
            : try tx.record(CountedRatification.self, "scope = \(scope) AND version = \(number)")?.count
        return view
    }
}

extension VersionView.Answered {
    var standing: RatificationCount.Standing {
        RatificationCount.Standing(livesIt: speaker.livesIt, answer: answer?.kind)
    }
}
