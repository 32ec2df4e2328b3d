public import Core
internal import Initiatives

/// Asks another organisation in private to talk about what stands between the two.
public struct AskForRepair: Action {
    public static let name = "partners.ask-for-repair"
    public static let verb = Verb.repair
    public static let isConfidential = true
    public var scope: Scope
    public var organisation: Slug
    public var words: RepairWords

    public init(scope: Scope, organisation: Slug, words: RepairWords) {
        self.scope = scope
        self.organisation = organisation
        self.words = words
    }

    public var subject: String { "repair" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> ID<Repair> {
        let own = try Spokesperson.organisation(of: permit.actor, in: tx, scope: scope)
        let other = try Organisation.other(organisation, than: own, in: tx, scope: scope).number
        let seats = try RepairSeats(of: permit.actor, speaking: own, in: tx, scope: scope)
        guard !seats.all.contains(where: { $0.organisation == other }) else {
            throw Problem(.conflict, "repair.both-sides", "You sit for both of them.")
        }
        guard let initiative = try tx.record(Initiative.self, "scope = \(scope)") else { throw Problem.notFound }
        let asking = try RepairAsking.find(initiative, for: permit.actor, speaking: own, in: tx)
        guard asking.going(with: other) == nil else {
            throw Problem(.conflict, "repair.goes-on", "You two are in such a talk already.")
        }
        if let day = asking.rest(from: other) {
            throw Problem(.conflict, "repair.rest", "Your last talk has ended. You can ask them again from \(day) on.")
        }
        let repair = Repair(scope: scope, id: ID<Repair>(), asker: own, asked: other, begun: tx.now)
        try tx.insert(repair)
        try repair.propose(.talk, by: .asker, words: words, number: 1, in: tx)
        return repair.id
    }
}

extension Organisation {
    /// Another one that has joined, and did not turn out to be another one still.
    /// - Throws: `notFound` for one's own, and for any that is not here.
    static func other(
        _ slug: Slug, than own: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> Organisation {
        guard let found = try joined(in: tx, scope: scope).first(where: { $0.slug == slug }), found.number != own else {
            throw Problem.notFound
        }
        return found
    }
}
