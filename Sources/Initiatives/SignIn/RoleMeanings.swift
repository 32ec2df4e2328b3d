internal import Core
internal import Web

extension Role {
    /// What somebody with this seat does, said to them.
    var meaning: Phrase {
        switch self {
        case .steward: InitiativesText.roleMeaningSteward
        case .partnerLead: InitiativesText.roleMeaningPartnerLead
        case .contributor: InitiativesText.roleMeaningContributor
        case .communityMember: InitiativesText.roleMeaningCommunityMember
        case .facilitator: InitiativesText.roleMeaningFacilitator
        case .safeguardingOfficer: InitiativesText.roleMeaningSafeguardingOfficer
        case .funder: InitiativesText.roleMeaningFunder
        case .observer, .invited, .person, .visitor, .outsider, .operator: InitiativesText.roleMeaningObserver
        }
    }
}
