public import Core

/// Draws a pathway anew. What was said of steps that are not on it any more stays in the record.
public struct RevisePathway: Action {
    public static let name = "services.revise-pathway"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var pathway: Slug
    /// The edition that whoever revises it had before them.
    public var basedOn: String
    public var words: PathwayWords

    public init(scope: Scope, pathway: Slug, basedOn: String, words: PathwayWords) {
        self.scope = scope
        self.pathway = pathway
        self.basedOn = basedOn
        self.words = words
    }

    public var subject: String { "pathway \(pathway)" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Pathway.find(pathway, in: tx, scope: scope)
        let before = try PathwayStage.all(of: known, in: tx)
        guard known.edition(before) == basedOn else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this pathway meanwhile.")
        }
        var said = known
        (said.name, said.about) = (words.name, words.about)
        if said.cells != known.cells { try tx.update(known, to: said) }
        let after = try words.stages(of: known.number, in: tx, scope: scope)
        for row in before where !after.contains(where: { $0.cells == row.cells }) { try tx.retire(row) }
        try tx.insert(after.filter { row in !before.contains { $0.cells == row.cells } })
        return Done()
    }
}

extension Pathway {
    static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> Pathway {
        guard let found = try tx.record(Pathway.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem.notFound
        }
        return found
    }

    /// Changes with whatever is told of it.
    public static func edition(of slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> String {
        let known = try find(slug, in: tx, scope: scope)
        return known.edition(try PathwayStage.all(of: known, in: tx))
    }

    func edition(_ stages: [PathwayStage]) -> String {
        let rows = [cells] + stages.sorted { $0.stage < $1.stage }.map(\.cells)
        return Digest(of: Array("\(rows)".utf8)).bytes.prefix(16).map { $0 }.hex
    }
}

extension PathwayStage {
    /// In the order of life.
    static func all(of pathway: Pathway, in tx: ReadTransaction) throws -> [PathwayStage] {
        let scope = pathway.scope
        return try tx.all(
            """
            SELECT p.scope, p.pathway, p.stage, p.indicator FROM pathway_stage p
            JOIN life_stage l ON l.scope = p.scope AND l.number = p.stage
            WHERE p.scope = \(scope) AND p.pathway = \(pathway.number) ORDER BY l.position
            """
        ) { try PathwayStage($0) }
    }
}
