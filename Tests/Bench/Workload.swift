import Activities
import Core
import Foundation
import Initiatives

/// Rows of whole numbers from a file that Tests/bench_partners.py wrote, and that its peers read too.
struct Rows {
    private let folder: URL

    init(in folder: String) { self.folder = URL(filePath: folder) }

    func read(_ name: String) throws -> [[Int64]] {
        let text = try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",").compactMap { Int64($0) }
        }
    }

    func write(_ name: String, _ head: String, _ rows: some Sequence<[Int64]>) throws {
        let lines = rows.lazy.map { $0.map(String.init).joined(separator: ",") }
        try ([head] + lines + [""]).joined(separator: "\n")
            .write(to: folder.appending(path: "\(name).csv"), atomically: true, encoding: .utf8)
    }
}

/// Everything that coverage asks: of one result, for people of every age.
struct Workload {
    let wants: [Want]
    let efforts: [Effort]
    let spans: [Number<Place>: Span]

    init(_ rows: Rows) throws {
        spans = Dictionary(
            uniqueKeysWithValues: try rows.read("place").map { (Number($0[0]), Span(opens: $0[1], closes: $0[2])) })
        wants = try rows.read("need").map {
            Want(
                cell: Cell(result: Number(1), place: Number($0[0]), group: Number($0[1])), extent: .people($0[2]))
        }
        let places = Dictionary(grouping: try rows.read("effort_place"), by: \.[0])
        let groups = Dictionary(grouping: try rows.read("effort_group"), by: \.[0])
        efforts = try rows.read("effort").map { row in
            Effort(
                activity: Number(row[0]), owners: [Number(row[0])], results: [Number(1)],
                places: (places[row[0]] ?? []).map { Number($0[1]) },
                groups: (groups[row[0]] ?? []).map { Number($0[1]) }, stages: [], capacity: .people(row[1]))
        }
    }
}
