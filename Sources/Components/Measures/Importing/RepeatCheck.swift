import Core
import Initiatives

/// Finds rows of a file that state one cell twice. It remembers the first million cells, so that memory stays bounded;
/// what repeats after those is refused when the batch is published.
struct RepeatCheck {
    private struct Cell: Hashable {
        var measure: Number<Measure>
        var place: Number<Place>
        var period: Period
        var category: Category.Name?
        var citation: Int
    }

    private static let most = 1_000_000
    private var lines: [Cell: Int] = [:]
    private var citations: [String: Int] = [:]

    /// - Throws: with the line that stated one of them first. None of a refused line is remembered.
    mutating func refuseRepeats(of figures: [NamedFigure], on line: Int) throws {
        let cells = figures.map { cell(of: $0) }
        if let first = cells.compactMap({ lines[$0] }).first {
            throw Problem.invalid("figures.repeated", "Line \(first) states the same cell by the same source.")
        }
        for cell in cells where lines.count < Self.most { lines[cell] = line }
    }

    private mutating func cell(of figure: NamedFigure) -> Cell {
        let citation = citations[figure.citation, default: citations.count]
        citations[figure.citation] = citation
        return Cell(
            measure: figure.measure, place: figure.place, period: figure.period, category: figure.category,
            citation: citation)
    }
}
