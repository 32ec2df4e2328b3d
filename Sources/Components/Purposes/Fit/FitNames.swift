internal import Web

/// How closely people work together. [Sustainable WASH Systems Learning Partnership]
enum Intensity: CaseIterable {
    case informative, consultative, collaborative, integrative

    var isCollectiveAction: Bool { self == .collaborative || self == .integrative }

    var title: Phrase {
        switch self {
        case .informative: PurposesText.ladderInformative
        case .consultative: PurposesText.ladderConsultative
        case .collaborative: PurposesText.ladderCollaborative
        case .integrative: PurposesText.ladderIntegrative
        }
    }

    var meaning: Phrase {
        switch self {
        case .informative: PurposesText.ladderInformativeMeaning
        case .consultative: PurposesText.ladderConsultativeMeaning
        case .collaborative: PurposesText.ladderCollaborativeMeaning
        case .integrative: PurposesText.ladderIntegrativeMeaning
        }
    }
}

extension FitOutcome {
    /// How close fits.
    var rungs: [Intensity] {
        switch self {
        case .goAhead: [.collaborative, .integrative]
        case .lowerIntensity: [.informative, .consultative]
        case .notNow: []
        }
    }

    var title: Phrase {
        switch self {
        case .goAhead: PurposesText.fitGoAhead
        case .lowerIntensity: PurposesText.fitLower
        case .notNow: PurposesText.fitNotNow
        }
    }

    var meaning: Phrase {
        switch self {
        case .goAhead: PurposesText.fitGoAheadMeaning
        case .lowerIntensity: PurposesText.fitLowerMeaning
        case .notNow: PurposesText.fitNotNowMeaning
        }
    }

    /// What can be done instead of all of it.
    var instead: Phrase { self == .notNow ? PurposesText.fitNotNowInstead : PurposesText.fitLowerInstead }
}

extension FitReason {
    func words(_ reader: Reader) -> Phrase {
        switch self {
        case .noMandate: PurposesText.fitNoMandate
        case .nobodyWhoLivesIt: PurposesText.fitNobodyLives
        case .manyNo(let questions): PurposesText.fitManyNo(count: questions.count, names: reader.names(questions))
        case .manyPartly(let questions):
            PurposesText.fitManyPartly(count: questions.count, names: reader.names(questions))
        }
    }
}

extension Reader {
    fileprivate func names(_ questions: [FitQuestion]) -> String {
        questions.map { self($0.title) }.joined(separator: ", ")
    }
}

extension FitAnswer {
    var title: Phrase {
        switch self {
        case .yes: PurposesText.fitYes
        case .partly: PurposesText.fitPartly
        case .no: PurposesText.fitNo
        }
    }

    var mark: Badge.Mark {
        switch self {
        case .yes: .done
        case .partly: .open
        case .no: .late
        }
    }
}

extension FitQuestion {
    /// In a word or two.
    var title: Phrase {
        switch self {
        case .complexity: PurposesText.fitComplexity
        case .urgency: PurposesText.fitUrgency
        case .champions: PurposesText.fitChampions
        case .resources: PurposesText.fitResources
        case .trust: PurposesText.fitTrust
        case .mandate: PurposesText.fitMandate
        case .lived: PurposesText.fitLived
        }
    }

    /// As it is asked.
    var words: Phrase {
        switch self {
        case .complexity: PurposesText.fitComplexityAsked
        case .urgency: PurposesText.fitUrgencyAsked
        case .champions: PurposesText.fitChampionsAsked
        case .resources: PurposesText.fitResourcesAsked
        case .trust: PurposesText.fitTrustAsked
        case .mandate: PurposesText.fitMandateAsked
        case .lived: PurposesText.fitLivedAsked
        }
    }

    var hint: Phrase {
        switch self {
        case .complexity: PurposesText.fitComplexityHint
        case .urgency: PurposesText.fitUrgencyHint
        case .champions: PurposesText.fitChampionsHint
        case .resources: PurposesText.fitResourcesHint
        case .trust: PurposesText.fitTrustHint
        case .mandate: PurposesText.fitMandateHint
        case .lived: PurposesText.fitLivedHint
        }
    }
}
