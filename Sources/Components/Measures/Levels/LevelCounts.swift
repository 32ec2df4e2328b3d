internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The places of a grid that stand at one level.
struct PlacesAtLevel: Sendable {
    let units: Int64
    let places: [PlaceGrid.Line]
}

extension PlaceGrid {
    /// The highest first. Nothing is added up: there is nothing halfway between two levels.
    func levels(of wording: Wording) -> [PlacesAtLevel] {
        wording.values.reversed().map { units in
            PlacesAtLevel(units: units, places: lines.filter { $0.everybody?.value?.units == units })
        }
    }
}

/// How many places stand at each level, and which they are.
struct LevelCounts: HTML {
    let grid: PlaceGrid
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("bars")) {
            caption(.class("unseen")) { view.measure.name }.spoken(in: view.initiative.language, to: reader)
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnLevel) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnPlaces) }
                    th(.scope(.col)) { reader(MeasuresText.levelsWhich) }
                }
            }
            tbody {
                for level in grid.levels(of: view.measure.wording) {
                    LevelRow(level: level, view: view, reader: reader)
                }
            }
        }
    }
}

private struct LevelRow: HTML {
    let level: PlacesAtLevel
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { view.measure.text(level.units, for: reader) }
                .spoken(in: view.measure.wording.language(view.initiative.language, for: reader))
            td(.class("number")) { reader.number(level.places.count) }
            td(.class("bar-cell")) {
                for line in level.places {
                    if let stated = line.everybody?.stated.first {
                        PlaceDoor(stated: stated, place: line.place, view: view, reader: reader)
                    }
                }
            }
        }
    }
}

/// A place that leads to where its level comes from.
private struct PlaceDoor: HTML {
    let stated: StatedFigure
    let place: Place
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        a(
            .class("figure"),
            .href(reader.link(FigureAddress(stated.figure, of: view.measure, at: place, in: view.initiative).path))
        ) { place.name }.spoken(in: view.initiative.language, to: reader)
        " "
    }
}
