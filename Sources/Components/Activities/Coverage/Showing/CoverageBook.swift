internal import Core
internal import Initiatives
internal import Purposes

/// All that coverage is made of, read once, and what follows from it.
struct CoverageBook: Sendable {
    var initiative: Initiative
    var today: Day
    var results: [SharedResult]
    /// Each before its parts.
    var places: [Place]
    var groups: [PopulationGroup]
    /// In the order of life.
    var stages: [LifeStage]
    var needs: [Cell: Need]
    var activities: [Number<Activity>: Activity]
    var answers: [Answered]
    var speakers: Speakers
    var efforts: [Effort]
    var coverage: Coverage
    var gaps: Gaps
    var overlaps: Overlaps
    /// Whether whoever looks may add to it, and whether they run things.
    var mayChange: Bool
    /// Whether whoever looks may name the stages of life.
    var mayArrange: Bool

    /// An answer with whom it asks and what was said of it.
    struct Answered: Sendable {
        var answer: CellAnswer
        var guests: [Speaker]
        var words: [CellWords]

        var isOpen: Bool { answer.closed == nil }
    }
}

extension CoverageBook {
    static func read(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> CoverageBook {
        let initiative = try Initiative.find(slug, in: tx)
        let (scope, today) = (initiative.scope, initiative.day(at: tx.now))
        let results = try SharedResult.all(in: tx, scope: scope)
        let places = try Place.all(in: tx, scope: scope)
        let groups = try PopulationGroup.all(in: tx, scope: scope)
        let known = Set(results.map(\.number))
        let needs = try tx.records(Need.self, "scope = \(scope)").filter { known.contains($0.cell.result) }
        let activities = try Activity.all(in: tx, scope: scope)
        let efforts = try Effort.all(activities, in: tx, scope: scope, on: today).map { $0.serving(known) }
        let spans = Dictionary(places.map { ($0.number, $0.span) }, uniquingKeysWith: { first, _ in first })
        let coverage = Coverage(needs.map { Want(cell: $0.cell, extent: $0.extent) }, efforts, spans: spans)
        let speakers = try Speakers(in: tx, scope: scope, for: actor)
        return CoverageBook(
            initiative: initiative, today: today, results: results, places: places, groups: groups,
            stages: try LifeStage.all(in: tx, scope: scope),
            needs: Dictionary(needs.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first }),
            activities: Dictionary(activities.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first }),
            answers: try Answered.all(speakers, in: tx, scope: scope), speakers: speakers, efforts: efforts,
            coverage: coverage,
            gaps: coverage.gaps(furthestBehind: Set(groups.filter(\.isFurthestBehind).map(\.number))),
            overlaps: Overlaps(of: efforts, spans: spans), mayChange: actor.may(.propose),
            mayArrange: actor.may(.arrange))
    }

    func answers(about cell: Cell) -> [Answered] { answers.filter { $0.answer.cell == cell } }
    func result(_ cell: Cell) -> SharedResult? { results.first { $0.number == cell.result } }
    func place(_ cell: Cell) -> Place? { places.first { $0.number == cell.place } }
    func group(_ cell: Cell) -> PopulationGroup? { groups.first { $0.number == cell.group } }
    func stage(_ cell: Cell) -> LifeStage? { stages.first { $0.number == cell.stage } }
    func title(_ activity: Number<Activity>) -> String { activities[activity]?.title ?? "" }

    func path(_ cell: Cell) -> String? {
        guard let result = result(cell), let place = place(cell) else { return nil }
        return "\(path)/\(result.slug)/\(place.slug)/\(cell.group.value)/\(cell.stage.value)"
    }

    var path: String { "/\(initiative.slug)/coverage" }
}

extension CoverageBook.Answered {
    /// The newest first.
    fileprivate static func all(
        _ speakers: Speakers, in tx: ReadTransaction, scope: Scope
    ) throws -> [CoverageBook.Answered] {
        let guests = Dictionary(grouping: try tx.records(CellGuest.self, "scope = \(scope)"), by: \.answer)
        let words = Dictionary(grouping: try tx.records(CellWords.self, "scope = \(scope)"), by: \.answer)
        return try tx.records(CellAnswer.self, "scope = \(scope) ORDER BY number DESC").map { answer in
            let asked = Set((guests[answer.number] ?? []).map(\.voice))
            return CoverageBook.Answered(
                answer: answer, guests: speakers.all.filter { asked.contains($0.voice) },
                words: words[answer.number] ?? [])
        }
    }
}

extension Effort {
    /// The same without results that were dropped.
    fileprivate func serving(_ known: Set<Number<SharedResult>>) -> Effort {
        var effort = self
        effort.results = results.filter(known.contains)
        return effort
    }
}
