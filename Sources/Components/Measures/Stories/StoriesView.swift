internal import Core
internal import Initiatives
internal import Purposes

/// What was told of a change, newest first, as far as whoever looks may see it.
struct StoriesView: Sendable {
    /// No person is named, to anybody: who told it of themselves would be told by it.
    struct Told: Sendable {
        var story: ChangeStory
        /// For others than members no smaller than the place of the result: a small place could show who it is.
        var place: Place
        /// For whom it was told; nil for oneself, and for others than members.
        var organisation: Organisation?
        var isMine: Bool
        var mayReview: Bool
    }
    struct PlaceCount: Sendable {
        var place: Place
        var count: Int
    }

    static let perPage = 20

    var initiative: Initiative
    var measure: Measure
    var result: SharedResult
    var told: [Told]
    /// Of all that can be seen, from 1.
    var page: Int
    var count: Int
    /// Among them, those that wait for a reviewer.
    var waiting: Int
    /// Those at one place only; nil for all.
    var at: Place?
    /// Where they were told; empty for others than members.
    var places: [PlaceCount]
    var mayTell: Bool

    var path: String { "\(measure.path(in: initiative))/stories" }
    var pages: Int { max(1, (told(at: at) + Self.perPage - 1) / Self.perPage) }

    private func told(at place: Place?) -> Int {
        guard let place else { return count }
        return places.first { $0.place.number == place.number }?.count ?? 0
    }
}

extension StoriesView {
    /// Which of them are asked for.
    struct Choice: Sendable {
        var page = 1
        var place: Slug?
        var most = StoriesView.perPage
        var only: Number<ChangeStory>?
    }

    /// - Throws: not found where it is no measure that is told in words.
    static func find(
        _ slug: Slug, _ measure: Slug, _ choice: Choice, for actor: Actor, in tx: ReadTransaction
    ) throws -> StoriesView {
        let initiative = try Initiative.find(slug, in: tx)
        let measure = try Measure.find(measure, in: tx, scope: initiative.scope)
        let result = try SharedResult.find(measure.result, in: tx, scope: initiative.scope, for: actor)
        guard let found = try find(measure, for: result, in: initiative, choice, for: actor, tx) else {
            throw Problem.notFound
        }
        return found
    }

    /// - Returns: nil where the measure is not told in words.
    static func find(
        _ measure: Measure, for result: SharedResult, in initiative: Initiative, _ choice: Choice = Choice(),
        for actor: Actor, _ tx: ReadTransaction
    ) throws -> StoriesView? {
        guard measure.form == .story else { return nil }
        let places = try Place.all(in: tx, scope: initiative.scope)
        guard let whole = places.first(where: { $0.number == result.place }) else { throw Problem.notFound }
        let isMember = actor.may(.readShared)
        let at = isMember ? try choice.place.map { try Place.find($0, in: tx, scope: initiative.scope) } : nil
        let counts = try Counts.all(of: measure, for: actor, in: tx)
        let desk = try Desk(actor, isMember ? places : [whole], whole, in: tx, scope: initiative.scope)
        let stories = try choice.stories(of: measure, at: at, for: actor, in: tx)
        return StoriesView(
            initiative: initiative, measure: measure, result: result, told: stories.map(desk.told), page: choice.page,
            count: counts.map(\.told).reduce(0, +), waiting: counts.map(\.waiting).reduce(0, +), at: at,
            places: isMember ? Counts.placed(counts, places) : [], mayTell: actor.may(.propose))
    }

    /// How many can be seen of each measure that is told in words.
    static func counts(
        of measures: [Measure], for actor: Actor, in tx: ReadTransaction
    ) throws -> [Number<Measure>: Int] {
        guard let scope = measures.first(where: { $0.form == .story })?.scope else { return [:] }
        let seen = ChangeStory.seen(in: scope, by: actor)
        let counts = try tx.all("SELECT measure, COUNT(*) AS told FROM change_story WHERE \(seen) GROUP BY measure") {
            (try $0.get("measure", as: Number<Measure>.self), Int($0.int64(1)))
        }
        return Dictionary(counts, uniquingKeysWith: { first, _ in first })
    }
}
