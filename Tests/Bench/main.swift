import Activities
import Core
import Foundation
import Partners

/// The rules without a server: reads rows, prints the least CPU-seconds of ten rounds, and writes down the answer, which
/// Tests/bench_partners.py compares with its peers'. What it gives back it keeps, as the server does and DuckDB too.
///
///     throughline-bench coverage|overlaps|told-overlaps|betweenness FOLDER
func least<Answer>(_ work: () -> Answer) -> Answer {
    var least = Double.infinity
    for _ in 0..<10 {
        let before = clock()
        let answer = work()
        least = min(least, Double(clock() - before) / Double(CLOCKS_PER_SEC))
        withExtendedLifetime(answer) {}
    }
    print(least)
    return work()
}

FreedMemory.keep()
let rows = Rows(in: CommandLine.arguments[2])
switch CommandLine.arguments[1] {
case "coverage":
    let world = try Workload(rows)
    let gaps = least { Coverage(world.wants, world.efforts, spans: world.spans).gaps(furthestBehind: []) }
    try rows.write(
        "gap", "place,grp,need,room",
        gaps.lazy.map { [$0.cell.place.value, $0.cell.group.value, $0.need ?? -1, $0.room] })
case "overlaps":
    let world = try Workload(rows)
    let overlaps = least { Overlaps(of: world.efforts, spans: world.spans) }
    try rows.write(
        "overlap", "place,grp,id",
        overlaps.lazy.flatMap { overlap in
            overlap.activities.map { [overlap.cell.place.value, overlap.cell.group.value, $0.value] }
        })
case "told-overlaps":
    // Each of them made a value, as if somebody looked at all.
    let world = try Workload(rows)
    print(least { Overlaps(of: world.efforts, spans: world.spans).reduce(0) { $0 + $1.activities.count } })
case "betweenness":
    let ties = try rows.read("tie").map { (Int($0[0]), Int($0[1])) }
    let network = Network(count: 1 + (ties.map { max($0, $1) }.max() ?? -1), ties: ties)
    let between = least { network.betweenness }
    print(between.map { "\($0)" }.joined(separator: " "))
case let other:
    print("There is no workload \(other).")
    exit(2)
}
