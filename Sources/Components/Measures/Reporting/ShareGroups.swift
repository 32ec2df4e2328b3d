public import Core
internal import HTML
internal import Initiatives
internal import Web

/// A share by group, in one period: for members, since a group may be a handful of people.
public struct ShareGroups: Sendable {
    public struct Line: Sendable {
        public var category: Category
        public var counted: Fixed
        public var all: Fixed
        public var value: Fixed
        /// So few that it says little.
        public var isUnreliable: Bool
    }

    public var period: Period
    /// In the order of their dimensions.
    public var lines: [Line]

    /// - Returns: nil where no period has enough reports, or nothing in it is broken down.
    static func find(_ totals: ReportedTotals, _ sides: MeasureKin.Sides, in tx: ReadTransaction) throws -> ShareGroups?
    {
        guard let period = totals.drawn.last?.period else { return nil }
        let groups = try sides.share.acceptedGroups(in: period, at: totals.place, in: tx)
        guard !groups.isEmpty else { return nil }
        let categories = try Category.all(in: tx, scope: totals.measure.scope)
        let lines = groups.compactMap { number, part -> Line? in
            guard let category = categories[number], let all = part.all,
                let value = sides.share.value(part.counted, of: all, decimals: totals.measure.decimals)
            else { return nil }
            return Line(
                category: category, counted: sides.numerator.value(part.counted), all: sides.denominator.value(all),
                value: value, isUnreliable: all < Measure.fewestCases)
        }
        return ShareGroups(
            period: period,
            lines: lines.sorted {
                ($0.category.dimension, $0.category.number) < ($1.category.dimension, $1.category.number)
            })
    }
}

/// Who is behind, with both counts beside each share.
struct ShareGroupsSection: HTML {
    let groups: ShareGroups
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.measures)) {
            h2 { reader(MeasuresText.groupsTitle) }
            p(.class("soft")) { reader(MeasuresText.shareGroups(period: reader.period(groups.period))) }
            table(.class("figures")) {
                caption(.class("unseen")) { reader(MeasuresText.groupsTitle) }
                thead {
                    tr {
                        th(.scope(.col)) { reader(MeasuresText.columnGroup) }
                        th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                        th(.scope(.col), .class("number")) { reader(MeasuresText.shareBoth) }
                    }
                }
                tbody { for line in groups.lines { ShareGroupRow(line: line, view: view, reader: reader) } }
            }
            p {
                a(.href("\(view.measure.path(in: view.initiative))/groups.csv")) {
                    reader(MeasuresText.groupsDownload)
                }
            }
        }
    }
}

private struct ShareGroupRow: HTML {
    let line: ShareGroups.Line
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { "\(line.category.dimension): \(line.category.name)" }
                .spoken(in: view.initiative.language, to: reader)
            td(.class("number")) {
                reader.number(line.value)
                if line.isUnreliable { small { " \(reader(MeasuresText.shareFew))" } }
            }
            td(.class("number")) {
                reader(MeasuresText.shareOf(counted: reader.number(line.counted), all: reader.number(line.all)))
            }
        }
    }
}
