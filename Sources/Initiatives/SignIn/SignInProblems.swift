internal import Web

extension InitiativesComponent {
    /// What can go wrong on the way in, in plain words.
    static let signInProblems: [String: Phrase] = [
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
        "passphrase.busy": InitiativesText.problemPassphraseNoMemory,
        "account.present": InitiativesText.problemAccountPresent,
        "account.no-name": InitiativesText.problemAccountNoName,
        "link.malformed": InitiativesText.problemLinkMalformed,
        "link.used": InitiativesText.problemLinkUsed,
        "token.days": InitiativesText.problemTokenDays,
        "forget.name": InitiativesText.problemForgetName,
        "forget.second-factor": InitiativesText.forgetFactor,
    ]
}
