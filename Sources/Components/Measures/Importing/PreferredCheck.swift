import Core
import Initiatives

/// Finds rows that would let a second source count where one counts already: before anything is saved, since publishing
/// refuses the whole file for it. It remembers the first million cells; what comes after those, publishing finds.
struct PreferredCheck: Sendable {
    private struct Cell: Hashable {
        var measure: Number<Measure>
        var place: Number<Place>
        var period: Period
        var category: Category.Name?
    }

    private struct Claim: Hashable {
        var cell: Cell
        var citation: String
    }

    private static let most = 1_000_000
    /// The measures of which only one source counts.
    private let competing: Set<Number<Measure>>
    /// Which source counts in a cell, once the file has come in.
    private var holders: [Cell: String] = [:]
    /// What the file says of sources that shall not count, or have no number.
    private var givenUp: Set<Claim> = []

    init(among measures: [Measure]) {
        competing = Set(measures.filter { $0.sources == .compete }.map(\.number))
    }

    var isNeeded: Bool { !holders.isEmpty }

    /// Whether any other source counts for a measure.
    static func hasOthers(than citations: [String], of measure: Measure, in tx: ReadTransaction) throws -> Bool {
        let counting = try tx.all(
            """
            SELECT s.citation FROM source s WHERE s.scope = \(measure.scope) AND EXISTS
              (SELECT 1 FROM current_figure c WHERE c.scope = s.scope AND c.measure = \(measure.number)
                AND c.source = s.number AND c.is_preferred = 1)
            """
        ) { try $0.get("citation", as: String.self) }
        return counting.contains { !citations.contains($0) }
    }

    mutating func note(_ figure: NamedFigure) {
        guard competing.contains(figure.measure), holders.count + givenUp.count < Self.most else { return }
        let cell = Self.cell(of: figure)
        if !figure.counts {
            givenUp.insert(Claim(cell: cell, citation: figure.citation))
        } else if holders[cell] == nil {
            holders[cell] = figure.citation
        }
    }

    /// The same beside what counts already, which goes before what the file says, unless the file takes it back.
    func settled(in tx: ReadTransaction, scope: Scope) throws -> PreferredCheck {
        var settled = self
        try tx.forEach(
            """
            SELECT c.measure, c.place, c.period, g.dimension, g.name, s.citation FROM current_figure c
            JOIN source s ON s.scope = c.scope AND s.number = c.source
            LEFT JOIN category g ON g.scope = c.scope AND g.number = c.category
            WHERE c.scope = \(scope) AND c.measure IN (\(list: Array(competing))) AND c.is_preferred = 1
              AND c.units IS NOT NULL
            """
        ) { row in
            let (dimension, name) = (
                try row.get("dimension", as: String?.self), try row.get("name", as: String?.self)
            )
            let category = dimension.flatMap { dimension in
                name.map { Category.Name(dimension: dimension, name: $0) }
            }
            let cell = Cell(
                measure: try row.get("measure"), place: try row.get("place"), period: try row.get("period"),
                category: category)
            let citation = try row.get("citation", as: String.self)
            guard holders[cell] != nil, !givenUp.contains(Claim(cell: cell, citation: citation)) else { return }
            settled.holders[cell] = citation
        }
        return settled
    }

    /// - Throws: where another source counts than the one of a row.
    func refuseSecond(_ figures: [NamedFigure], at column: String) throws {
        for figure in figures where figure.counts {
            guard let holder = holders[Self.cell(of: figure)], holder != figure.citation else { continue }
            throw Problem.invalid(
                "figures.two-preferred", at: column,
                "“\(holder.prefix(80))” is preferred already for this place, period and group; only one can count.")
        }
    }

    private static func cell(of figure: NamedFigure) -> Cell {
        Cell(measure: figure.measure, place: figure.place, period: figure.period, category: figure.category)
    }
}

extension NamedFigure {
    /// Whether it counts where sources compete.
    fileprivate var counts: Bool { isPreferred && units != nil }
}
