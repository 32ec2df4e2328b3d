internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// How many places stand at each level, the highest first, and which they are. Nothing is added up: there is nothing
/// halfway between two levels.
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
                for level in levels { LevelRow(level: level, view: view, reader: reader) }
            }
        }
    }

    private var levels: [PlacesAtLevel] {
        view.measure.wording.choices(for: reader).reversed().map { choice in
            PlacesAtLevel(
                name: choice.text, places: grid.lines.filter { $0.everybody?.value?.units == choice.units })
        }
    }
}

private struct PlacesAtLevel {
    let name: String
    let places: [PlaceGrid.Line]
}

private struct LevelRow: HTML {
    let level: PlacesAtLevel
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { level.name }
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
