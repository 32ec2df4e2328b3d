internal import CSV
internal import Core
internal import Initiatives
internal import Purposes

extension Spreadsheet {
    /// Every cell in which need was stated or something is done, line after line.
    init(coverage book: CoverageBook) {
        self.init(
            "\(book.initiative.slug)-coverage",
            columns: [
                "result", "place", "group", "stage", "verdict", "need", "room", "activities", "source", "day", "gap",
                "overlap",
            ]
        ) { writer in
            let gaps = Set(book.gaps.map(\.cell))
            let overlaps = Set(book.overlaps.map(\.cell))
            for cell in book.known {
                let standing = book.coverage.standing(ofAllIn: cell)
                writer.append(book.result(cell)?.slug.text ?? "")
                writer.append(book.place(cell)?.slug.text ?? "")
                writer.append(book.group(cell)?.name ?? "")
                writer.append(book.stage(cell)?.name ?? "")
                writer.append(standing.verdict.rawValue)
                writer.append(count: standing.need.people > 0 ? standing.need.people : nil)
                writer.append(count: standing.isTold ? standing.room.whole() : nil)
                writer.append(standing.helpers.map { book.title($0.effort.activity) }.joined(separator: "; "))
                writer.append(book.needs[cell]?.source ?? "")
                writer.append(book.needs[cell]?.day.description ?? "")
                writer.append(gaps.contains(cell) ? "yes" : "no")
                writer.append(overlaps.contains(cell) ? "yes" : "no")
                writer.endRow()
            }
        }
    }
}

extension CoverageBook {
    /// Cells of which anything is known, in the order of results and places.
    fileprivate var known: [Cell] {
        let cells = Set(needs.keys).union(overlaps.map(\.cell)).union(coverage.reaches.flatMap(\.unstated))
        let opens = coverage.spans.mapValues(\.opens)
        return cells.sorted { ($0.line, opens[$0.place] ?? 0) < ($1.line, opens[$1.place] ?? 0) }
    }
}
