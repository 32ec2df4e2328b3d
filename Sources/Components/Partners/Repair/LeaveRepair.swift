public import Core
internal import Initiatives

/// Does not want to go on with a repair. When one of the two sides says so, it has ended; a helper only steps back. Nobody
/// has to say why.
public struct LeaveRepair: Action {
    public static let name = "partners.leave-repair"
    public static let verb = Verb.repair
    public static let isConfidential = true
    public var scope: Scope
    public var repair: ID<Repair>

    public init(scope: Scope, repair: ID<Repair>) {
        self.scope = scope
        self.repair = repair
    }

    public var subject: String { "repair" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let held = try Repair.find(repair, for: permit.actor, in: tx, scope: scope)
        guard held.isIn else { throw Problem.notFound }
        guard !held.repair.stage.isOver else {
            throw Problem(.conflict, "repair.over", "This is over already.")
        }
        if held.voice == .helper {
            try held.stepBack(in: tx)
        } else {
            if let open = held.open {
                try tx.update(open, to: open.becoming(open.by == held.voice ? .withdrawn : .refused))
            }
            try tx.update(held.repair, to: held.repair.becoming(.ended, at: tx.now))
        }
        return Done()
    }
}

extension Repair.Held {
    /// Without a helper both look for another one first, unless they know already what each does.
    fileprivate func stepBack(in tx: WriteTransaction) throws {
        if let help { try tx.update(help, to: help.becoming(.past)) }
        if let open, open.by == .helper {
            try tx.update(open, to: open.becoming(.withdrawn))
        } else if let open, open.matter == .steps, repair.stage == .helped {
            try tx.update(open, to: open.becoming(.past))
        }
        if repair.stage == .helped { try tx.update(repair, to: repair.becoming(.talking, at: tx.now)) }
    }
}
