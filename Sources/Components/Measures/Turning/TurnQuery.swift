internal import Core
internal import Initiatives
internal import Purposes

extension TurnView {
    static func find(
        _ initiative: Slug, _ slug: Slug, for actor: Actor, in tx: ReadTransaction
    ) throws -> TurnView {
        let initiative = try Initiative.find(initiative, in: tx)
        let scope = initiative.scope
        let measure = try Measure.find(slug, in: tx, scope: scope)
        let result = try SharedResult.find(measure.result, in: tx, scope: scope, for: actor)
        guard measure.form.hasFigures else { throw Problem.notFound }
        let isMember = actor.may(.readShared)
        let sources = try Source.all(in: tx, scope: scope)
        guard
            let curve = try Curve.headline(of: measure, at: result.place, sources: sources, for: actor, in: tx)
        else { throw Problem.notFound }
        let markers = try Markers.find(measure, at: curve.place, for: actor, in: tx)
        let reported = try curve.reported(on: initiative.day(at: tx.now), for: actor, in: tx)
        let talk = try CurveTalk(about: measure, for: actor, in: tx)
        return TurnView(
            initiative: initiative, measure: measure, result: result, curve: curve, markers: markers,
            reported: reported, turn: Turn(of: curve, markers, reported: reported), notes: talk.notes,
            answers: talk.answers, partners: isMember ? try Organisation.partners(in: tx, scope: scope) : [],
            isMember: isMember, maySay: actor.may(.propose), maySpeak: talk.voice != nil,
            mayDecide: actor.may(.arrange) && actor.role != .operator)
    }
}

/// What was said before a curve, as far as whoever looks may know it: everybody reads what was taken up, without whose
/// words it is; the rest is for members, and people’s names are for those who speak here themselves.
struct CurveTalk {
    let notes: [TurnView.Note]
    let answers: [TurnView.Answer]
    /// With which whoever looks speaks.
    let voice: Number<Voice>?

    init(about measure: Measure, for actor: Actor, in tx: ReadTransaction) throws {
        let scope = measure.scope
        let shown: SQL = actor.may(.readShared) ? "state <> 'taken back'" : "state = 'taken up'"
        let rows = try tx.records(
            CurveNote.self, "scope = \(scope) AND measure = \(measure.number) AND \(shown) ORDER BY number")
        let words = try Self.words(of: rows, in: tx, scope: scope)
        guard actor.may(.readShared) else {
            notes = rows.compactMap { note in
                words[Key(note.number, .said)].map { TurnView.Note(note: note, words: $0.words, who: Sayer()) }
            }
            (answers, voice) = ([], nil)
            return
        }
        let people = try Sayers(for: actor, in: tx, scope: scope)
        let spoken =
            actor.may(.speak) && actor.role != .invited ? try Voice.spoken(by: actor, in: tx, scope: scope) : nil
        let backings = Dictionary(
            grouping: try tx.records(
                CurveBacking.self, "scope = \(scope) AND note IN (\(list: rows.map(\.number))) ORDER BY note, voice"),
            by: \.note)
        voice = spoken?.number
        notes = rows.compactMap { note in
            guard let said = words[Key(note.number, .said)] else { return nil }
            let backers = backings[note.number] ?? []
            return TurnView.Note(
                note: note, words: said.words, who: people.called(said.member, for: note.behalf),
                partner: note.partner.flatMap { people.organisations[$0] },
                backers: backers.compactMap { people.called($0.voice) },
                reason: words[Key(note.number, .decided)]?.words, isOwn: said.member.value == actor.member,
                isBacked: backers.contains { $0.voice == spoken?.number })
        }
        answers = try tx.records(
            AloneAnswer.self, "scope = \(scope) AND measure = \(measure.number) ORDER BY voice"
        ).compactMap { answer in people.called(answer.voice).map { TurnView.Answer(answer: answer, who: $0) } }
    }

    private struct Key: Hashable {
        let note: Number<CurveNote>
        let part: CurveWords.Part

        init(_ note: Number<CurveNote>, _ part: CurveWords.Part) { (self.note, self.part) = (note, part) }
    }

    private static func words(
        of notes: [CurveNote], in tx: ReadTransaction, scope: Scope
    ) throws -> [Key: CurveWords] {
        guard !notes.isEmpty else { return [:] }
        let words = try tx.records(
            CurveWords.self, "scope = \(scope) AND note IN (\(list: notes.map(\.number)))")
        return Dictionary(words.map { (Key($0.note, $0.part), $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// How those who spoke are called to whoever looks.
private struct Sayers {
    let organisations: [Number<Organisation>: Organisation]
    private let names: [Number<Member>: String]
    private let voices: [Number<Voice>: Voice]

    init(for actor: Actor, in tx: ReadTransaction, scope: Scope) throws {
        organisations = try Organisation.shown(in: tx, scope: scope)
        names = try actor.knowsWhoSaidWhat ? Profile.names(in: tx, scope: scope) : [:]
        voices = Dictionary(
            try tx.records(Voice.self, "scope = \(scope)").map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    }

    func called(_ member: Number<Member>, for behalf: Number<Organisation>?) -> Sayer {
        Sayer(name: names[member], organisation: behalf.flatMap { organisations[$0]?.name })
    }

    /// - Returns: nil where the voice does not count any more: it left.
    func called(_ number: Number<Voice>) -> Sayer? {
        guard let voice = voices[number], voice.isEntitled else { return nil }
        return Sayer(
            name: voice.member.flatMap { names[$0] },
            organisation: voice.organisation.flatMap { organisations[$0]?.name })
    }
}
