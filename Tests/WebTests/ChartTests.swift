import Testing

@testable import Web

@Suite("Charts")
struct ChartTests {
    @Test(
        "An axis has round numbers that enclose every value",
        arguments: [(631.2, 929.0), (0, 1), (297.4, 350.5), (4.0, 4.0), (741, 117_600), (-12.5, 3)])
    func ticks(low: Double, high: Double) throws {
        let ticks = Ticks(from: low, to: high, about: 5)
        #expect(try #require(ticks.values.first) <= low)
        #expect(try #require(ticks.values.last) >= high)
        #expect((2...12).contains(ticks.values.count))
        #expect(ticks.values == ticks.values.sorted())
    }

    @Test("A long text is broken into lines, and cut visibly where there is no more room")
    func lines() {
        #expect(TextSize.lines("one two three", width: 1_000, limit: 3) == ["one two three"])
        #expect(TextSize.lines("one two three four", width: 30, limit: 2) == ["one", "two…"])
        #expect(TextSize.width("नमस्ते") == TextSize.width("नमसत"), "signs above a letter take no room")
    }

    @Test("No words cover other words, with seven periods on a phone", arguments: [ChartSize.phone, .desk])
    func sevenPeriods(size: ChartSize) {
        let layout = LineLayout(sevenPeriods, size)
        let labels = sevenPeriods.runs.joined().map { (x: layout.x($0.time), text: layout.period($0.label)) }
        let standing = layout.fitting(labels)
        #expect(standing.count == 7)
        for (left, right) in zip(standing, standing.dropFirst()) {
            let room = TextSize.width(left.text, size: 12) / 2 + TextSize.width(right.text, size: 12) / 2
            #expect(left.x + room <= right.x)
        }
        for (index, label) in layout.labels.enumerated() {
            #expect(label.start >= 0 && label.end <= layout.width && label.bottom <= layout.plotTop)
            for other in layout.labels.dropFirst(index + 1) where label.start < other.end && other.start < label.end {
                #expect(label.bottom <= other.top || other.bottom <= label.top)
            }
        }
    }

    @Test("Labels that would meet give way to the newest one")
    func thinning() {
        let layout = LineLayout(sevenPeriods, .phone)
        let crowded = (0..<20).map { (x: Double($0) * 12, text: "2017-18") }
        let standing = layout.fitting(crowded)
        #expect(standing.last?.x == crowded.last?.x)
        #expect(standing.count < crowded.count)
    }

    private var sevenPeriods: LineChart {
        let values: [Double?] = [753, 769, 929, 928, 647.4, nil, 631.2]
        let points = values.enumerated().map { index, value in
            LineChart.Point(
                time: Double(index) * 365, label: "201\(index)-1\(index + 1)", value: value,
                text: value?.description ?? "",
                notes: [LineChart.Note("rank 13", short: "#13")])
        }
        return LineChart(
            id: "seven", title: "A score", description: "Seven years of it.",
            runs: [Array(points.prefix(4)), Array(points.suffix(3))],
            moments: [
                LineChart.Moment(.event, time: 680, words: "1 August 2019: the collective forms, with ten members"),
                LineChart.Moment(.seriesBreak, time: 1_277, words: "New way of counting: not comparable"),
                LineChart.Moment(.event, time: 2_200, words: "At the very end of what was measured"),
            ], reader: Reader(language: .en, path: "/", isLanguageChosen: false))
    }
}
