internal import Core
internal import Web

// What coverage brings to the house.
extension ActivitiesComponent {
    static let coverageTables: [Table] = [Need.table, CellAnswer.table, CellGuest.table, CellWords.table]

    static let coverageActions: [any Action.Type] = [
        NameGroup.self, NameLifeStage.self, PutLifeStageEarlier.self, StateNeed.self, InviteToTalk.self, NoteTalk.self,
        IntendCell.self, ReopenCell.self,
    ]

    static let coverageProblems: [String: Phrase] = [
        "group.ages": ActivitiesText.problemGroupAges,
        "group.known": ActivitiesText.problemGroupKnown,
        "stage.known": ActivitiesText.problemStageKnown,
        "extent.both": ActivitiesText.problemExtentBoth,
        "coverage.nobody": ActivitiesText.problemCoverageNobody,
        "coverage.answered": ActivitiesText.problemCoverageAnswered,
        "coverage.not-asked": ActivitiesText.problemCoverageNotAsked,
    ]
}
