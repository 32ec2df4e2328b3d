internal import Core
internal import Initiatives

/// What each voice wants to see, and which results it works towards.
struct VisionsView: Sendable {
    var initiative: Initiative
    var visions: [SharedVision]
    var results: [SharedResult]
    /// Voices that count now and have shared nothing yet.
    var silent: [Speaker]
    var mayShare: Bool
    /// Whether it is told who changed a vision when.
    var opensRecord: Bool

    /// Who works towards a result.
    func speakers(towards result: SharedResult) -> [Speaker] {
        visions.filter { $0.results.contains(result.number) }.map(\.speaker)
    }
}

/// A vision with whose it is and which results it serves.
struct SharedVision: Sendable {
    var vision: Vision
    var speaker: Speaker
    var results: Set<Number<SharedResult>>
}

extension VisionsView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> VisionsView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let speakers = try Speakers(in: tx, scope: scope, for: actor)
        let visions = try SharedVision.all(speakers, in: tx, scope: scope)
        let shared = Set(visions.map(\.speaker.voice))
        return VisionsView(
            initiative: initiative, visions: visions.filter(\.speaker.isEntitled),
            results: try SharedResult.all(in: tx, scope: scope),
            silent: speakers.entitled.filter { !shared.contains($0.voice) },
            mayShare: actor.may(.speak) && actor.role != .invited, opensRecord: initiative.opensRecord(to: actor))
    }
}

extension SharedVision {
    /// In the order of the voices.
    static func all(_ speakers: Speakers, in tx: ReadTransaction, scope: Scope) throws -> [SharedVision] {
        let visions = Dictionary(
            uniqueKeysWithValues: try tx.records(Vision.self, "scope = \(scope)").map { ($0.voice, $0) })
        let served = Dictionary(grouping: try tx.records(ServedResult.self, "scope = \(scope)"), by: \.voice)
        return speakers.all.compactMap { speaker in
            visions[speaker.voice].map {
                SharedVision(
                    vision: $0, speaker: speaker, results: Set((served[speaker.voice] ?? []).map(\.result)))
            }
        }
    }

    /// The vision of the voice that somebody speaks with.
    static func own(of actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> SharedVision? {
        let voice = try Voice.of(actor, in: tx, scope: scope).number
        let speakers = try Speakers(in: tx, scope: scope, for: actor)
        return try all(speakers, in: tx, scope: scope).first { $0.speaker.voice == voice }
    }
}

extension Speakers {
    /// Whose vision serves a result, of those whose voices count now.
    func serving(_ result: SharedResult, in tx: ReadTransaction) throws -> [Speaker] {
        let served = try tx.records(ServedResult.self, "scope = \(result.scope) AND result = \(result.number)")
        let voices = Set(served.map(\.voice))
        return entitled.filter { voices.contains($0.voice) }
    }
}
