public import Web

extension Sector {
    public var title: Phrase {
        switch self {
        case .community: InitiativesText.sectorCommunity
        case .government: InitiativesText.sectorGovernment
        case .civilSociety: InitiativesText.sectorCivilSociety
        case .market: InitiativesText.sectorMarket
        case .research: InitiativesText.sectorResearch
        }
    }

    /// Who that is, in plain words.
    public var who: Phrase {
        switch self {
        case .community: InitiativesText.sectorCommunityWho
        case .government: InitiativesText.sectorGovernmentWho
        case .civilSociety: InitiativesText.sectorCivilSocietyWho
        case .market: InitiativesText.sectorMarketWho
        case .research: InitiativesText.sectorResearchWho
        }
    }
}
