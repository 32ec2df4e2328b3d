internal import Core
internal import Initiatives

extension ChangeStory {
    static let longestWords = 2000

    static func find(_ number: Number<ChangeStory>, in tx: ReadTransaction, scope: Scope) throws -> ChangeStory {
        guard let found = try tx.record(ChangeStory.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    /// One that somebody told themselves.
    static func own(
        _ number: Number<ChangeStory>, of actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> ChangeStory {
        let story = try find(number, in: tx, scope: scope)
        guard story.member.value == actor.member else { throw Problem.notFound }
        return story
    }

    /// One that waits and that somebody may judge: nobody judges what they told themselves, or what was told for an
    /// organisation in which they have a seat.
    static func foreign(
        _ number: Number<ChangeStory>, to actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> ChangeStory {
        let story = try find(number, in: tx, scope: scope)
        guard story.state == .submitted || story.state == .accepted else { throw Problem.notFound }
        guard try !story.isOwn(of: actor, with: ownOrganisations(of: actor, in: tx, scope: scope)) else {
            throw Problem(.notAllowed, "change.own", "Nobody judges what they or their own organisation told.")
        }
        guard story.state == .submitted else {
            throw Problem(.conflict, "change.not-waiting", "This does not wait for an answer any more.")
        }
        return story
    }

    func isOwn(of actor: Actor, with organisations: Set<Number<Organisation>>) -> Bool {
        member.value == actor.member || behalf.map(organisations.contains) ?? false
    }

    /// In which organisations somebody has a seat, whichever they act from now.
    static func ownOrganisations(
        of actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> Set<Number<Organisation>> {
        let seats = try tx.all(
            """
            SELECT DISTINCT organisation FROM seat
            WHERE scope = \(scope) AND member = \(actor.member) AND state = 'held' AND organisation IS NOT NULL
            """
        ) { try $0.get("organisation", as: Number<Organisation>.self) }
        return Set(seats + [actor.behalf.map { Number($0) }].compactMap(\.self))
    }

    /// Which stories of a measure somebody may see.
    static func seen(of measure: Measure, by actor: Actor) -> SQL {
        "\(seen(in: measure.scope, by: actor)) AND measure = \(measure.number)"
    }

    static func seen(in scope: Scope, by actor: Actor) -> SQL {
        let told: SQL = "scope = \(scope)"
        guard actor.may(.readShared) else { return "\(told) AND state = 'accepted'" }
        return """
            \(told) AND (state IN ('submitted', 'accepted') OR state = 'returned' AND member = \(actor.member))
            """
    }
}
