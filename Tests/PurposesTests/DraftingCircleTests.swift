import Core
import TestSupport
import Testing

@testable import Purposes

/// The founding circle and the line of drafts, without any database.
@Suite struct DraftingCircleTests {
    @Test("At least three, of whom at least a third live the challenge, and all let it go ahead")
    func theCircleIsReady() {
        #expect(FoundingCircle(size: 3, living: 1, consents: 3).isReady)
        #expect(!FoundingCircle(size: 2, living: 2, consents: 2).isReady)
        #expect(!FoundingCircle(size: 4, living: 1, consents: 4).isReady, "a third of four is more than one")
        #expect(FoundingCircle(size: 6, living: 2, consents: 6).isReady)
        #expect(!FoundingCircle(size: 6, living: 2, consents: 5).isReady)
    }

    @Test func whoIsMissingWouldBeEnough() {
        for size in 0...60 {
            for living in 0...size {
                let missing = FoundingCircle(size: size, living: living, consents: 0).livingMissing
                #expect(FoundingCircle(size: size + missing, living: living + missing, consents: 0).isLed)
                if missing > 0 {
                    let short = FoundingCircle(size: size + missing - 1, living: living + missing - 1, consents: 0)
                    #expect(!short.isLed)
                }
            }
        }
    }

    @Test("One goes on from the newest draft of a line that is still alive")
    func theNewestOfALine() {
        // 1 ← 2 ← 4 and 3 ← 5, of which 4 is over.
        let line = DraftingLine(steps: [
            step(1, on: nil), step(2, on: 1), step(3, on: nil), step(4, on: 2, isAlive: false), step(5, on: 3),
        ])
        #expect(line.newer(than: Number(1)) == Number(2))
        #expect(line.newer(than: Number(2)) == nil)
        #expect(line.newer(than: Number(3)) == Number(5))
        #expect(line.newer(than: Number(5)) == nil)
    }

    private func step(_ number: Int64, on base: Int64?, isAlive: Bool = true) -> DraftingLine.Step {
        DraftingLine.Step(number: Number(number), basedOn: base.map { Number($0) }, isAlive: isAlive)
    }
}
