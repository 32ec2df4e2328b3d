internal import Core
internal import Web

// What referrals bring to the component.
extension ServicesComponent {
    static let referralTables = [
        Referral.table, ReferralConsent.table, ReferralMove.table, ReferralKeeper.table,
    ]

    static let referralActions: [any Action.Type] = [
        WriteReferral.self, RecordConsent.self, RecordRevocation.self, MoveReferral.self, HandReplyCode.self,
        EraseReferralWords.self, EndWords<Referral>.self, NameReferralKeepers.self, GiveConsent.self,
        TakeBackConsent.self, TellOutcome.self,
    ]

    /// What is about a person who was promised that nobody else knows: the record does not show who did it.
    public static let aboutPeople = Set(referralActions.filter { $0.isConfidential }.map { $0.name })

    static let referralProblems: [String: Phrase] = [
        "referral.receiver": ServicesText.problemReferralReceiver,
        "referral.service": ServicesText.problemReferralService,
        "referral.sent": ServicesText.problemReferralSent,
        "referral.no-way": ServicesText.problemReferralNoWay,
        "referral.other-side": ServicesText.problemReferralOtherSide,
        "referral.no-consent": ServicesText.problemReferralNoConsent,
        "referral.consent-way": ServicesText.problemReferralConsentWay,
        "referral.own-word": ServicesText.problemReferralOwnWord,
        "referral.keeper": ServicesText.problemReferralKeeper,
        "referral.not-accepted": ServicesText.problemReferralNotAccepted,
        "referral.not-over": ServicesText.problemReferralNotOver,
        "reply.code": ServicesText.problemReplyCode,
    ]
}
