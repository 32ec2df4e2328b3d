internal import Core
internal import Web

// What this half of the component brings to the house: what the purpose is to come to, and how.
extension PurposesComponent {
    static let resultTables: [Table] = [
        SharedResult.table, Step.table, Assumption.table, Learning.table, Vision.table, ServedResult.table,
        StageDeclaration.table, StageEvidence.table, FitCheck.table, FitReply.table,
    ]

    static let resultActions: [any Action.Type] = [
        NameResult.self, SuggestResult.self, ReviseResult.self, RetireResult.self, KeepResult.self, AddStep.self,
        ReviseStep.self, RetireStep.self, AddAssumption.self, LearnAbout.self, ShareVision.self, DeclareStage.self,
        CheckFit.self,
    ]

    static let resultProblems: [String: Phrase] = [
        "result.worst-off": PurposesText.problemResultWorstOff,
        "result.gap-source": PurposesText.problemResultGapSource,
        "result.gap-target": PurposesText.problemResultGapTarget,
        "result.asked": PurposesText.problemResultAsked,
        "result.agreed": PurposesText.problemResultAgreed,
        "result.dropped": PurposesText.problemResultDropped,
        "result.left-out": PurposesText.problemResultLeftOut,
        "result.not-yours": PurposesText.problemResultNotYours,
        "result.unknown": PurposesText.problemResultUnknown,
        "step.circle": PurposesText.problemStepCircle,
        "step.target-gone": PurposesText.problemStepTargetGone,
        "day.to-come": PurposesText.problemDayToCome,
        "stage.evidence": PurposesText.problemStageEvidence,
        "stage.address": PurposesText.problemStageAddress,
    ]
}

extension PurposesComponent {
    static let theoryRoutes = resultRoutes + strategyRoutes + visionRoutes + stageRoutes + fitRoutes
}
