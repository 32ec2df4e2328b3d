internal import Core
internal import Web

extension Intensity {
    var title: Phrase {
        switch self {
        case .none: PartnersText.intensityNone
        case .awareness: PartnersText.intensityAwareness
        case .cooperation: PartnersText.intensityCooperation
        case .coordination: PartnersText.intensityCoordination
        case .integration: PartnersText.intensityIntegration
        }
    }

    /// In whole sentences, for whoever chooses one.
    var meaning: Phrase {
        switch self {
        case .none: PartnersText.intensityNoneHint
        case .awareness: PartnersText.intensityAwarenessHint
        case .cooperation: PartnersText.intensityCooperationHint
        case .coordination: PartnersText.intensityCoordinationHint
        case .integration: PartnersText.intensityIntegrationHint
        }
    }

    /// How it is drawn; nil where it is no tie.
    var strength: NetworkChart.Strength? {
        switch self {
        case .none, .awareness: nil
        case .cooperation: .light
        case .coordination: .middle
        case .integration: .strong
        }
    }
}
