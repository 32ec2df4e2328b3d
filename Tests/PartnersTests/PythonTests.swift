import Core
import TestSupport
import Testing

@testable import Partners

/// networkx has counted networks for twenty years: both must find the same.
@Suite("Compared with Python", .enabled(if: Python.has("networkx"), "bin/setup test has not made .venv"))
struct PythonTests {
    struct Given: Encodable {
        let count: Int
        let ties: [[Int]]
    }

    struct Found: Decodable {
        let density: Double
        let between: [Double]
        let pieces: [[Int]]
        let cuts: [Int]
        let degrees: [Int]
    }

    @Test func networkx() throws {
        var random = SeededGenerator(seed: 1977)
        var given = [
            Given(32, SouthernWomen.gatherings), Given(18, SouthernWomen.met(atLeast: 1)),
            Given(18, SouthernWomen.met(atLeast: 3)), Given(18, SouthernWomen.met(atLeast: 5)),
        ]
        for _ in 0..<300 {
            let count = Int.random(in: 2...25, using: &random)
            given.append(Given(count, RandomNetwork.ties(count: count, using: &random)))
        }
        let found: [Found] = try Python.run(Self.script, given)
        for (given, theirs) in zip(given, found) {
            let ours = Network(count: given.count, ties: given.ties.map { ($0[0], $0[1]) })
            let density = try #require(ours.density)
            #expect(abs(Double(density.numerator) / Double(density.denominator) - theirs.density) < 1e-12)
            #expect(ours.pieces == theirs.pieces && ours.neighbours.map(\.count) == theirs.degrees)
            #expect((0..<given.count).filter { !ours.cutOff(without: $0).isEmpty } == theirs.cuts)
            for (mine, their) in zip(ours.betweenness, theirs.between) { #expect(abs(mine - their) < 1e-9) }
        }
    }

    private static let script = """
        import networkx
        def read(one):
            graph = networkx.Graph()
            graph.add_nodes_from(range(one["count"]))
            graph.add_edges_from(one["ties"])
            between = networkx.betweenness_centrality(graph, normalized=False)
            return {
                "density": networkx.density(graph), "between": [between[node] for node in range(one["count"])],
                "pieces": sorted(sorted(piece) for piece in networkx.connected_components(graph)),
                "cuts": sorted(networkx.articulation_points(graph)),
                "degrees": [graph.degree[node] for node in range(one["count"])],
            }
        answer = [read(one) for one in given]
        """
}

extension PythonTests.Given {
    init(_ count: Int, _ ties: [(Int, Int)]) {
        self.init(count: count, ties: ties.map { [$0.0, $0.1] })
    }
}
