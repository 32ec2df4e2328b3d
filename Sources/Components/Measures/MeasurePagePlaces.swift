internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The places within the result's place: what they add up to, how many have a figure, and each of them.
struct PlacesSection: HTML {
    let grid: PlaceGrid
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.measures)) {
            h2 { reader(MeasuresText.placesTitle(period: reader.period(grid.period))) }
            PlacesWhole(grid: grid, view: view, reader: reader)
            PlacesCoverage(grid: grid, language: view.initiative.language, reader: reader)
            if !view.measure.wording.isNumber {
                LevelCounts(grid: grid, view: view, reader: reader)
                p {
                    a(.href("\(view.measure.path(in: view.initiative))/levels.csv")) {
                        reader(MeasuresText.levelsDownload)
                    }
                }
                if !grid.categories.isEmpty {
                    details {
                        summary { reader(MeasuresText.columnGroup) }
                        PlacesTable(grid: grid, view: view, reader: reader)
                    }
                }
            } else if grid.categories.isEmpty {
                PlaceBars(grid: grid, view: view, reader: reader)
            } else {
                PlacePanels(grid: grid, view: view, reader: reader)
                details {
                    summary { reader(WebText.chartAsTable) }
                    PlacesTable(grid: grid, view: view, reader: reader)
                }
            }
        }
    }
}

/// What was added up: for everybody, and for each group.
private struct PlacesWhole: HTML {
    let grid: PlaceGrid
    let view: MeasureView
    let reader: Reader

    private var language: String { view.initiative.language }

    var body: some HTML {
        if let everybody = grid.whole.first(where: { $0.category == nil }) {
            p {
                span(.class("big")) { reader.number(everybody.value) }
                " "
                span { "\(view.measure.unit), \(view.curve.place.name)" }.spoken(in: language, to: reader)
            }
        }
        if grid.whole.contains(where: { $0.category != nil }) {
            dl(.class("facts")) {
                for whole in grid.whole where whole.category != nil {
                    div {
                        dt { whole.category?.name ?? "" }.spoken(in: language, to: reader)
                        dd { reader.number(whole.value) }
                    }
                }
            }
        }
    }
}

/// How many places have a figure, and which have none: a missing place is no zero.
private struct PlacesCoverage: HTML {
    let grid: PlaceGrid
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("soft")) {
            if let level {
                span { level }.spoken(in: language, to: reader)
                ": "
            }
            reader(
                grid.whole.isEmpty
                    ? MeasuresText.placesKnown(known: known, all: all)
                    : MeasuresText.placesAdded(known: known, all: all))
            if !missing.isEmpty {
                " "
                reader(MeasuresText.placesMissing)
                " "
                span { missing.joined(separator: ", ") }.spoken(in: language, to: reader)
            }
        }
    }

    private var known: Int { grid.whole.map(\.reported).min() ?? grid.lines.count { $0.isKnown } }
    private var all: Int { grid.whole.first?.places ?? grid.lines.count }
    private var missing: [String] { grid.lines.filter { !$0.isKnown }.map(\.place.name) }

    /// What kind of places they are, where all are of one kind.
    private var level: String? {
        let levels = Set(grid.lines.map(\.place.level))
        guard levels.count == 1, let level = levels.first else { return nil }
        return level.prefix(1).uppercased() + level.dropFirst()
    }
}

/// What one place has: its figure, or what was added up within it.
struct PlaceValue: HTML {
    let cell: PlaceGrid.Cell
    let place: Place
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        if let stated = cell.stated.first {
            FigureLink(stated: stated, measure: view.measure, place: place, initiative: view.initiative, reader: reader)
        } else if let value = cell.value {
            // Added up: only numbers are.
            reader.number(value)
        }
    }
}
