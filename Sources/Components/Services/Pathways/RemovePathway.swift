public import Core

/// Takes a pathway away, with its stages and what was said of its steps. The record keeps that all of it was here.
public struct RemovePathway: Action {
    public static let name = "services.remove-pathway"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var pathway: Slug
    /// The edition that whoever removes it had before them.
    public var basedOn: String

    public init(scope: Scope, pathway: Slug, basedOn: String) {
        self.scope = scope
        self.pathway = pathway
        self.basedOn = basedOn
    }

    public var subject: String { "pathway \(pathway)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Pathway.find(pathway, in: tx, scope: scope)
        let stages = try PathwayStage.all(of: known, in: tx)
        guard known.edition(stages) == basedOn else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this pathway meanwhile.")
        }
        for said in try tx.records(Transition.self, "scope = \(scope) AND pathway = \(known.number)") {
            try tx.retire(said)
        }
        for stage in stages { try tx.retire(stage) }
        try tx.retire(known)
        return Done()
    }
}
