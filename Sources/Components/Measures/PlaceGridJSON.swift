internal import Core
internal import Initiatives

/// A measure place by place: every cell with all that is stated of it.
struct PlaceGridJSON: Encodable {
    struct Cell: Encodable {
        let place: Slug
        let dimension: String?
        let group: String?
        /// The preferred source's value, or what was added up within the place.
        let value: Fixed?
        let figures: [FigureJSON]
    }

    /// A total and how many of the places within it were added up.
    struct Whole: Encodable {
        let dimension: String?
        let group: String?
        let value: Fixed
        let reported: Int
        let places: Int
    }

    let period: Period
    let whole: [Whole]
    let cells: [Cell]

    init(_ grid: PlaceGrid, of measure: Measure, in initiative: Initiative) {
        period = grid.period
        whole = grid.whole.map {
            Whole(
                dimension: $0.category?.dimension, group: $0.category?.name, value: $0.value.shortest,
                reported: $0.reported, places: $0.places)
        }
        cells = grid.lines.flatMap { line in
            line.cells.map { cell in
                Cell(
                    place: line.place.slug, dimension: cell.category?.dimension, group: cell.category?.name,
                    value: cell.value?.shortest,
                    figures: cell.stated.map { FigureJSON($0, of: measure, at: line.place, in: initiative) })
            }
        }
    }
}
