internal import Core
internal import Credentials

/// What a link is for, as far as whoever holds it may know: everything, since it was made for them.
struct LinkView: Sendable {
    let link: Link
    let state: Link.State
    let initiative: Initiative
    let seat: Seat
    let profile: Profile
    let organisation: String?
    /// Who offered the seat; nil where the operator did, or where they were forgotten.
    let inviter: String?
    let account: AccountState

    /// Whether the person of this link can sign in already.
    enum AccountState: Sendable, Equatable {
        case none
        /// The member has an account.
        case has
        /// The address that the link was mailed to has one, of whoever reads that mail; the member is not yet in it.
        case elsewhere(name: String)
    }

    /// - Throws: `notFound` for a code that is none of ours, and for a member who was forgotten.
    static func of(_ code: SecretCode, in tx: ReadTransaction) throws -> LinkView {
        guard let link = try Link.find(code, in: tx),
            let initiative = try tx.record(Initiative.self, "scope = \(link.scope)")
        else { throw Problem.notFound }
        let seat = try Seat.find(link.seat, in: tx, scope: link.scope)
        guard let profile = try Profile.find(seat.member, in: tx, scope: link.scope) else { throw Problem.notFound }
        return LinkView(
            link: link, state: link.state(at: tx.now), initiative: initiative, seat: seat, profile: profile,
            organisation: try seat.organisation.map { try Organisation.find($0, in: tx, scope: link.scope).name },
            inviter: try seat.offeredBy.flatMap { try Profile.find($0, in: tx, scope: link.scope)?.name },
            account: try AccountState(link, profile, in: tx))
    }

    /// Such a seat can be used only by who signs in with two things.
    var needsSecondFactor: Bool { initiative.nature == .own && seat.role.needsSecondFactor }

    /// Whether an account can be given another place here: it can have one in each initiative.
    func canJoin(_ account: Number<Account>, in tx: ReadTransaction) throws -> Bool {
        try self.account != .has
            && tx.count(
                """
                SELECT COUNT(*) FROM account_member WHERE account = \(account) AND scope = \(initiative.scope)
                """) == 0
    }
}

extension LinkView.AccountState {
    fileprivate init(_ link: Link, _ profile: Profile, in tx: ReadTransaction) throws {
        let ties = try tx.count(
            "SELECT COUNT(*) FROM account_member WHERE scope = \(profile.scope) AND member = \(profile.member)")
        guard ties == 0 else {
            self = .has
            return
        }
        let name = AccountSetup.provenAddress(link, profile)
        self = try name.flatMap { try Account.find($0, in: tx) }.map { .elsewhere(name: $0.name) } ?? .none
    }
}
