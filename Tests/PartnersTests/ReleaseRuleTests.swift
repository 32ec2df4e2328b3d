import Core
import Testing

@testable import Partners

/// Plays a rater who knows what they answered themselves, who else answered when, and everything that was ever shown,
/// and who tries all answers that the others could have given. Of each answer of others at least two must be possible.
@Suite struct ReleaseRuleTests {
    @Test("One score tells nobody's answer", arguments: 3...6)
    func oneScore(raters: Int) {
        let history = History(Array(repeating: [0], count: raters))
        #expect(history.certain == [])
    }

    @Test("All scores of three quarters together tell nobody's answer", arguments: History.all)
    func threeQuarters(history: History) {
        #expect(history.certain == [])
    }

    /// The rule that suggests itself, and why it is not ours: it is here to show that this rater can find out.
    @Test func countingAnAnswerTwiceWouldTell() {
        let history = History([[0], [0], [0], [0, 1]])
        #expect(history.certain == [])
        #expect(!history.certain { given, _ in given.map(\.answer) }.isEmpty, "each score of all who ever answered")
    }

    @Test func fewerThanThreeTellNothing() {
        #expect(ReleaseRule.shown([]) == nil && ReleaseRule.shown([1, 4]) == nil)
    }

    @Test("The ends are only bounds, and what is between is exact")
    func bounds() {
        #expect(ReleaseRule.shown([2, 2, 3]) == .most(Fraction(7, 3)))
        #expect(ReleaseRule.shown([2, 3, 3]) == .least(Fraction(8, 3)))
        #expect(ReleaseRule.shown([1, 2, 2, 2, 2]) == .most(Fraction(9, 5)))
        #expect(ReleaseRule.shown([2, 2, 2, 2, 2]) == .mean(Fraction(2, 1)))
        #expect(ReleaseRule.shown([3, 3, 3, 3, 3]) == .mean(Fraction(3, 1)))
        #expect(ReleaseRule.shown([3, 3, 3, 3, 4]) == .least(Fraction(16, 5)))
    }

    @Test("An answer counts once, and waits until there are enough")
    func counting() {
        let given = [(2, 10), (3, 11), (4, 25)].map { GivenAnswer(answer: $0, entry: $1) }
        #expect(ReleaseRule.counting(given, since: nil) == [2, 3, 4])
        #expect(ReleaseRule.counting(given, since: 20) == [4])
        #expect(ReleaseRule.counting(given, since: 25) == [])
    }
}
