public import Core
public import Initiatives

/// A measure place by place, in the newest period that any of them has a figure for.
public struct PlaceGrid: Sendable {
    /// What one place has for everybody or for one group.
    public struct Cell: Sendable {
        /// nil for everybody.
        public var category: Category?
        /// nil where nothing was reported.
        public var value: Fixed?
        /// What the place itself states, the preferred source first; empty where it is added up from its parts.
        public var stated: [StatedFigure]
    }

    /// One place, with everybody first.
    public struct Line: Sendable {
        public var place: Place
        public var cells: [Cell]

        public var everybody: Cell? { cells.first { $0.category == nil } }
        /// Whether anything was reported for it.
        public var isKnown: Bool { cells.contains { $0.value != nil } }

        public func cell(_ category: Category) -> Cell? { cells.first { $0.category?.number == category.number } }
    }

    /// What the whole adds up to, and from how many of its smallest places.
    public struct Whole: Sendable {
        public var category: Category?
        public var value: Fixed
        public var reported: Int
        public var places: Int
    }

    public var period: Period
    /// The groups that any place is broken down by.
    public var categories: [Category]
    /// The highest first; by name where there is no figure for everybody.
    public var lines: [Line]
    /// Empty where a measure does not add up over places.
    public var whole: [Whole]
}
