import Core
import Testing

@testable import Activities

/// What is not known never passes for a number.
@Suite struct ExtentTests {
    @Test func aNumberStandsExactlyWhereSomebodyCounted() {
        #expect(Extent(.people, people: 12) == .people(12))
        #expect(Extent(.people, people: nil) == nil)
        #expect(Extent(.unknown, people: 0) == nil)
        #expect(Extent(.people, people: -1) == nil)
        #expect(Extent.unknown.people == nil)
    }
}
