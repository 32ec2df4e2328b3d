internal import Core
public import Initiatives
internal import Web

extension ActivitiesComponent {
    /// Whether what is planned is done, by somebody, for a result, and what becomes of gaps. How much is done together is
    /// no sign of health: not everything should be.
    public static let petal: PetalQuery = { actor, initiative, tx in
        let scope = initiative.scope
        let open = try Activity.all(in: tx, scope: scope, for: actor).filter(\.state.isOpen)
        return Petal(
            component: "Activities", title: ActivitiesText.navigation, path: "/activities",
            signals: [
                signal(ActivitiesText.petalUnderWay, open.filter { $0.state == .active }.count, open.count),
                actor.may(.readShared) ? try owned(open, in: tx, scope: scope) : nil,
                actor.may(.readShared) ? try helpful(open, in: tx, scope: scope) : nil,
                actor.may(.readShared) ? try answered(initiative, for: actor, in: tx) : nil,
            ])
    }

    private static func owned(_ open: [Activity], in tx: ReadTransaction, scope: Scope) throws -> Petal.Signal? {
        let owners = try tx.records(ActivityOwner.self, "scope = \(scope) AND state = 'agreed'")
        let owned = Set(owners.map(\.activity))
        return signal(ActivitiesText.petalOwned, open.filter { owned.contains($0.number) }.count, open.count)
    }

    private static func helpful(_ open: [Activity], in tx: ReadTransaction, scope: Scope) throws -> Petal.Signal? {
        let helpful = Set(try tx.records(ActivityResult.self, "scope = \(scope)").map(\.activity))
        return signal(
            ActivitiesText.petalHelpful, open.filter { helpful.contains($0.number) }.count, open.count,
            path: "/loose-ends")
    }

    /// Gaps about which somebody is asked to talk, or of which it is said that they are intended.
    private static func answered(
        _ initiative: Initiative, for actor: Actor, in tx: ReadTransaction
    ) throws -> Petal.Signal? {
        let book = try CoverageBook.read(initiative.slug, for: actor, in: tx)
        let answered = Set(book.answers.filter(\.isOpen).map(\.answer.cell))
        return signal(
            ActivitiesText.petalAnswered, book.gaps.filter { answered.contains($0.cell) }.count, book.gaps.count,
            path: "/coverage")
    }

    /// - Parameter words: take the whole first, and then the part.
    private static func signal(
        _ words: (Int, Int) -> Phrase, _ part: Int, _ whole: Int, path: String = "/activities"
    ) -> Petal.Signal? {
        Petal.Signal(words(whole, part), part: Int64(part), of: Int64(whole), path: path)
    }
}
