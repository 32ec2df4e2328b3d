import Core
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// The rule of fit, over every way to answer, and how long an answer holds.
@Suite struct FitRuleTests {
    @Test("All 2,187 ways to answer come to what the rule says in words")
    func everyWayToAnswer() {
        var counts: [FitOutcome: Int] = [:]
        for code in 0..<2187 {
            let given = answers(code)
            let answers = FitAnswers { given[$0] ?? .no }
            #expect(answers.outcome == saysTheRule(given), "\(given)")
            counts[answers.outcome, default: 0] += 1
            #expect(answers.reasons.isEmpty == (answers.outcome == .goAhead), "each other answer has its reasons")
        }
        // Go ahead: at most two of seven are not a yes, and neither of two of them is a no.
        // None: 1. One: 5·2 + 2·1 = 12. Two: 10·4 + 5·2·2·1 + 1·1·1 = 61.
        #expect(counts[.goAhead] == 74)
        #expect(counts.values.reduce(0, +) == 2187)
    }

    /// The rule again, from its sentence: an answer is a digit, and digits are counted.
    private func saysTheRule(_ given: [FitQuestion: FitAnswer]) -> FitOutcome {
        let weight: [FitAnswer: Int] = [.yes: 0, .partly: 1, .no: 10]
        let sum = given.values.reduce(0) { $0 + (weight[$1] ?? 0) }
        let (no, partly) = (sum / 10, sum % 10)
        let needed: Set<FitQuestion> = [.mandate, .lived]
        if no > 2 || given.contains(where: { needed.contains($0.key) && $0.value == .no }) { return .notNow }
        return no + partly > 2 ? .lowerIntensity : .goAhead
    }

    private func answers(_ code: Int) -> [FitQuestion: FitAnswer] {
        var rest = code
        return Dictionary(
            uniqueKeysWithValues: FitQuestion.allCases.map { question in
                defer { rest /= 3 }
                return (question, FitAnswer.allCases[rest % 3])
            })
    }

    @Test func theReasonsNameTheirQuestions() {
        let noMandate = FitAnswers { $0 == .mandate ? .no : .yes }
        #expect(noMandate.reasons == [.noMandate])
        let nobody = FitAnswers { [.lived, .trust, .urgency].contains($0) ? .no : .yes }
        #expect(nobody.reasons == [.nobodyWhoLivesIt, .manyNo([.urgency, .trust, .lived])])
        let weak = FitAnswers { [.resources, .trust].contains($0) ? .partly : $0 == .urgency ? .no : .yes }
        #expect(weak.reasons == [.manyPartly([.urgency, .resources, .trust])])
    }

    @Test(
        "An answer holds until the same day a year later; one of 29 February until the 28th",
        arguments: [
            ("2025-11-22", "2026-11-22"), ("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28"),
            ("2023-03-01", "2024-03-01"), ("2024-02-28", "2025-02-28"), ("2027-12-31", "2028-12-31"),
            ("2096-02-29", "2097-02-28"), ("1896-02-29", "1897-02-28"),
        ])
    func anAnswerHoldsForAYear(answered: String, expires: String) throws {
        let (day, end) = (try #require(Day(answered)), try #require(Day(expires)))
        #expect(day.yearLater == end)
        let check = FitCheck(
            number: Number(1), day: day, CheckFit(scope: Scope(1), replies: [], frame: FitFrame()))
        #expect(check.isCurrent(on: Day(number: end.number - 1)))
        #expect(!check.isCurrent(on: end))
    }

    @Test func eachQuestionNeedsJustOneAnswer() {
        let all = FitQuestion.allCases.map { CheckFit.Reply(question: $0, answer: .yes) }
        let whole = CheckFit(scope: Scope(1), replies: all, frame: FitFrame())
        #expect(refusal { try whole.validate() } == nil)
        let short = CheckFit(scope: Scope(1), replies: Array(all.dropLast()), frame: FitFrame())
        #expect(refusal { try short.validate() }?.place == "lived")
        let double = CheckFit(
            scope: Scope(1), replies: all + [CheckFit.Reply(question: .trust, answer: .no)], frame: FitFrame())
        #expect(refusal { try double.validate() }?.place == "trust")
    }
}
