public import Core
internal import Web

// What repairs bring to the component.
extension PartnersComponent {
    /// For a database from before there were repairs.
    public static let forRepair = [Repair.table, RepairProposal.table, RepairYes.table]

    static let repairActions: [any Action.Type] = [
        AskForRepair.self, ProposeInRepair.self, AnswerInRepair.self, LeaveRepair.self, EraseRepairWords.self,
        EndWords<Repair>.self,
    ]

    /// What is done in private: the record does not show which of it was done, nor by whom.
    public static let inPrivate = Set(repairActions.map { $0.name })

    static let repairProblems: [String: Phrase] = [
        "repair.goes-on": PartnersText.problemRepairGoesOn, "repair.helper": PartnersText.problemRepairHelper,
        "repair.not-now": PartnersText.problemRepairNotNow, "repair.answered": PartnersText.problemRepairAnswered,
        "repair.not-asked": PartnersText.problemRepairNotAsked, "repair.over": PartnersText.problemRepairOver,
        "repair.not-over": PartnersText.problemRepairNotOver, "repair.rest": PartnersText.problemRepairRest,
        "repair.both-sides": PartnersText.problemRepairBothSides, "repair.again": PartnersText.problemRepairAgain,
    ]
}
