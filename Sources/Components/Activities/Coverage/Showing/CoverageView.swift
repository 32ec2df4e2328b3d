internal import Core
internal import Initiatives
internal import Purposes

/// Who does what, where: results beside one another, and the parts of one place below one another.
struct CoverageView: Sendable {
    var book: CoverageBook
    /// Whose parts are shown; nil where there is no place yet.
    var place: Place?
    /// Whom it is narrowed to, if to anybody.
    var group: Number<PopulationGroup>?
    var stage: Number<LifeStage>?

    /// How things stand for one result in one place, all groups and stages that were asked for together.
    struct Square: Sendable {
        var verdict: Standing.Verdict
        /// People in need who were counted, and for how many of them there is room.
        var need: Int64
        var reached: Int64
        var gaps: Int
        var overlaps: Int
    }

    /// The parts of the place, the place itself last; only that where it has none.
    var rows: [Place] {
        guard let place else { return [] }
        return book.places.filter { $0.parent == place.number } + [place]
    }

    /// From the outermost place down to this one.
    var around: [Place] {
        guard let place else { return [] }
        return book.places.filter { $0.span.contains(place.span) }
    }

    var gaps: [Gap] { book.gaps.filter { isWithin($0.cell, place) } }
    var overlaps: [Overlap] { book.overlaps.filter { isWithin($0.cell, place) } }

    func square(_ result: SharedResult, _ place: Place) -> Square {
        let cells = book.coverage.known(result.number).filter { isAsked($0.group, $0.stage) }.map {
            $0.at(place.number)
        }
        let standings = cells.map(book.coverage.standing(of:))
        let verdicts = Set(standings.map(\.verdict))
        let gaps = book.gaps.count { $0.cell.result == result.number && isWithin($0.cell, place) }
        return Square(
            verdict: Standing.Verdict.allCases.first { verdicts.contains($0) } ?? .nothing,
            need: standings.reduce(0) { $0 + $1.need.people },
            reached: standings.reduce(0) { $0 + min($1.room.whole(), $1.need.people) }, gaps: gaps,
            overlaps: book.overlaps.count { $0.cell.result == result.number && isWithin($0.cell, place) })
    }

    /// Where a square leads: to its cell where it is one, to the place's parts where it is a sum of several.
    func cell(_ result: SharedResult, _ place: Place) -> Cell? {
        let known = book.coverage.known(result.number).filter { isAsked($0.group, $0.stage) }.map {
            $0.at(place.number)
        }
        .filter { book.coverage.standing(of: $0).verdict != .nothing }
        return known.count == 1 ? known.first : nil
    }

    private func isAsked(_ group: Number<PopulationGroup>, _ stage: Number<LifeStage>) -> Bool {
        (self.group == nil || self.group == group) && (self.stage == nil || self.stage == stage)
    }

    private func isWithin(_ cell: Cell, _ place: Place?) -> Bool {
        guard let place, let span = book.coverage.spans[cell.place], isAsked(cell.group, cell.stage) else {
            return false
        }
        return place.span.contains(span)
    }
}

extension CoverageView {
    /// - Parameters:
    ///   - place: whose parts are shown; the whole where it is nil.
    static func find(
        _ slug: Slug, place: Slug?, group: Number<PopulationGroup>?, stage: Number<LifeStage>?, for actor: Actor,
        in tx: ReadTransaction
    ) throws -> CoverageView {
        let book = try CoverageBook.read(slug, for: actor, in: tx)
        let chosen = place == nil ? book.places.first : book.places.first { $0.slug == place }
        let hasGroup = group == nil || group == PopulationGroup.everybody || book.groups.contains { $0.number == group }
        let hasStage = stage == nil || stage == LifeStage.any || book.stages.contains { $0.number == stage }
        guard place == nil || chosen != nil, hasGroup, hasStage else { throw Problem.notFound }
        return CoverageView(book: book, place: chosen, group: group, stage: stage)
    }
}

extension Coverage {
    /// Every line of a result along which anything was stated or is done.
    fileprivate func known(_ result: Number<SharedResult>) -> [Cell.Line] {
        Set(wants.lines.map(\.line)).union(unstated.keys).filter { $0.result == result }.sorted()
    }
}
