public import Core

/// How much there is of something: of need, or of room for people.
///
/// What is not known is a state of its own. It is never zero, and never adds up to a number.
public enum Extent: Hashable, Sendable, Codable {
    /// So many people.
    case people(Int64)
    /// There is some; nobody counted it.
    case some
    /// There is none.
    case none
    case unknown

    /// How it stands in a table, beside the number.
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable { case people, some, none, unknown }

    public var kind: Kind {
        switch self {
        case .people: .people
        case .some: .some
        case .none: .none
        case .unknown: .unknown
        }
    }

    /// Not nil exactly where it was counted.
    public var people: Int64? { if case .people(let count) = self { count } else { nil } }

    /// - Returns: nil where a number and its kind do not go together.
    init?(_ kind: Kind, people: Int64?) {
        switch (kind, people) {
        case (.people, let count?) where count >= 0: self = .people(count)
        case (.some, nil): self = .some
        case (.none, nil): self = .none
        case (.unknown, nil): self = .unknown
        default: return nil
        }
    }

    /// What two columns, `extent` and `people`, keep to.
    static let checks = [
        "extent IN ('people', 'some', 'none', 'unknown')", "(extent = 'people') = (people IS NOT NULL)", "people >= 0",
    ]
}

extension Extent {
    /// Reads it from its two columns.
    init(_ row: Row) throws {
        guard let extent = Extent(try row.get("extent", as: Kind.self), people: try row.get("people", as: Int64?.self))
        else { throw Problem(.internal, "extent.broken", "A number and its kind do not go together.") }
        self = extent
    }
}
