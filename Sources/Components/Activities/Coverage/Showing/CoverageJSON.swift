internal import Core
internal import Initiatives
internal import Purposes
internal import Web

// What programs read at the addresses of coverage. Fields are only ever added.

struct CellJSON: Encodable {
    let result: Slug?
    let place: Slug?
    /// 0 is everybody.
    let group: Int64
    /// 0 is any stage of life.
    let stage: Int64

    init(_ cell: Cell, in book: CoverageBook) {
        result = book.result(cell)?.slug
        place = book.place(cell)?.slug
        group = cell.group.value
        stage = cell.stage.value
    }
}

struct GroupJSON: Encodable {
    let number: Number<PopulationGroup>
    let name: String
    let minimumAge: Int64?
    let maximumAge: Int64?
    let isFurthestBehind: Bool

    init(_ group: PopulationGroup) {
        number = group.number
        name = group.name
        minimumAge = group.minimumAge
        maximumAge = group.maximumAge
        isFurthestBehind = group.isFurthestBehind
    }
}

struct CoverageJSON: Encodable {
    struct Square: Encodable {
        let result: Slug
        let place: Slug
        let verdict: Standing.Verdict
        let need: Int64
        let reached: Int64
        let gaps: Int
        let overlaps: Int
    }

    struct Gap: Encodable {
        let cell: CellJSON
        let need: Int64?
        let room: Int64
        let isFurthestBehind: Bool
        let answers: [AnswerJSON]
        let sentence: String
    }

    struct Overlap: Encodable {
        let cell: CellJSON
        let activities: [Slug]
        let answers: [AnswerJSON]
        let sentence: String
    }

    let initiative: Slug
    let place: Slug?
    let groups: [GroupJSON]
    let squares: [Square]
    let gaps: [Gap]
    let overlaps: [Overlap]

    init(_ view: CoverageView, _ reader: Reader) {
        let book = view.book
        initiative = book.initiative.slug
        place = view.place?.slug
        groups = book.groups.map(GroupJSON.init)
        squares = view.rows.flatMap { place in
            book.results.map { result in
                let square = view.square(result, place)
                return Square(
                    result: result.slug, place: place.slug, verdict: square.verdict, need: square.need,
                    reached: square.reached, gaps: square.gaps, overlaps: square.overlaps)
            }
        }
        gaps = view.gaps.map { gap in
            Gap(
                cell: CellJSON(gap.cell, in: book), need: gap.need, room: gap.room,
                isFurthestBehind: gap.isFurthestBehind, answers: book.answers(about: gap.cell).map { AnswerJSON($0) },
                sentence: book.sentence(gap, reader))
        }
        overlaps = view.overlaps.map { overlap in
            Overlap(
                cell: CellJSON(overlap.cell, in: book),
                activities: overlap.activities.compactMap { book.activities[$0]?.slug },
                answers: book.answers(about: overlap.cell).map(AnswerJSON.init),
                sentence: book.sentence(overlap, reader))
        }
    }
}

struct AnswerJSON: Encodable {
    let number: Number<CellAnswer>
    let kind: CellAnswer.Kind
    let opened: Day
    let closed: Day?
    let words: [String]

    init(_ answered: CoverageBook.Answered) {
        number = answered.answer.number
        kind = answered.answer.kind
        opened = answered.answer.opened
        closed = answered.answer.closed
        words = answered.words.map(\.words)
    }
}

struct CellViewJSON: Encodable {
    struct Stated: Encodable {
        let place: Slug?
        let kind: Extent.Kind
        let people: Int64?
        let source: String
        let day: Day
    }

    struct Helper: Encodable {
        let activity: Slug?
        let capacity: Extent.Kind
        let people: Int64?
        /// In whole people, rounded down.
        let share: Int64?
    }

    let cell: CellJSON
    let verdict: Standing.Verdict
    let need: Int64
    let room: Int64
    let needs: [Stated]
    let helpers: [Helper]
    let answers: [AnswerJSON]

    init(_ view: CellView) {
        cell = CellJSON(view.cell, in: view.book)
        verdict = view.standing.verdict
        need = view.standing.need.people
        room = view.standing.room.whole()
        needs = view.needs.map {
            Stated(
                place: view.book.place($0.cell)?.slug, kind: $0.extent.kind, people: $0.extent.people,
                source: $0.source, day: $0.day)
        }
        helpers = view.standing.helpers.map {
            Helper(
                activity: view.book.activities[$0.effort.activity]?.slug, capacity: $0.effort.capacity.kind,
                people: $0.effort.capacity.people, share: $0.share?.whole())
        }
        answers = view.answers.map(AnswerJSON.init)
    }
}
