internal import Core
internal import Initiatives

/// Somebody who speaks for an organisation that has joined: only they say how it works with others.
enum Spokesperson {
    /// - Throws: `partner.speak` for whoever speaks for none.
    static func organisation(
        of actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> Number<Organisation> {
        guard let own = try find(actor, in: tx, scope: scope) else {
            throw Problem(
                .notAllowed, "partner.speak", "Only who speaks for an organisation that has joined says this.")
        }
        return own
    }

    /// - Returns: nil for whoever speaks for none. A link is for the one thing that it was sent for.
    static func find(_ actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Number<Organisation>? {
        guard actor.may(.speak), actor.role != .invited,
            let own = try Voice.spoken(by: actor, in: tx, scope: scope)?.organisation
        else { return nil }
        return try Membership.find(own, in: tx, scope: scope).state == .joined ? own : nil
    }
}

extension Organisation {
    /// Those that have joined, and did not turn out to be another one, in the order in which they came.
    static func joined(in tx: ReadTransaction, scope: Scope) throws -> [Organisation] {
        try tx.records(
            Organisation.self,
            """
            scope = \(scope) AND EXISTS (
              SELECT 1 FROM membership WHERE membership.scope = organisation.scope
              AND membership.organisation = organisation.number AND membership.state = 'joined')
            AND NOT EXISTS (
              SELECT 1 FROM organisation_alias WHERE organisation_alias.scope = organisation.scope
              AND organisation_alias.organisation = organisation.number)
            ORDER BY number
            """)
    }
}
