import Testing

@testable import Partners

/// Raters of one organisation over three quarters, each of which ends with a freeze: in which of them each answered.
struct History: Sendable, CustomStringConvertible {
    /// By rater.
    let answered: [[Int]]
    var description: String { "\(answered)" }

    init(_ answered: [[Int]]) { self.answered = answered }

    /// All answer twice; some once; one goes, comes, waits for others, or answers in every quarter.
    static let all = [
        [[0, 1], [0, 1], [0, 1]], [[0, 2], [0, 2], [0, 1]], [[0], [0, 1], [0, 1], [1]], [[0], [0], [0], [1, 2]],
        [[0], [0], [0], [1], [2]], [[0, 1], [0, 2], [0, 2]], [[0], [0], [0, 1, 2], [2]], [[0], [1], [1], [1], [0, 1]],
    ].map(History.init)
}

extension History {
    typealias Rule = ([GivenAnswer], _ released: Int64?) -> [Int64]

    /// What somebody can be certain of about another: there must be nothing.
    /// - Parameter rule: which answers count in a score after the last one that was released.
    func certain(_ rule: Rule = ReleaseRule.counting) -> [String] {
        let given = answered.enumerated().flatMap { rater, quarters in quarters.map { (rater: rater, quarter: $0) } }
        var possible: [Knowledge: [UInt8]] = [:]
        for number in 0..<(1 << (2 * given.count)) {
            let answers = given.indices.map { Int64(number >> (2 * $0) & 3) + 1 }
            let shown = shown(answers, given, rule)
            for rater in answered.indices {
                let own = zip(given, answers).filter { $0.0.rater == rater }.map(\.1)
                let knowledge = Knowledge(rater: rater, own: own, shown: shown)
                var known = possible[knowledge] ?? Array(repeating: 0, count: given.count)
                for (index, answer) in answers.enumerated() { known[index] |= 1 << UInt8(answer) }
                possible[knowledge] = known
            }
        }
        return possible.flatMap { knowledge, known in
            known.enumerated().filter { given[$0.offset].rater != knowledge.rater && $0.element.nonzeroBitCount < 2 }
                .map { "\(knowledge) knows \(given[$0.offset])" }
        }.sorted()
    }

    var certain: [String] { certain() }

    /// What is shown at the end of each quarter; nil where the score before stands.
    private func shown(
        _ answers: [Int64], _ given: [(rater: Int, quarter: Int)], _ rule: Rule
    ) -> [ShownScore?] {
        var released: Int64?
        return (0..<3).map { quarter in
            var newest: [Int: GivenAnswer] = [:]
            for (one, answer) in zip(given, answers) where one.quarter <= quarter {
                newest[one.rater] = GivenAnswer(answer: answer, entry: Int64(one.quarter * 2 + 1))
            }
            let shown = ReleaseRule.shown(rule(newest.sorted { $0.key < $1.key }.map(\.value), released))
            if shown != nil { released = Int64(quarter * 2 + 2) }
            return shown
        }
    }

    private struct Knowledge: Hashable {
        let rater: Int
        let own: [Int64]
        let shown: [ShownScore?]
    }
}
