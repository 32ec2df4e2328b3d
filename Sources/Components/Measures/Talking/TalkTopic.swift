public import Core
public import Initiatives

/// One cell of a report: a place, and everybody or a group.
public struct CellKey: Hashable, Codable, Sendable {
    public var place: Number<Place>
    public var category: Number<Category>

    public init(place: Number<Place>, category: Number<Category>) {
        self.place = place
        self.category = category
    }
}

/// What somebody talks about: a report as a whole, or one figure of it.
public enum TalkTopic: Hashable, Codable, Sendable {
    case report
    case figure(CellKey)

    var cell: CellKey? { if case .figure(let cell) = self { cell } else { nil } }
}

extension TalkTopic: Storable {
    public static var columnType: ColumnType { .text }

    /// `3-0` for everybody at place 3; empty for the whole report.
    public var stored: SQLValue {
        switch self {
        case .report: .text("")
        case .figure(let cell): .text("\(cell.place.value)-\(cell.category.value)")
        }
    }

    public init?(stored: SQLValue) {
        guard case .text(let text) = stored else { return nil }
        if text.isEmpty {
            self = .report
            return
        }
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
        guard numbers.count == 2, let place = numbers[0], let category = numbers[1] else { return nil }
        self = .figure(CellKey(place: Number(place), category: Number(category)))
    }
}

extension ReportStep {
    static let aboutIsKnown = "about = '' OR about LIKE '%-%'"
    /// Until this column came, everything was said of whole reports.
    public static let addedAbout = AddedColumn("about", to: table, before: "", check: aboutIsKnown)
}
