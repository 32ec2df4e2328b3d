internal import Core
internal import Initiatives
internal import Web

extension ReferralState {
    var title: Phrase {
        switch self {
        case .draft: ServicesText.stateDraft
        case .requested: ServicesText.stateRequested
        case .accepted: ServicesText.stateAccepted
        case .rejected: ServicesText.stateRejected
        case .cancelled: ServicesText.stateCancelled
        case .inProgress: ServicesText.stateInProgress
        case .onHold: ServicesText.stateOnHold
        case .failed: ServicesText.stateFailed
        case .completed: ServicesText.stateCompleted
        case .enteredInError: ServicesText.stateEnteredInError
        }
    }

    /// What a button says that makes it so.
    var button: Phrase {
        switch self {
        case .draft: ServicesText.stateDraft
        case .requested: ServicesText.toRequested
        case .accepted: ServicesText.toAccepted
        case .rejected: ServicesText.toRejected
        case .cancelled: ServicesText.toCancelled
        case .inProgress: ServicesText.toInProgress
        case .onHold: ServicesText.toOnHold
        case .failed: ServicesText.toFailed
        case .completed: ServicesText.toCompleted
        case .enteredInError: ServicesText.toEnteredInError
        }
    }

    var mark: Badge.Mark {
        switch self {
        case .draft, .cancelled, .enteredInError: .plain
        case .requested, .accepted, .inProgress: .open
        case .completed: .done
        case .onHold: .silent
        case .rejected, .failed: .late
        }
    }
}

extension Referral.Outcome {
    /// As workers read it.
    var title: Phrase {
        switch self {
        case .gotHelp: ServicesText.outcomeGotHelp
        case .couldNot: ServicesText.outcomeCouldNot
        case .notWanted: ServicesText.outcomeNotWanted
        }
    }

    /// As the person says it.
    var own: Phrase {
        switch self {
        case .gotHelp: ServicesText.replyGotHelp
        case .couldNot: ServicesText.replyCouldNot
        case .notWanted: ServicesText.replyNotWanted
        }
    }
}

extension ReferralConsent.Way {
    var title: Phrase {
        switch self {
        case .spoken: ServicesText.consentSpoken
        case .written: ServicesText.consentWritten
        case .link: ServicesText.consentLink
        }
    }
}

extension Reader {
    /// “3 of 4”: the numbers themselves, not a share of them.
    func proportion(_ one: Proportion) -> String {
        one.whole == 0 ? "–" : self(ServicesText.figureOf(part: one.part, whole: one.whole))
    }

    /// In whole hours, from two days on in whole days.
    func time(_ median: MedianTime?) -> String {
        guard let median else { return "–" }
        let hours = Int(median.doubled / 7_200_000_000)
        if hours == 0 { return self(ServicesText.figureSoon) }
        return self(
            hours < 48 ? ServicesText.figureHours(count: hours) : ServicesText.figureDays(count: hours / 24))
    }
}
