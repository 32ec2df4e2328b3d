import Testing

@testable import Partners

@Suite struct FractionTests {
    @Test func itStandsInLowestTerms() {
        #expect(Fraction(6, 8) == Fraction(3, 4))
        #expect(Fraction(0, 5) == Fraction(0, 1))
        #expect(Fraction(6, 8).description == "3/4")
    }

    @Test func aPercentageIsRoundedHalfUp() {
        #expect(
            [Fraction(1, 3), Fraction(1, 200), Fraction(1, 201), Fraction(1, 1)].map(\.percent) == [33, 1, 0, 100])
    }
}
