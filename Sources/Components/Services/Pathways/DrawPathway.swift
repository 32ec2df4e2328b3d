public import Core

/// Draws a pathway through stages of life.
public struct DrawPathway: Action {
    public static let name = "services.draw-pathway"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var words: PathwayWords

    public init(scope: Scope, words: PathwayWords) {
        self.scope = scope
        self.words = words
    }

    public var subject: String { "pathway" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Slug {
        let number = try free(in: tx)
        let taken = Set(try tx.records(Pathway.self, "scope = \(scope)").map(\.slug))
        let slug = Slug(naming: words.name, fallback: "pathway-\(number.value)", taken: taken.union([.drawing]))
        try tx.insert(Pathway(scope: scope, number: number, slug: slug, name: words.name, about: words.about))
        try tx.insert(try words.stages(of: number, in: tx, scope: scope))
        return slug
    }

    /// A number that none ever had: what became of a pathway that was taken away is not told of another.
    private func free(in tx: WriteTransaction) throws -> Number<Pathway> {
        var number = try tx.nextNumber(in: Pathway.self)
        func wasThere() throws -> Bool {
            let row = RowKey(of: Pathway(scope: scope, number: Number(number), slug: .drawing, name: words.name))
            return try !Entry.history(of: [row], most: 1, in: tx, scope: scope).isEmpty
        }
        while try wasThere() { number += 1 }
        return Number(number)
    }
}

extension Slug {
    /// Where the form to draw one stands, which no pathway may have for its address.
    fileprivate static let drawing = Slug(naming: "draw", fallback: "draw")
}
