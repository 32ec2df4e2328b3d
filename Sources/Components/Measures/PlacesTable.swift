internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Places that are not broken down: one bar for each, the longest for the highest value.
struct PlaceBars: HTML {
    let grid: PlaceGrid
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("bars")) {
            caption(.class("unseen")) { view.measure.name }.spoken(in: view.initiative.language, to: reader)
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnPlace) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                    td(.aria("hidden", "true")) {}
                }
            }
            tbody {
                for line in grid.lines {
                    if let cell = line.everybody {
                        PlaceBar(cell: cell, place: line.place, most: most, view: view, reader: reader)
                    }
                }
            }
        }
    }

    private var most: Double { grid.lines.compactMap { $0.everybody?.value?.approximate }.max() ?? 0 }
}

private struct PlaceBar: HTML {
    let cell: PlaceGrid.Cell
    let place: Place
    let most: Double
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { place.name }.spoken(in: view.initiative.language, to: reader)
            td(.class("number")) { PlaceValue(cell: cell, place: place, view: view, reader: reader) }
            td(.class("bar-cell")) {
                if let value = cell.value, most > 0 { ShareBar(value.approximate / most) }
            }
        }
    }
}

/// Places with their groups; each number leads to where it comes from.
struct PlacesTable: HTML {
    let grid: PlaceGrid
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table {
            caption(.class("unseen")) { view.measure.name }.spoken(in: view.initiative.language, to: reader)
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnGroup) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                }
            }
            for line in grid.lines {
                tbody {
                    tr(.class("divider")) {
                        th(.scope(.rowgroup), .colspan(2)) { b { line.place.name } }
                            .spoken(in: view.initiative.language, to: reader)
                    }
                    for cell in line.cells { PlaceRow(cell: cell, place: line.place, view: view, reader: reader) }
                }
            }
        }
    }
}

private struct PlaceRow: HTML {
    let cell: PlaceGrid.Cell
    let place: Place
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            if let category = cell.category {
                th(.scope(.row)) { category.name }.spoken(in: view.initiative.language, to: reader)
            } else {
                th(.scope(.row)) { reader(MeasuresText.placesWhole) }
            }
            td(.class("number")) { PlaceValue(cell: cell, place: place, view: view, reader: reader) }
        }
    }
}
