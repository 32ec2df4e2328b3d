internal import Web

/// What can go wrong on the way in, in plain words.
enum SignInProblems {
    static let words: [String: Phrase] = [
        "throttled": InitiativesText.problemThrottled,
        "sign-in.refused": InitiativesText.problemSignInRefused,
        "sign-in.step-expired": InitiativesText.problemSignInStepExpired,
        "second-factor.wrong": InitiativesText.problemSecondFactorWrong,
        "second-factor.stale": InitiativesText.problemSecondFactorStale,
        "second-factor.present": InitiativesText.problemSecondFactorPresent,
        "recovery.refused": InitiativesText.problemRecoveryRefused,
        "passphrase.wrong": InitiativesText.problemPassphraseWrong,
        "passphrase.differs": InitiativesText.problemPassphraseDiffers,
        "passphrase.too-short": InitiativesText.problemPassphraseTooShort,
        "passphrase.too-long": InitiativesText.problemPassphraseTooLong,
        "passphrase.too-plain": InitiativesText.problemPassphraseTooPlain,
        "passphrase.common": InitiativesText.problemPassphraseCommon,
        "passphrase.no-memory": InitiativesText.problemPassphraseNoMemory,
        "account.present": InitiativesText.problemAccountPresent,
        "account.no-name": InitiativesText.problemAccountNoName,
        "link.malformed": InitiativesText.problemLinkMalformed,
        "link.used": InitiativesText.problemLinkUsed,
        "invitation.answered": InitiativesText.problemInvitationAnswered,
        "token.days": InitiativesText.problemTokenDays,
        "forget.name": InitiativesText.problemForgetName,
        "seat.last-steward": InitiativesText.problemSeatLastSteward,
    ]
}
