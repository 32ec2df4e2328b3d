public import Core
internal import Initiatives

/// Tells what changed, for one's organisation or for oneself. Members see it; everybody may once a reviewer accepted it.
public struct TellChange: Action {
    public static let name = "measures.tell-change"
    public static let verb = Verb.propose
    public var scope: Scope
    public var measure: Slug
    public var place: Slug
    public var period: Period
    public var words: String
    /// Whether it is told of oneself; else the person whom it is about agreed to its being told.
    public var isOwn: Bool
    /// One's own that was given back and that this is told in the place of.
    public var instead: Number<ChangeStory>?

    public init(
        scope: Scope, measure: Slug, place: Slug, period: Period, words: String, isOwn: Bool,
        instead: Number<ChangeStory>? = nil
    ) {
        self.scope = scope
        self.measure = measure
        self.place = place
        self.period = period
        self.words = words
        self.isOwn = isOwn
        self.instead = instead
    }

    public var subject: String { "measure \(measure)" }

    public func validate() throws { try words.requireText(at: "words", most: ChangeStory.longestWords) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<ChangeStory> {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        guard measure.form == .story else { throw Problem.notFound }
        guard try period.first <= Initiative.today(in: tx) else {
            throw Problem.invalid("change.period", at: "period", "This period has not begun yet.")
        }
        let place = try Place.find(place, in: tx, scope: scope).number
        if let instead {
            let known = try ChangeStory.own(instead, of: permit.actor, in: tx, scope: scope)
            guard known.measure == measure.number, known.state == .returned else { throw Problem.notFound }
            try tx.update(known, to: story(known.number, measure, place, permit.actor, tx.now))
            return known.number
        }
        let number = Number<ChangeStory>(try tx.nextNumber(in: ChangeStory.self))
        try tx.insert(story(number, measure, place, permit.actor, tx.now))
        return number
    }

    private func story(
        _ number: Number<ChangeStory>, _ measure: Measure, _ place: Number<Place>, _ actor: Actor, _ now: Instant
    ) -> ChangeStory {
        ChangeStory(
            scope: scope, number: number, measure: measure.number, place: place, period: period,
            member: Number(actor.member), behalf: actor.behalf.map { Number($0) }, words: words, isOwn: isOwn,
            state: .submitted, reason: nil, time: now)
    }
}

/// Takes back what one told oneself. Its words go, and nobody sees it any more.
public struct TakeBackChange: Action {
    public static let name = "measures.take-back-change"
    public static let verb = Verb.propose
    public var scope: Scope
    public var story: Number<ChangeStory>

    public init(scope: Scope, story: Number<ChangeStory>) {
        self.scope = scope
        self.story = story
    }

    public var subject: String { "story \(story.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try ChangeStory.own(story, of: permit.actor, in: tx, scope: scope)
        guard known.state != .takenBack else { throw Problem.notFound }
        var taken = known
        (taken.state, taken.reason, taken.words) = (.takenBack, nil, "")
        try tx.update(known, to: taken)
        return Done()
    }
}
