internal import Web

extension RatingItem {
    var title: Phrase {
        switch self {
        case .influence: PartnersText.itemInfluence
        case .involvement: PartnersText.itemInvolvement
        case .resources: PartnersText.itemResources
        case .livedKnowledge: PartnersText.itemLived
        case .communityTrust: PartnersText.itemCommunity
        case .reliability: PartnersText.itemReliability
        case .mission: PartnersText.itemMission
        case .openness: PartnersText.itemOpenness
        }
    }

    /// The whole question.
    var question: Phrase {
        switch self {
        case .influence: PartnersText.itemInfluenceAsk
        case .involvement: PartnersText.itemInvolvementAsk
        case .resources: PartnersText.itemResourcesAsk
        case .livedKnowledge: PartnersText.itemLivedAsk
        case .communityTrust: PartnersText.itemCommunityAsk
        case .reliability: PartnersText.itemReliabilityAsk
        case .mission: PartnersText.itemMissionAsk
        case .openness: PartnersText.itemOpennessAsk
        }
    }

    /// The answers to choose from, the weakest first.
    static let words = [PartnersText.answer1, PartnersText.answer2, PartnersText.answer3, PartnersText.answer4]
}
