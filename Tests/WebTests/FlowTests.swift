import TestSupport
import Testing

@testable import Web

/// Boxes of a flow never cover each other, whatever leads to what, and none is left out.
@Suite struct FlowTests {
    @Test(arguments: [ChartSize.phone, .desk])
    func noBoxCoversAnother(size: ChartSize) {
        var random = SeededGenerator(seed: 3)
        var deepest = 0
        for _ in 0..<200 {
            let boxes = forest(&random)
            let layout = FlowLayout(boxes, for: size)
            let places = layout.places
            #expect(places.count == boxes.count)
            #expect(layout.arrows.count == boxes.filter { $0.leadsTo != nil }.count)
            for place in places {
                #expect(place.x >= 0 && place.x + place.width <= layout.width)
                #expect(place.y >= 0 && place.y + place.height <= layout.height)
            }
            for (index, one) in places.enumerated() {
                for other in places.dropFirst(index + 1) { #expect(!covers(one, other)) }
            }
            deepest = max(deepest, Set(places.map(\.x)).count)
        }
        #expect(deepest >= 4)
    }

    @Test("What leads to a box stands before it")
    func arrowsLeadOn() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<100 {
            let boxes = forest(&random)
            let places = FlowLayout(boxes, for: .phone).places
            for (box, place) in zip(boxes, places) {
                if let next = box.leadsTo { #expect(place.y + place.height < places[next].y) }
            }
        }
    }

    @Test func nothingToDrawIsNoTrouble() {
        #expect(FlowLayout([], for: .desk).places.isEmpty)
    }

    private func covers(_ one: FlowLayout.Place, _ other: FlowLayout.Place) -> Bool {
        one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height
            && other.y < one.y + one.height
    }

    /// Each box leads to one before it in the list, or nowhere.
    private func forest(_ random: inout SeededGenerator) -> [FlowPicture.Box] {
        (0..<Int.random(in: 1...14, using: &random)).map { index in
            let isEnd = index == 0 || Int.random(in: 0..<6, using: &random) == 0
            let next = isEnd ? nil : Int.random(in: max(0, index - 4)..<index, using: &random)
            let words = Array(repeating: "children", count: Int.random(in: 1...30, using: &random))
            return FlowPicture.Box(
                label: "Step \(index)", words: words.joined(separator: " "), hue: .activities, leadsTo: next,
                isEnd: isEnd && Bool.random(using: &random))
        }
    }
}
