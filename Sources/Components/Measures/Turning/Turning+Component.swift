internal import Core
internal import Web

// What turning curves adds to the manifest.
extension MeasuresComponent {
    static let turningActions: [any Action.Type] = [
        SayOnCurve.self, TakeBackNote.self, BackProposal.self, StopBacking.self, DecideProposal.self, AnswerAlone.self,
    ]

    static let turningProblems: [String: Phrase] = [
        "note.decided": MeasuresText.problemNoteDecided,
        "note.no-proposal": MeasuresText.problemNoteNoProposal,
        "note.backed": MeasuresText.problemNoteBacked,
        "note.not-backed": MeasuresText.problemNoteNotBacked,
        "note.not-yours": MeasuresText.problemNoteNotYours,
        "note.cost": MeasuresText.problemNoteCost,
        "note.partner": MeasuresText.problemNotePartner,
        "note.unknown-partner": MeasuresText.problemNoteUnknownPartner,
    ]
}
