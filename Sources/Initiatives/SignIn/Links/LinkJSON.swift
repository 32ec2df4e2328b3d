internal import Core
internal import Credentials
internal import Web

/// What programs read at the address of a link.
struct LinkJSON: Encodable {
    let purpose: String
    let state: String
    let initiative: String?
    let invitedBy: String?
    let name: String?
    let role: Role?
    let organisation: String?
    let expires: Instant
    /// What can be sent here.
    let fields: [String]

    /// A link that is over tells nothing of whom it was for: it may lie around on a phone that others hold.
    /// - Parameter signedIn: who is, in this browser.
    init(_ view: LinkView, _ signedIn: SignedIn?) {
        purpose = view.link.purpose.rawValue
        state = "\(view.state)"
        guard view.state == .open else {
            (initiative, invitedBy, name, role, organisation) = (nil, nil, nil, nil, nil)
            (expires, fields) = (view.link.expires, [])
            return
        }
        initiative = view.initiative.name
        invitedBy = view.inviter
        name = view.profile.name
        role = view.seat.role
        organisation = view.organisation
        expires = view.link.expires
        fields = view.fields + (signedIn?.canJoin == true ? ["mine"] : [])
    }
}

extension LinkView {
    fileprivate var fields: [String] {
        switch (link.purpose, account) {
        case (.invitation, _): ["answer", "standing"]
        case (.account, .none): ["passphrase", "again", "own"]
        case (.account, .elsewhere): ["passphrase", "own"]
        case (.account, .has), (.answer, _): []
        }
    }
}

/// Somebody is in. With `link` they can set a passphrase, if they want one.
struct YouAreInJSON: Encodable {
    let initiative: Slug
    let link: String?

    init(_ view: LinkView, _ next: Invitation.Next) {
        initiative = view.initiative.slug
        link = if case .account(let code) = next { "/link/\(code.text)" } else { nil }
    }
}
