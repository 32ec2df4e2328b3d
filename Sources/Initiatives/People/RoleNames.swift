public import Core
public import Web

extension Role {
    public var title: Phrase {
        switch self {
        case .steward: InitiativesText.roleSteward
        case .partnerLead: InitiativesText.rolePartnerLead
        case .contributor: InitiativesText.roleContributor
        case .communityMember: InitiativesText.roleCommunityMember
        case .facilitator: InitiativesText.roleFacilitator
        case .safeguardingOfficer: InitiativesText.roleSafeguardingOfficer
        case .funder: InitiativesText.roleFunder
        case .observer: InitiativesText.roleObserver
        case .invited: InitiativesText.roleInvited
        case .person: InitiativesText.rolePerson
        case .visitor, .outsider: InitiativesText.roleVisitor
        case .operator: InitiativesText.roleOperator
        }
    }
}

extension Standing {
    public var title: Phrase {
        switch self {
        case .lives: InitiativesText.standingLives
        case .shapes: InitiativesText.standingShapes
        case .serves: InitiativesText.standingServes
        case .decides: InitiativesText.standingDecides
        case .pays: InitiativesText.standingPays
        }
    }
}

extension Standing {
    /// Those who stand so, in plain words.
    public var who: Phrase {
        switch self {
        case .lives: InitiativesText.standingLivesWho
        case .shapes: InitiativesText.standingShapesWho
        case .serves: InitiativesText.standingServesWho
        case .decides: InitiativesText.standingDecidesWho
        case .pays: InitiativesText.standingPaysWho
        }
    }

    public static func choices(_ reader: Reader) -> [Choice] {
        allCases.map { Choice($0.rawValue, label: reader($0.title), hint: reader($0.who)) }
    }
}

extension Sector {
    public static func choices(_ reader: Reader) -> [Choice] {
        allCases.map { Choice($0.rawValue, label: reader($0.title), hint: reader($0.who)) }
    }
}

extension Role {
    static func choices(_ reader: Reader, of roles: [Role] = offered) -> [Choice] {
        roles.map { Choice($0.rawValue, label: reader($0.title)) }
    }
}

extension Language {
    static var choices: [Choice] { allCases.map { Choice($0.rawValue, label: $0.ownName) } }
}
