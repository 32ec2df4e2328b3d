/// What somebody is in an initiative.
public enum Role: String, Sendable, CaseIterable, Codable {
    case steward
    case partnerLead = "partner lead"
    case contributor
    case communityMember = "community member"
    case facilitator
    case safeguardingOfficer = "safeguarding officer"
    case funder
    case observer
    /// Holds a link that was sent to them, and is not signed in.
    case invited
    /// Signed in, but not a member here.
    case person
    /// Not signed in.
    case visitor
    /// There is nothing for them here, not even to know that it exists.
    case outsider
    /// Runs the server.
    case `operator`
}

/// What can be done, as the permission table counts it.
public enum Verb: String, Sendable, CaseIterable, Codable {
    /// Read what an initiative publishes, and the site's own pages.
    case readPublished = "read what is published"
    /// Read what an initiative shares with its members.
    case readShared = "read what is shared with members"
    /// See and end one's own sessions, set one's passphrase, be forgotten.
    case keepAccount = "keep one's own account"
    /// Tell how one is called and how one stands to the challenge; leave.
    case keepPlace = "keep one's own place"
    /// Say yes or no to an invitation.
    case consent = "answer an invitation"
    /// Ask to be let in.
    case ask = "ask to join"
    /// Draft, suggest and add what others can then look at.
    case propose
    /// Speak with the one voice of an organisation, or with one's own: a view, a vision, an answer.
    case speak = "speak with a voice"
    /// Say who an organisation is.
    case describe = "describe an organisation"
    /// Invite people and organisations, and admit those who ask.
    case invite
    /// Set up an initiative: its places, results and measures; put what was drafted to its members.
    case arrange
    /// Report the figures of the organisation that one acts for.
    case record = "report figures"
    /// Accept or return what others report: stewards, and for a measure whoever was named for it.
    case review = "accept or return figures, where one was named"
    /// Let everybody read what people told of a change, or give it back.
    case release = "let what was told be read by everybody"
    /// Lead people on to another organisation, and answer those who are led to one's own, where one is in charge of that.
    case refer = "refer people, where one is in charge of it"
    /// Talk in private to mend what stands between two organisations: for one of them, or as the helper of both.
    case repair = "talk in private to mend, where one is in it"
    /// Say something for oneself with a code that one was given, without being a member: yes, no more, help came or not.
    case reply = "reply with a code"
    /// Begin an initiative.
    case begin = "begin an initiative"
    /// Remove a record for good, as a person's right.
    case erase
}

/// The permission table: who may do what. `docs/permissions.md` is generated from it and from the routes. Beyond it,
/// whose organisation or whose own words it is about is never asked of a form: it is read from who acts.
public enum Permissions {
    public static func allows(_ role: Role, _ verb: Verb) -> Bool { roles(for: verb).contains(role) }

    static let members: Set<Role> = [
        .steward, .partnerLead, .contributor, .communityMember, .facilitator, .safeguardingOfficer, .funder, .observer,
    ]

    private static func roles(for verb: Verb) -> Set<Role> {
        switch verb {
        case .readPublished: Set(Role.allCases).subtracting([.outsider])
        case .readShared: members.subtracting([.facilitator, .safeguardingOfficer])
        case .keepAccount: members.union([.person])
        case .keepPlace: members
        case .consent: members.union([.invited, .operator])
        case .ask: [.visitor, .person]
        case .propose: [.steward, .partnerLead, .contributor, .communityMember]
        case .speak: [.partnerLead, .communityMember, .funder, .invited]
        case .describe: [.steward, .partnerLead, .funder, .operator]
        case .invite: [.steward, .partnerLead, .operator]
        case .arrange: [.steward, .operator]
        case .record: [.steward, .partnerLead, .contributor]
        case .review: [.steward, .partnerLead, .contributor]
        case .release: [.steward]
        case .refer: [.partnerLead, .contributor]
        case .repair: members.subtracting([.observer])
        case .reply: [.invited]
        case .begin, .erase: [.operator]
        }
    }
}
