import Core
import Initiatives

/// Finds rows of a file that state one cell twice. It remembers the first million cells, so that memory stays bounded;
/// what repeats after those is refused when the batch is published.
struct RepeatCheck {
    private struct Cell: Hashable {
        var place: Number<Place>
        var period: Period
        var category: Category.Name?
        var citation: Int
    }

    private static let most = 1_000_000
    private var lines: [Cell: Int] = [:]
    private var citations: [String: Int] = [:]

    /// - Returns: the line that stated it first, where one did.
    mutating func earlierLine(of row: FigureRows.Row) -> Int? {
        let citation = citations[row.citation, default: citations.count]
        citations[row.citation] = citation
        let cell = Cell(place: row.place, period: row.period, category: row.category, citation: citation)
        if let first = lines[cell] { return first }
        if lines.count < Self.most { lines[cell] = row.line }
        return nil
    }
}
