public import Core
internal import Initiatives
internal import Purposes

/// Says better what an activity is, what it is for, where and for whom.
public struct ReviseActivity: Action {
    public static let name = "activities.revise"
    public static let verb = Verb.propose
    public var scope: Scope
    public var activity: Slug
    /// The edition that whoever revises it had before them.
    public var basedOn: String
    public var words: ActivityWords

    public init(scope: Scope, activity: Slug, basedOn: String, words: ActivityWords) {
        self.scope = scope
        self.activity = activity
        self.basedOn = basedOn
        self.words = words
    }

    public var subject: String { "activity \(activity)" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Activity.find(activity, in: tx, scope: scope)
        try known.requireTended(by: permit.actor, in: tx)
        guard try known.edition == basedOn else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this activity meanwhile.")
        }
        var revised = known
        (revised.title, revised.change) = (words.title, words.change)
        (revised.starts, revised.ends) = (words.starts, words.ends)
        revised.buildsOn = try words.buildsOn.map { try Activity.find($0, in: tx, scope: scope).number }
        try revised.requireNoCircle(in: tx)
        try tx.update(known, to: revised)
        let reach = try ActivityReach(of: known.number, in: tx, scope: scope)
        try ActivityReach(words, in: tx).replace(reach, of: known.number, in: tx)
        return Done()
    }
}

extension Activity {
    /// Nothing builds on itself, over however many others.
    fileprivate func requireNoCircle(in tx: ReadTransaction) throws {
        let buildsOn = Dictionary(
            uniqueKeysWithValues: try Activity.all(in: tx, scope: scope).map { ($0.number, $0.buildsOn) })
        var next = self.buildsOn
        while let current = next {
            guard current != number else {
                throw Problem.invalid("activity.circle", at: "buildsOn", "That one builds on this.")
            }
            next = buildsOn[current] ?? nil
        }
    }
}
