internal import Web

extension Stage {
    var order: Int { Stage.allCases.firstIndex(of: self) ?? 0 }

    var title: Phrase {
        switch self {
        case .exploring: PurposesText.stageExploring
        case .emerging: PurposesText.stageEmerging
        case .sustaining: PurposesText.stageSustaining
        case .systemsChange: PurposesText.stageSystemsChange
        case .proofPoint: PurposesText.stageProofPoint
        }
    }

    /// What it means, in plain words.
    var meaning: Phrase {
        switch self {
        case .exploring: PurposesText.stageExploringMeaning
        case .emerging: PurposesText.stageEmergingMeaning
        case .sustaining: PurposesText.stageSustainingMeaning
        case .systemsChange: PurposesText.stageSystemsChangeMeaning
        case .proofPoint: PurposesText.stageProofPointMeaning
        }
    }

    /// What usually shows it.
    var usualEvidence: Phrase {
        switch self {
        case .exploring: PurposesText.stageExploringEvidence
        case .emerging: PurposesText.stageEmergingEvidence
        case .sustaining: PurposesText.stageSustainingEvidence
        case .systemsChange: PurposesText.stageSystemsChangeEvidence
        case .proofPoint: PurposesText.stageProofPointEvidence
        }
    }
}
