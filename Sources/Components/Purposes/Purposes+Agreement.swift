internal import Core
internal import Web

// What this half of the component brings to the house: how members come to agree on a purpose.
extension PurposesComponent {
    static let purposeTables: [Table] = [
        QuotedPurpose.table, Aim.table, PurposeVersion.table, SharedView.table, DraftConsent.table, Ratification.table,
        CountedRatification.table, PurposeAnswer.table,
    ]

    static let purposeActions: [any Action.Type] = [
        StatePurpose.self, PublishAim.self, DraftPurpose.self, ShareView.self, SeatFoundingCircle.self,
        ConsentToDraft.self, OpenRatification.self, AnswerPurpose.self, CloseRatification.self,
        WithdrawRatification.self,
    ]

    static let purposeProblems: [String: Phrase] = [
        "purpose.newer": PurposesText.problemPurposeNewer,
        "purpose.change-of-nothing": PurposesText.problemPurposeChangeOfNothing,
        "purpose.not-a-draft": PurposesText.problemPurposeNotADraft,
        "purpose.already-open": PurposesText.problemPurposeAlreadyOpen,
        "purpose.not-open": PurposesText.problemPurposeNotOpen,
        "purpose.closed": PurposesText.problemPurposeClosed,
        "purpose.answered-signed-in": PurposesText.problemPurposeAnsweredSignedIn,
        "purpose.still-open": PurposesText.problemPurposeStillOpen,
        "purpose.closes-early": PurposesText.problemPurposeClosesEarly,
        "purpose.words-missing": PurposesText.problemPurposeWordsMissing,
        "purpose.words-extra": PurposesText.problemPurposeWordsExtra,
        "circle.twice": PurposesText.problemCircleTwice,
        "circle.not-here": PurposesText.problemCircleNotHere,
        "circle.over": PurposesText.problemCircleOver,
        "circle.not-in-it": PurposesText.problemCircleNotInIt,
        "circle.small": PurposesText.problemCircleSmall,
        "circle.not-led": PurposesText.problemCircleNotLed,
        "circle.no-consent": PurposesText.problemCircleNoConsent,
        "consent.objection-missing": PurposesText.problemConsentObjectionMissing,
        "consent.objection-extra": PurposesText.problemConsentObjectionExtra,
        "voice.none": PurposesText.problemVoiceNone,
    ]
}
