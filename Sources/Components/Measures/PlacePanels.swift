internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Every place in small, side by side, with a bar for each group: all on one scale, so that they can be compared.
struct PlacePanels: HTML {
    let grid: PlaceGrid
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        p(.class("soft")) {
            reader(MeasuresText.placesScale(value: reader.number(most, places: 1)))
            if !doubts.isEmpty { " " + reader(MeasuresText.placesDoubt(fewest: Int(Measure.fewestCases))) }
        }
        if isNumbered {
            ol(.class("steps")) { for category in grid.categories { li { category.name } } }
                .spoken(in: view.initiative.language, to: reader)
        }
        ul(.class("multiples")) {
            let scale = BarPanel.Scale(most: most.approximate, bars: grid.lines.flatMap(bars))
            for (index, line) in grid.lines.enumerated() {
                PlacePanel(index: index, line: line, scale: scale, panels: self)
            }
        }
    }

    /// Long names of groups stand once above, as a numbered key.
    var isNumbered: Bool { grid.categories.contains { $0.name.count > 10 } }

    private var most: Fixed {
        let values = grid.lines.flatMap(\.cells).filter { $0.category != nil }.compactMap(\.value)
        return values.max { $0.units < $1.units } ?? Fixed(units: 0, decimals: 0)
    }

    private var doubts: [PlaceGrid.Cell] {
        grid.lines.flatMap(\.cells).filter { $0.stated.first?.isUnreliable ?? false }
    }

    func bars(_ line: PlaceGrid.Line) -> [BarPanel.Bar] {
        grid.categories.enumerated().compactMap { index, category in
            guard let cell = line.cell(category) else { return nil }
            return BarPanel.Bar(
                label: isNumbered ? reader.number(index + 1) : category.name, value: cell.value?.approximate,
                text: text(cell))
        }
    }

    /// Short, for a bar; what it rests on is said above and in the table.
    private func text(_ cell: PlaceGrid.Cell) -> String {
        guard let value = cell.value else {
            return cell.stated.first?.text(for: reader) ?? reader(MeasuresText.stateNotCollected)
        }
        return reader.number(value, places: 1) + (cell.stated.first?.isUnreliable ?? false ? " !" : "")
    }

    /// The panel in names and numbers, for whoever cannot see it; or in words, why there are none.
    func description(_ line: PlaceGrid.Line) -> String {
        guard line.isKnown else { return line.cells.first.map(text) ?? reader(MeasuresText.stateNotCollected) }
        return line.cells.compactMap { cell in
            cell.category.map { category in
                reader(MeasuresText.chartPoint(period: category.name, value: cell.value == nil ? "–" : text(cell)))
            }
        }.joined(separator: "; ") + "."
    }
}

private struct PlacePanel: HTML {
    let index: Int
    let line: PlaceGrid.Line
    let scale: BarPanel.Scale
    let panels: PlacePanels

    private var language: String { panels.view.initiative.language }

    var body: some HTML<HTMLTag.li> {
        li {
            b { line.place.name }.spoken(in: language, to: panels.reader)
            if let everybody = line.everybody {
                " "
                PlaceValue(cell: everybody, place: line.place, view: panels.view, reader: panels.reader)
            }
            BarPanel(
                id: "place-\(index)", title: line.place.name, description: panels.description(line),
                bars: panels.bars(line), scale: scale, language: panels.reader.foreign(language),
                descriptionLanguage: line.isKnown ? panels.reader.foreign(language) : nil)
        }
    }
}
