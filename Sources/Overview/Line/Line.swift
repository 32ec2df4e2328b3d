internal import Core
internal import Initiatives
internal import Web

/// The line of an initiative as whoever looks may see it: its stops, what stands at each, and what leads to what.
struct Line: Sendable {
    let stops: [LineStop]
    private let nodes: [String: LineNode]
    private let above: [String: [String]]
    private let below: [String: [String]]
    /// By the name of the stop from which nothing leads there.
    private let missing: [String: [Missing]]

    /// Something that lacks what a stop should lead to it.
    struct Missing: Sendable {
        let node: LineNode
        let words: Phrase
    }

    /// - Parameter parts: what each component adds, in the order in which the stops are drawn.
    init(_ parts: [LineStop]) {
        let stops = Line.joined(parts)
        self.stops = stops
        let all = stops.flatMap(\.nodes)
        let nodes = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ties = all.flatMap { node in node.leadsTo.filter { nodes[$0] != nil }.map { (from: node.id, to: $0) } }
        self.nodes = nodes
        above = Dictionary(grouping: ties, by: \.from).mapValues { $0.map(\.to) }
        below = Dictionary(grouping: ties, by: \.to).mapValues { $0.map(\.from) }
        missing = stops.reduce(into: [:]) { missing, stop in
            let reached = Set(stop.nodes.flatMap(\.leadsTo))
            missing[stop.name] = stop.missed.flatMap { missed in
                stops.filter { $0.name == missed.stop }.flatMap(\.nodes)
                    .filter { !reached.contains($0.id) }.map { Missing(node: $0, words: missed.words) }
            }
        }
    }

    /// Parts of the same stop are one, where the first of them stands.
    private static func joined(_ parts: [LineStop]) -> [LineStop] {
        let same = Dictionary(grouping: parts, by: \.name)
        var seen: Set<String> = []
        return parts.filter { seen.insert($0.name).inserted }.map { part in
            (same[part.name] ?? []).dropFirst().reduce(part) { $0.joined(with: $1) }
        }
    }

    subscript(id: String) -> LineNode? { nodes[id] }
    var count: Int { nodes.count }

    /// What something is for, at once.
    func leadsTo(_ node: LineNode) -> [LineNode] { (above[node.id] ?? []).compactMap { nodes[$0] } }
    /// What leads to something, at once.
    func restsOn(_ node: LineNode) -> [LineNode] { (below[node.id] ?? []).compactMap { nodes[$0] } }

    /// All that something is for in the end.
    func up(from id: String) -> Set<String> { reached(from: id, by: above) }
    /// All that it rests on in the end.
    func down(from id: String) -> Set<String> { reached(from: id, by: below) }

    private func reached(from id: String, by ties: [String: [String]]) -> Set<String> {
        var (found, waiting): (Set<String>, [String]) = ([], ties[id] ?? [])
        while let next = waiting.popLast() {
            if found.insert(next).inserted { waiting += ties[next] ?? [] }
        }
        return found.subtracting([id])
    }
}

// Where the line breaks off.
extension Line {
    /// What is said of something that leads to nothing and should.
    func loose(_ node: LineNode, at stop: LineStop) -> Phrase? { leadsTo(node).isEmpty ? stop.loose : nil }

    /// To what nothing leads from a stop that should.
    func missed(by stop: LineStop) -> [Missing] { missing[stop.name] ?? [] }

    /// All that things lack, in words, by their id.
    var lacks: [String: [Phrase]] {
        var lacks: [String: [Phrase]] = [:]
        for stop in stops {
            for node in stop.nodes {
                if let words = loose(node, at: stop) { lacks[node.id, default: []].append(words) }
            }
            for missing in missed(by: stop) { lacks[missing.node.id, default: []].append(missing.words) }
        }
        return lacks
    }

    var looseCount: Int {
        stops.reduce(0) { sum, stop in
            sum + stop.nodes.filter { loose($0, at: stop) != nil }.count + missed(by: stop).count
        }
    }

    /// A stop at which there is nothing, and nothing lacks anything, is not drawn.
    var drawn: [LineStop] { stops.filter { !$0.nodes.isEmpty || !missed(by: $0).isEmpty } }
}
