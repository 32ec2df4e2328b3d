internal import Core
internal import Initiatives

/// Something about a report that may be a slip, said before it is handed in. It stops nobody.
struct ReportDoubt: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// Three times as much as in the period before, or more.
        case muchMore(before: Int64)
        /// A third of the period before, or less.
        case muchLess(before: Int64)
        /// A group is larger than everybody together.
        case groupAboveAll
        /// The groups of a dimension make more than everybody.
        case groupsAboveAll(dimension: String, sum: Int64)
    }

    var place: Number<Place>
    var category: Number<Category>
    var kind: Kind
}

extension ReportDoubt {
    /// House default: beyond this, somebody should look again.
    static let factor: Int64 = 3

    /// - Parameter before: what the same organisation stated a period earlier, by place and category.
    static func all(in cells: [ReportCell], of sheet: ReportSheet, before: [[Int64]: Int64]) -> [ReportDoubt] {
        // A level is no amount: three is not three times one.
        guard sheet.measure.form == .number else { return [] }
        let values = Dictionary(
            cells.compactMap { cell in cell.units.map { ([cell.place.value, cell.category.value], $0) } },
            uniquingKeysWith: { first, _ in first })
        let jumps = cells.compactMap { jump($0, before: before[[$0.place.value, $0.category.value]]) }
        // A share of a group may well be above everybody's; only what adds up must fit into the whole.
        guard sheet.measure.overPlaces == .sum else { return jumps }
        return jumps + sheet.places.flatMap { excess(at: $0.number, values, sheet) }
    }

    private static func jump(_ cell: ReportCell, before: Int64?) -> ReportDoubt? {
        guard let units = cell.units, let before, before > 0, units >= 0 else { return nil }
        if units / factor >= before {
            return ReportDoubt(place: cell.place, category: cell.category, kind: .muchMore(before: before))
        }
        if units <= before / factor {
            return ReportDoubt(place: cell.place, category: cell.category, kind: .muchLess(before: before))
        }
        return nil
    }

    private static func excess(
        at place: Number<Place>, _ values: [[Int64]: Int64], _ sheet: ReportSheet
    ) -> [ReportDoubt] {
        guard let all = values[[place.value, Category.all.value]] else { return [] }
        let groups = sheet.groups.compactMap { group in
            values[[place.value, group.number.value]].map { (group: group, units: $0) }
        }
        let above = groups.filter { $0.units > all }.map {
            ReportDoubt(place: place, category: $0.group.number, kind: .groupAboveAll)
        }
        let sums = Dictionary(grouping: groups, by: \.group.dimension).mapValues { $0.reduce(0) { $0 + $1.units } }
        let together = sums.filter { $0.value > all }.sorted { $0.key < $1.key }.map {
            ReportDoubt(
                place: place, category: Category.all, kind: .groupsAboveAll(dimension: $0.key, sum: $0.value))
        }
        return above + together
    }
}
