internal import Core
internal import Credentials
internal import Web

/// What is theirs, for whoever is signed in: what waits for them, their places, their account.
struct MeView: Sendable {
    let account: Account
    let places: [Place]
    /// Places whose seat waits for a second factor.
    var withheld: [Place] { places.filter { $0.isWithheld } }

    /// An initiative that they have a place in.
    struct Place: Sendable {
        let initiative: Initiative
        /// How they are called there.
        let name: String
        let seats: [Seat.Held]
        let organisations: [Number<Organisation>?: String]
        let chosen: Number<Seat>?
        let isWithheld: Bool
        /// Whether what is theirs there is open to them now.
        let isOpen: Bool
        let waiting: [WaitingItem]
    }

    /// - Parameter waiting: what to ask for what waits for somebody, of each component.
    static func of(
        _ session: Session, waiting: [WaitingQuery], authority: any Authority, tx: ReadTransaction
    ) throws -> MeView {
        let ties = try tx.records(AccountMember.self, "account = \(session.account) ORDER BY scope")
        return MeView(
            account: try Account.find(session.account, in: tx),
            places: try ties.compactMap { tie in
                guard let initiative = try tx.record(Initiative.self, "scope = \(tie.scope)"),
                    let profile = try Profile.find(tie.member, in: tx, scope: tie.scope)
                else { return nil }
                return try Place(initiative, profile.name, session, waiting, authority, tx)
            })
    }
}

extension MeView.Place {
    fileprivate init(
        _ initiative: Initiative, _ name: String, _ session: Session, _ waiting: [WaitingQuery],
        _ authority: any Authority, _ tx: ReadTransaction
    ) throws {
        let held = try Seat.held(by: session.account, in: initiative.scope, tx: tx)
        let actor = try authority.actor(.session(session.digest), in: initiative.scope, tx: tx)
        self.init(
            initiative: initiative, name: name, seats: held,
            organisations: try Organisation.names(of: held.map(\.seat), in: tx),
            chosen: actor.seat.map { Number($0) },
            isWithheld: !session.hasSecondFactor && held.contains { $0.needsSecondFactor },
            isOpen: actor.may(.keepPlace),
            waiting: actor.may(.keepPlace) ? try waiting.flatMap { try $0(actor, initiative, tx) } : [])
    }
}
