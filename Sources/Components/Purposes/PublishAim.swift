public import Core
internal import Initiatives

/// Quotes one of the aims or reach figures that the initiative has published about itself.
public struct PublishAim: Action {
    public static let name = "purposes.publish-aim"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var figure: String
    public var counts: String
    public var citation: String

    public init(scope: Scope, figure: String, counts: String, citation: String) {
        self.scope = scope
        self.figure = figure
        self.counts = counts
        self.citation = citation
    }

    public var subject: String { "aim" }

    public func validate() throws {
        try figure.requireText(at: "figure", most: 100)
        try counts.requireText(at: "counts", most: 200)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Aim> {
        let source = try Source.cited(citation, in: tx)
        let number = Number<Aim>(try tx.nextNumber(in: Aim.self))
        try tx.insert(Aim(scope: scope, number: number, figure: figure, counts: counts, source: source))
        return number
    }
}
