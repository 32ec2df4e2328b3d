public import Core
public import Initiatives

/// Asks another organisation in private to talk about what stands between the two.
public struct AskForRepair: Action {
    public static let name = "partners.ask-for-repair"
    public static let verb = Verb.speak
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
        let other = try Organisation.rated(organisation, by: own, in: tx, scope: scope).number
        guard try !Repair.goesOn(between: own, other, in: tx, scope: scope) else {
            throw Problem(.conflict, "repair.goes-on", "You two are in such a talk already.")
        }
        let repair = Repair(scope: scope, id: ID<Repair>(), asker: own, asked: other, begun: tx.now)
        try tx.insert(repair)
        try repair.propose(.talk, by: .asker, words: words, helper: nil, number: 1, in: tx)
        return repair.id
    }
}
