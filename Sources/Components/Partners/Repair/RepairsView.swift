internal import Core
internal import Initiatives

/// The repairs that somebody is in; and, for everybody who might be in one, how it goes.
struct RepairsView: Sendable {
    struct Line: Sendable {
        var repair: Repair
        var asker: Organisation
        var asked: Organisation
        /// Whether something in it waits for whoever looks.
        var waits: Bool
        /// Whether they may know how far it is.
        var isIn: Bool
    }

    /// One that whoever looks helped in, and that is over. What was said in it is none of theirs any more.
    struct Helped: Sendable {
        var asker: Organisation
        var asked: Organisation
        var over: Instant
    }

    var initiative: Initiative
    var lines: [Line]
    var helped: [Helped]
    /// With whom whoever looks could ask to talk; nobody for those who speak for no organisation.
    var others: [Organisation]
    /// nil where they are too few to be told.
    var closed: Int64?

    var path: String { "/\(initiative.slug)/partners/repair" }

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> RepairsView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let own = try Spokesperson.find(actor, in: tx, scope: scope)
        let all = try Repair.known(to: actor, speaking: own, in: tx, scope: scope)
        let known = try Organisation.shown(
            (all.held.map(\.repair) + all.helped).flatMap(\.sides), in: tx, scope: scope)
        let lines = all.held.compactMap { one -> Line? in
            guard let asker = known[one.repair.asker], let asked = known[one.repair.asked] else { return nil }
            return Line(repair: one.repair, asker: asker, asked: asked, waits: one.waits, isIn: one.isIn)
        }
        return RepairsView(
            initiative: initiative, lines: lines,
            helped: all.helped.compactMap { one in
                guard let asker = known[one.asker], let asked = known[one.asked], let over = one.over else {
                    return nil
                }
                return Helped(asker: asker, asked: asked, over: over)
            },
            others: try own.map { own in
                let asking = RepairAsking(all.held, in: initiative, at: tx.now)
                return try Organisation.joined(in: tx, scope: scope).filter {
                    $0.number != own && asking.going(with: $0.number) == nil && asking.rest(from: $0.number) == nil
                }
            } ?? [], closed: try ClosedRepairs.count(initiative, in: tx))
    }
}
