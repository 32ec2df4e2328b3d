internal import Core
internal import Initiatives
internal import Web

/// Whoever could answer for the voices that have not answered yet, so that they can be asked.
struct AskView: Sendable {
    /// Somebody who speaks with a silent voice.
    struct Person: Sendable {
        var seat: Seat
        /// nil where they were forgotten.
        var profile: Profile?
        var speaker: Speaker

        var language: Language { profile.flatMap { Language(rawValue: $0.language) } ?? .en }
    }

    var initiative: Initiative
    var closes: Day
    /// Those who live the challenge first.
    var people: [Person]

    /// The seats that a letter can be written to.
    var reachable: [Seat] { people.filter { $0.profile?.email != nil }.map(\.seat) }
    /// Every language that is spoken among them.
    var languages: [Language] { Language.allCases.filter { language in people.contains { $0.language == language } } }
}

extension AskView {
    /// - Throws: not found where nothing is open for answers.
    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> AskView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        guard let open = try Ratification.open(in: tx, scope: scope), open.takesAnswers(on: initiative.day(at: tx.now))
        else { throw Problem.notFound }
        let answers = try PurposeAnswer.all(to: open.version, in: tx, scope: scope)
        let silent = try Speakers.named(in: tx, scope: scope).entitled.filter { answers[$0.voice] == nil }
        let seats = try Seat.speaking(in: tx, scope: scope)
        let profiles = try tx.records(Profile.self, "scope = \(scope)")
        return AskView(
            initiative: initiative, closes: open.closes,
            people: silent.flatMap { speaker in
                (seats[speaker.voice] ?? []).map { seat in
                    Person(seat: seat, profile: profiles.first { $0.member == seat.member }, speaker: speaker)
                }
            })
    }
}

extension Seat {
    /// The seats from which somebody speaks, by the voice that they speak with.
    fileprivate static func speaking(in tx: ReadTransaction, scope: Scope) throws -> [Number<Voice>: [Seat]] {
        let voices = try tx.records(Voice.self, "scope = \(scope)")
        let seats = try tx.records(Seat.self, "scope = \(scope) AND state = 'held' ORDER BY number")
        return Dictionary(
            voices.map { voice in
                let own = seats.filter { seat in
                    seat.role.speaksForOrganisation
                        ? seat.organisation == voice.organisation
                        : seat.role == .communityMember && seat.member == voice.member
                }
                return (voice.number, own)
            }, uniquingKeysWith: +)
    }
}
