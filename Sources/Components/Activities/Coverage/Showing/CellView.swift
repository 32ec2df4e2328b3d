internal import Core
internal import Initiatives
internal import Purposes

/// One cell, with everything that stands behind its number.
struct CellView: Sendable {
    var book: CoverageBook
    var cell: Cell
    var result: SharedResult
    var place: Place
    var standing: Standing
    /// What was stated for this place and for places within it, in the order of places.
    var needs: [Need]
    /// Who would be asked to talk.
    var concerned: [Speaker]
    /// Answers to be closed by whoever looks.
    var mayClose: Set<Number<CellAnswer>>

    var answers: [CoverageBook.Answered] { book.answers(about: cell) }
    var talk: CoverageBook.Answered? { answers.first { $0.isOpen && $0.answer.kind == .talk } }
    var intended: CoverageBook.Answered? { answers.first { $0.isOpen && $0.answer.kind == .intended } }
    var overlap: Overlap? { book.overlaps.first { $0.cell == cell } }

    var gap: Gap? {
        guard standing.verdict == .gap else { return nil }
        return Gap(
            cell: cell, need: standing.need.people > 0 ? standing.need.people : nil, room: standing.room.whole(),
            isFurthestBehind: book.group(cell)?.isFurthestBehind == true)
    }

    var path: String {
        "\(book.path)/\(result.slug)/\(place.slug)/\(cell.group.value)/\(cell.stage.value)"
    }
}

extension CellView {
    static func find(
        _ slug: Slug, result: Slug, place: Slug, group: Number<PopulationGroup>, stage: Number<LifeStage>,
        for actor: Actor, in tx: ReadTransaction
    ) throws -> CellView {
        let book = try CoverageBook.read(slug, for: actor, in: tx)
        guard let result = book.results.first(where: { $0.slug == result }),
            let place = book.places.first(where: { $0.slug == place })
        else { throw Problem.notFound }
        let cell = Cell(result: result.number, place: place.number, group: group, stage: stage)
        guard group == PopulationGroup.everybody || book.group(cell) != nil,
            stage == LifeStage.any || book.stage(cell) != nil
        else { throw Problem.notFound }
        let voices = Effort.concerned(with: cell, book.efforts, spans: book.coverage.spans)
        let closable = try book.answers(about: cell)
            .filter { try $0.isOpen && actor.mayClose($0.answer.number, in: tx, scope: book.initiative.scope) }
        return CellView(
            book: book, cell: cell, result: result, place: place, standing: book.coverage.standing(ofAllIn: cell),
            needs: book.places.filter { place.span.contains($0.span) }
                .compactMap { book.needs[cell.line.at($0.number)] },
            concerned: book.speakers.entitled.filter { voices.contains($0.voice) },
            mayClose: Set(closable.map(\.answer.number)))
    }
}
