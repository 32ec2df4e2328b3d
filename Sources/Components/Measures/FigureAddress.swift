internal import Core
public import Initiatives

/// Where a figure says where it comes from:
/// `/{initiative}/measures/{measure}/figures/{place}/{period}/{source}`, and `?category=7` for a group.
public struct FigureAddress: Sendable {
    public let path: String

    public init(_ figure: Figure, of measure: Measure, at place: Place, in initiative: Initiative) {
        let cell = "/\(initiative.slug)/measures/\(measure.slug)/figures/\(place.slug)/\(figure.period)"
        let group = figure.category == Category.all ? "" : "?category=\(figure.category.value)"
        path = "\(cell)/\(figure.source.value)\(group)"
    }
}
