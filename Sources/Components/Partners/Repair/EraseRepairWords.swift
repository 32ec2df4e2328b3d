public import Core

/// One of the two sides erases what was said in a repair, once it is over.
public struct EraseRepairWords: EraseWords {
    public static let name = "partners.erase-repair-words"
    public static let verb = Verb.repair
    public var scope: Scope
    public var repair: ID<Repair>

    public init(scope: Scope, repair: ID<Repair>) {
        self.scope = scope
        self.repair = repair
    }

    public func over(for actor: Actor, in tx: ReadTransaction) throws -> Repair {
        let held = try Repair.find(repair, for: actor, in: tx, scope: scope)
        guard held.isIn else { throw Problem.notFound }
        guard held.repair.stage.isOver else {
            throw Problem(.conflict, "repair.not-over", "What was said is still needed: this is not over.")
        }
        return held.repair
    }
}
