// When may a score be shown, so that nobody can work out from it what any one organisation answered?
//
// **One score by itself.** With n answers from 1 to 4, their sum is S. Whoever gave one of them knows the sum of the
// others, and so all of theirs as soon as that is the lowest or the highest there can be. Therefore nothing is shown of
// fewer than three; S ≤ n + 4 is only shown as “at most (n + 4)/n”, and S ≥ 4n − 4 only as “at least (4n − 4)/n”. What
// is left between is shown exactly. With three raters the two meet: ≤ 7 and ≥ 8.
//
// **A score after another one.** Whoever has both could subtract them, and would learn what those answered who changed,
// came or went in between. So no answer counts in two scores: a new one is made only from what was answered, or answered
// again, since the last one was released. Then two scores have nothing in common that could be subtracted. Where fewer
// than three have answered since, the old score stands, with its date, until there are enough.
//
// Which answers count, and whether there are enough, depends on when they were given and never on what they say: so
// that a score stands, or does not, tells nothing either. (To release a score whenever enough answers *differ*, and by
// not too much, sounds milder and leaks: over three quarters it tells by what it withholds.)
//
// What this protects from is any one rater with everything that was ever shown, even where they know who else answered
// when. It does not protect from raters who put what they know together. `ReleaseRuleTests` plays the rater, through
// all answers.

internal import Core

/// A score as it may be shown.
enum ShownScore: Hashable {
    case mean(Fraction)
    case most(Fraction)
    case least(Fraction)
}

/// An answer to one item, and the entry of the record with which it was given.
struct GivenAnswer: Sendable {
    var answer: Int64
    var entry: Int64
}

enum ReleaseRule {
    /// House default.
    static let fewest = 3

    /// The answers that count in a new score.
    /// - Parameter released: the entry with which the last one was released; nil where there was none.
    static func counting(_ given: [GivenAnswer], since released: Int64?) -> [Int64] {
        given.filter { $0.entry > released ?? 0 }.map(\.answer)
    }

    /// - Returns: nil where too few have answered.
    static func shown(_ answers: [Int64]) -> ShownScore? {
        let (n, sum) = (Int64(answers.count), answers.reduce(0, +))
        guard answers.count >= fewest else { return nil }
        if sum <= n + 4 { return .most(Fraction(n + 4, n)) }
        if sum >= 4 * n - 4 { return .least(Fraction(4 * n - 4, n)) }
        return .mean(Fraction(sum, n))
    }
}
