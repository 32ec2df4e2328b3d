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
        let visions = try SharedVision.all(in: tx, scope: scope)
        let shared = Set(visions.map(\.speaker.voice))
        return VisionsView(
            initiative: initiative, visions: visions.filter(\.speaker.isEntitled),
            results: try SharedResult.all(in: tx, scope: scope),
            silent: try Speaker.all(in: tx, scope: scope).filter { $0.isEntitled && !shared.contains($0.voice) },
            mayShare: actor.may(.speak) && actor.role != .invited)
    }
}

extension SharedVision {
    /// In the order of the voices.
    static func all(in tx: ReadTransaction, scope: Scope) throws -> [SharedVision] {
        let visions = Dictionary(
            uniqueKeysWithValues: try tx.records(Vision.self, "scope = \(scope)").map { ($0.voice, $0) })
        let served = Dictionary(grouping: try tx.records(ServedResult.self, "scope = \(scope)"), by: \.voice)
        return try Speaker.all(in: tx, scope: scope).compactMap { speaker in
            visions[speaker.voice].map {
                SharedVision(
                    vision: $0, speaker: speaker, results: Set((served[speaker.voice] ?? []).map(\.result)))
            }
        }
    }

    /// The vision of the voice that somebody speaks with.
    static func own(of actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> SharedVision? {
        let voice = try Voice.of(actor, in: tx, scope: scope).number
        return try all(in: tx, scope: scope).first { $0.speaker.voice == voice }
    }
}

extension Speaker {
    /// Whose vision serves a result, of those whose voices count now.
    static func serving(_ result: SharedResult, in tx: ReadTransaction) throws -> [Speaker] {
        let scope = result.scope
        let voices = Set(
            try tx.records(ServedResult.self, "scope = \(scope) AND result = \(result.number)").map(\.voice))
        return try all(in: tx, scope: scope).filter { $0.isEntitled && voices.contains($0.voice) }
    }
}
