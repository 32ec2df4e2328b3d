public import Core
internal import Initiatives
internal import Purposes

/// Begins an activity. Whoever speaks with a voice owns it; what a contributor begins, their organisation is asked to own;
/// what a steward begins has no owner until one says yes.
public struct StartActivity: Action {
    public static let name = "activities.start"
    public static let verb = Verb.propose
    public var scope: Scope
    public var words: ActivityWords

    public init(scope: Scope, words: ActivityWords) {
        self.scope = scope
        self.words = words
    }

    public var subject: String { "activity" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Slug {
        let number = Number<Activity>(try tx.nextNumber(in: Activity.self))
        let taken = Set(
            try tx.all("SELECT slug FROM activity WHERE scope = \(scope)") { try $0.get("slug", as: Slug.self) })
        let slug = Slug(naming: words.title, fallback: "activity-\(number.value)", taken: taken.union([.adding]))
        try tx.insert(
            Activity(
                scope: scope, number: number, slug: slug, title: words.title, change: words.change, state: .planned,
                starts: words.starts, ends: words.ends,
                buildsOn: try words.buildsOn.map { try Activity.find($0, in: tx, scope: scope).number },
                isPublic: false))
        try ActivityReach(words, in: tx).replace(nil, of: number, in: tx)
        if let voice = try Voice.represented(by: permit.actor, in: tx, scope: scope) {
            let speaks = try Voice.spoken(by: permit.actor, in: tx, scope: scope) != nil
            try tx.insert(
                ActivityOwner(scope: scope, activity: number, voice: voice.number, state: speaks ? .agreed : .asked))
        }
        return slug
    }
}

extension Slug {
    /// Where the form to add one stands, which no thing may have for its address.
    fileprivate static let adding = Slug(naming: "add", fallback: "add")
}
