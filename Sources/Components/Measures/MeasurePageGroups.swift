internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who is behind, who is ahead: one picture for each way of grouping people, all on one scale, and the table.
struct GroupsSection: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.measures)) {
            h2 { reader(MeasuresText.groupsTitle) }
            p(.class("soft")) { reader(MeasuresText.groupsText) }
            if view.measure.wording.isNumber { dots }
            details {
                summary { reader(WebText.chartAsTable) }
                GroupsTable(view: view, dimensions: dimensions, reader: reader)
            }
            .attributes(.open, when: !view.measure.wording.isNumber)
        }
    }

    private var dots: some HTML<HTMLTag.div> {
        div(.class("dot-plots")) {
            for (index, dimension) in dimensions.enumerated() {
                section {
                    h3 { dimension.name }.spoken(in: view.initiative.language, to: reader)
                    GroupDots(
                        id: "groups-\(index)", title: "\(view.measure.name): \(dimension.name)",
                        groups: dimension.groups, marked: view.groups.furthestBehind(view.measure.direction),
                        everybody: everybody, around: around, span: span, language: view.initiative.language, reader
                    )
                }
            }
        }
    }

    /// Dimensions keep the order in which they come.
    private var dimensions: [Dimension] {
        view.groups.reduce(into: []) { dimensions, group in
            if dimensions.last?.name == group.category.dimension {
                dimensions[dimensions.count - 1].groups.append(group)
            } else {
                dimensions.append(Dimension(name: group.category.dimension, groups: [group]))
            }
        }
    }

    private var everybody: GroupDots.Comparison? {
        view.latest?.shown?.value.map { GroupDots.Comparison(place: view.curve.place, value: $0) }
    }

    private var around: [GroupDots.Comparison] {
        view.around.compactMap { curve in
            let stated = curve.points.last { $0.period == view.latest?.period }?.shown
            return stated?.value.map { GroupDots.Comparison(place: curve.place, value: $0) }
        }
    }

    private var span: ClosedRange<Double> {
        let values =
            view.groups.compactMap { $0.stated.value?.approximate }
            + ([everybody].compactMap { $0 } + around).map { $0.value.approximate }
        return (values.min() ?? 0)...(values.max() ?? 1)
    }
}

/// One way of grouping people: by gender, by where they live.
struct Dimension {
    let name: String
    var groups: [GroupFigure]
}

/// The same figures as a table; each number leads to where it comes from.
private struct GroupsTable: HTML {
    let view: MeasureView
    let dimensions: [Dimension]
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table {
            caption(.class("unseen")) { reader(MeasuresText.groupsTitle) }
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnGroup) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                    th(.scope(.col)) { reader(MeasuresText.columnGap) }
                }
            }
            for dimension in dimensions {
                tbody {
                    tr(.class("divider")) {
                        th(.scope(.rowgroup), .colspan(3)) { dimension.name }
                            .spoken(in: view.initiative.language, to: reader)
                    }
                    for group in dimension.groups { GroupRow(group: group, view: view, reader: reader) }
                }
            }
        }
    }
}

private struct GroupRow: HTML {
    let group: GroupFigure
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { group.category.name }.spoken(in: view.initiative.language, to: reader)
            td(.class("number")) {
                FigureLink(
                    stated: group.stated, measure: view.measure, place: view.curve.place, initiative: view.initiative,
                    reader: reader)
            }
            td {
                if let gap = group.gap { gapText(gap, reader) }
            }
        }
    }
}
