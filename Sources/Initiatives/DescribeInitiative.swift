public import Core

/// Says what an initiative is about, and whether everybody may read what it publishes. Of one that is not shown, nobody
/// outside can tell that it exists.
///
/// The row is made in the site's ledger, when the initiative begins; from then on it changes in the initiative's own,
/// which is read after the site's.
public struct DescribeInitiative: Action {
    public static let name = "initiatives.describe"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var name: String
    public var summary: String
    public var since: Day?
    public var isPublished: Bool

    public init(scope: Scope, name: String, summary: String, since: Day?, isPublished: Bool) {
        self.scope = scope
        self.name = name
        self.summary = summary
        self.since = since
        self.isPublished = isPublished
    }

    public var subject: String { isPublished ? "shown to everybody" : "among members" }

    public func validate() throws {
        try name.requireText(at: "name", most: 200)
        try summary.requireText(at: "summary", most: 1000)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard let known = try tx.record(Initiative.self, "scope = \(scope)") else { throw Problem.notFound }
        var changed = known
        changed.name = name
        changed.summary = summary
        changed.since = since
        changed.isPublished = isPublished
        try tx.update(known, to: changed)
        return Done()
    }
}
