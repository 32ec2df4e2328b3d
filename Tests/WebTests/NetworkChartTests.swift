import Foundation
import HTML
import TestSupport
import Testing

@testable import Web

/// Who stands where in the picture of a network, and what can be read of it.
@Suite struct NetworkChartTests {
    @Test("One more moves nobody, until the group's stretch is full")
    func oneMoreMovesNobody() {
        for size in [ChartSize.desk, .phone] {
            let (before, after) = (layout([3, 5, 0, 2], size), layout([4, 6, 0, 2], size))
            #expect(Array(before[0..<3]) == Array(after[0..<3]))
            #expect(Array(before[3..<8]) == Array(after[4..<9]))
            #expect(Array(before[8..<10]) == Array(after[10..<12]))
        }
    }

    @Test("Nobody stands on somebody else, however many they are", arguments: [1, 12, 24, 25, 60, 200])
    func nobodyIsCovered(count: Int) {
        for size in [ChartSize.desk, .phone] {
            let chart = NetworkLayout(groups([count / 2, count - count / 2]), for: size)
            for (one, other) in zip(chart.places, chart.places.dropFirst()) {
                #expect(hypot(one.x - other.x, one.y - other.y) >= chart.side * 0.9, "\(count)")
            }
            for place in chart.places {
                #expect((0...chart.width).contains(place.x) && (0...chart.height).contains(place.y))
            }
        }
    }

    @Test("Names do not run into one another")
    func names() {
        let labels = NetworkLayout(groups([6, 6, 6, 6]), for: .desk).labels
        #expect(labels.count == 24 && labels.allSatisfy { $0.isName })
        for side in ["start", "end"] {
            let column = labels.filter { $0.anchor == side }.sorted { $0.y < $1.y }
            for (one, other) in zip(column, column.dropFirst()) {
                #expect(other.y - one.y >= Double(one.lines.count) * TextSize.line)
            }
        }
    }

    @Test("Where there is no room for names there are numbers; where there is none, only of those that stand out")
    func numbers() {
        #expect(NetworkLayout(groups([10, 10, 10]), for: .desk).labels.map(\.lines) == (1...30).map { ["\($0)"] })
        let many = NetworkLayout(groups([40, 40, 40, 40, 40]), for: .desk)
        #expect(many.labels.map(\.lines) == [["1"], ["41"], ["81"], ["121"], ["161"]])
    }

    @Test("It says what it is, and a tie tells its strength by width and by dashes")
    func drawing() {
        let chart = NetworkChart(
            id: "n", title: "Ties <now>", description: "Who", groups: groups([2, 1]),
            ties: [.init(0, 1, .light), .init(1, 2, .middle), .init(0, 2, .strong)], language: nil)
        let html = chart.render()
        #expect(html.contains("Ties &lt;now>") || html.contains("Ties &lt;now&gt;"))
        #expect(html.components(separatedBy: "stroke-dasharray=\"5 4\"").count == 3, "for a phone and for a desk")
        for width in ["1.5", "2", "4.5"] { #expect(html.contains("stroke-width=\"\(width)\"")) }
        #expect(html.contains("id=\"n-desk-title\"") && html.contains("id=\"n-phone-title\""))
    }

    private func layout(_ counts: [Int], _ size: ChartSize) -> [NetworkLayout.Place] {
        NetworkLayout(groups(counts), for: size).places
    }

    /// The first of each group stands out.
    private func groups(_ counts: [Int]) -> [[NetworkChart.Node]] {
        var number = 0
        return counts.enumerated().map { group, count in
            (0..<count).map { index in
                number += 1
                return NetworkChart.Node(
                    name: "The organisation called number \(number)", number: number, mark: "M0 0H16V16H0z",
                    hue: Hue.allCases[group], isMarked: index == 0)
            }
        }
    }
}
