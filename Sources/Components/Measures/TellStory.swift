public import Core
internal import Initiatives

/// Puts something beside a curve: an event, a reading of it, or another cause that was named.
public struct TellStory: Action {
    public static let name = "measures.tell-story"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var measure: Slug
    public var kind: Story.Kind
    public var text: String
    public var day: Day?
    public var citation: String

    public init(scope: Scope, measure: Slug, kind: Story.Kind, text: String, day: Day? = nil, citation: String) {
        self.scope = scope
        self.measure = measure
        self.kind = kind
        self.text = text
        self.day = day
        self.citation = citation
    }

    public var subject: String { "story of \(measure)" }

    public func validate() throws {
        try text.requireText(at: "text", most: 2000)
        guard (kind == .event) == (day != nil) else {
            throw Problem.invalid("story.day", at: "day", "An event happened on a day; nothing else has one.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Int64 {
        let measure = try Measure.find(measure, in: tx, scope: scope).number
        let number = try tx.count(
            "SELECT COALESCE(MAX(number), 0) + 1 FROM story WHERE scope = \(scope) AND measure = \(measure)")
        let source = try Source.cited(citation, in: tx)
        try tx.insert(Story(scope: scope, measure: measure, number: number, source: source, self))
        return number
    }
}
