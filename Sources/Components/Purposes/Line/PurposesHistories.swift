internal import Core
public import Initiatives
internal import Web

extension PurposesComponent {
    /// What of this component has a history, and for whom: for those who may see the thing itself.
    public static let histories = [
        HistoryKind("/results/{result}", .readPublished) { visit, initiative, tx in
            let view = try ResultView.find(initiative.slug, try visit.slug("result"), for: visit.actor, in: tx)
            return HistorySubject(
                words: .own(view.result.statement), path: view.result.path(in: initiative), hue: .decisions,
                rows: [RowKey(of: view.result)])
        },
        HistoryKind("/strategy/{step}", .readShared) { visit, initiative, tx in
            let step = try Step.find(try visit.number("step"), in: tx, scope: initiative.scope)
            let doubts = try Doubt.all(about: [step], in: tx, scope: initiative.scope)
            return HistorySubject(
                words: .own(step.words), path: "/\(initiative.slug)/strategy#step-\(step.number.value)",
                hue: .activities,
                rows: [RowKey(of: step)]
                    + doubts.flatMap { [RowKey(of: $0.assumption)] + $0.learned.map { RowKey(of: $0) } })
        },
        HistoryKind("/purpose/versions/{version}", .readShared) { visit, initiative, tx in
            let number = try visit.number("version", of: PurposeVersion.self)
            let version = try PurposeVersion.find(number, in: tx, scope: initiative.scope)
            let asked = try tx.record(Ratification.self, "scope = \(initiative.scope) AND version = \(number)")
            // Not the answers: when somebody answered, with the tallies before and after, would tell how.
            return HistorySubject(
                words: .own(version.text.statement),
                path: "/\(initiative.slug)/purpose/versions/\(number.value)", hue: .purposes,
                rows: [RowKey(of: version)] + (asked.map { [RowKey(of: $0)] } ?? []))
        },
        HistoryKind("/visions/{voice}", .readShared) { visit, initiative, tx in
            let voice = try visit.number("voice", of: Voice.self)
            let speakers = try Speakers(in: tx, scope: initiative.scope, for: visit.actor)
            let shared = try SharedVision.all(speakers, in: tx, scope: initiative.scope)
                .first { $0.speaker.knownVoice == voice && $0.speaker.isEntitled }
            guard let shared else { throw Problem.notFound }
            return HistorySubject(
                words: .own(shared.vision.vision), path: "/\(initiative.slug)/visions#voice-\(voice.value)",
                hue: .partners, rows: [RowKey(of: shared.vision)])
        },
    ]
}
