import CSV
internal import Core
internal import Initiatives

extension Spreadsheet {
    /// A share by group, with both counts beside it, so that nobody has to trust the division.
    init(groups: ShareGroups, of measure: Measure, at place: Place) {
        self.init(
            "\(measure.slug)-groups",
            columns: [
                "measure", "place", "period", "dimension", "category", "counted", "all", "value", "is_unreliable",
            ]
        ) { writer in
            for line in groups.lines {
                writer.append(measure.slug.text)
                writer.append(place.slug.text)
                writer.append(groups.period.description)
                writer.append(line.category.dimension)
                writer.append(line.category.name)
                writer.append(exact: line.counted)
                writer.append(exact: line.all)
                writer.append(exact: line.value)
                writer.append(line.isUnreliable ? "yes" : "no")
                writer.endRow()
            }
        }
    }

    /// How many places stand at each level, and which.
    init(levels grid: PlaceGrid, of measure: Measure) {
        self.init(
            "\(measure.slug)-levels", columns: ["measure", "period", "level", "label", "places", "which"]
        ) { writer in
            for level in grid.levels(of: measure.wording) {
                writer.append(measure.slug.text)
                writer.append(grid.period.description)
                writer.append(number: level.units)
                writer.append(measure.wording.label(level.units) ?? "")
                writer.append(number: level.places.count)
                writer.append(level.places.map(\.place.slug.text).joined(separator: " "))
                writer.endRow()
            }
        }
    }
}
