import TestSupport
import Testing

@testable import Purposes

/// The rule by which members agree on a purpose, without any database.
@Suite struct RatificationCountTests {
    @Test("20 voices, 6 live it: yes 9, dissent 1, not yet 4, silent 6")
    func aCoalitionInTheMiddleOfIt() {
        let count = RatificationCount(
            entitled: 20, entitledLiving: 6, yes: 9, dissents: 1, notYet: 4, answeredLiving: 4)
        #expect(count.answered == 14 && count.silent == 6)
        #expect(count.halfAnswered == .met && count.halfOfLivingAnswered == .met)
        #expect(count.noNotYet == .missing(4))
        #expect(!count.isPassed)
    }

    @Test("Exactly half is enough, one less is not, of an even and of an odd number", arguments: [20, 21] as [Int64])
    func exactHalves(entitled: Int64) {
        let half = (entitled + 1) / 2
        let enough = RatificationCount(
            entitled: entitled, entitledLiving: 2, yes: half, dissents: 0, notYet: 0, answeredLiving: 1)
        var short = enough
        short.yes -= 1
        #expect(enough.isPassed)
        #expect(short.halfAnswered == .missing(1) && !short.isPassed)
    }

    @Test("Half of those who live it is asked for on its own", arguments: [(4, 2), (5, 3), (1, 1)] as [(Int64, Int64)])
    func exactHalvesOfThoseWhoLiveIt(entitled: Int64, half: Int64) {
        let enough = RatificationCount(
            entitled: 10, entitledLiving: entitled, yes: 10 - entitled + half, dissents: 0, notYet: 0,
            answeredLiving: half)
        var short = enough
        (short.yes, short.answeredLiving) = (short.yes - 1, half - 1)
        #expect(enough.isPassed)
        #expect(short.halfOfLivingAnswered == .missing(1) && !short.isPassed)
    }

    @Test func oneNotYetStandsInTheWay() {
        let count = RatificationCount(
            entitled: 3, entitledLiving: 3, yes: 2, dissents: 0, notYet: 1, answeredLiving: 3)
        #expect(count.noNotYet == .missing(1) && !count.isPassed)
    }

    @Test func dissentsAreAYes() {
        let count = RatificationCount(
            entitled: 2, entitledLiving: 2, yes: 0, dissents: 2, notYet: 0, answeredLiving: 2)
        #expect(count.isPassed)
    }

    @Test("Where nobody lives the challenge, no number of answers is enough")
    func nobodyLivesIt() {
        let count = RatificationCount(
            entitled: 5, entitledLiving: 0, yes: 5, dissents: 0, notYet: 0, answeredLiving: 0)
        #expect(count.halfOfLivingAnswered == .nobody && !count.isPassed)
        #expect(RatificationCount([]).halfAnswered == .nobody)
    }

    @Test("Missing answers: as few as will do, those who live it among them")
    func whatIsMissing() {
        let both = RatificationCount(
            entitled: 20, entitledLiving: 6, yes: 7, dissents: 0, notYet: 0, answeredLiving: 1)
        #expect(both.answersMissing == (3, 2))
        let onlyLiving = RatificationCount(
            entitled: 20, entitledLiving: 6, yes: 12, dissents: 0, notYet: 0, answeredLiving: 1)
        #expect(onlyLiving.answersMissing == (2, 2))
    }

    @Test("The rule is what it says in words, for 20,000 coalitions")
    func bruteForce() {
        var random = SeededGenerator(seed: 36)
        var (passed, refused) = (0, 0)
        for _ in 0..<20_000 {
            let voices = coalition(&random)
            let count = RatificationCount(voices)
            #expect(count.isPassed == saysTheRule(voices), "\(voices)")
            #expect(count.silent == Int64(voices.filter { $0.answer == nil }.count))
            let missing = count.answersMissing
            // With just the answers that are missing, all of them yes, only a “not yet” could still stand in the way.
            let after = RatificationCount(filled(voices, missing: missing))
            #expect(count.entitledLiving == 0 || after.isPassed == (count.notYet == 0), "\(voices)")
            if count.isPassed { passed += 1 } else { refused += 1 }
        }
        #expect(passed > 1000 && refused > 1000)
    }

    private func coalition(_ random: inout SeededGenerator) -> [RatificationCount.Standing] {
        let eager = Int.random(in: 1...9, using: &random)
        return (0..<Int.random(in: 0...12, using: &random)).map { _ in
            let answers = Int.random(in: 0..<10, using: &random) < eager
            let kind: PurposeAnswer.Kind =
                switch Int.random(in: 0..<20, using: &random) {
                case 0: .notYet
                case 1..<5: .dissent
                default: .yes
                }
            return RatificationCount.Standing(
                livesIt: Int.random(in: 0..<3, using: &random) == 0, answer: answers ? kind : nil)
        }
    }

    /// The rule again, voice by voice: each that answered stands for one that did not, and none is left over.
    private func saysTheRule(_ voices: [RatificationCount.Standing]) -> Bool {
        let living = voices.filter(\.livesIt)
        return [voices, living].allSatisfy { group in
            !group.isEmpty && group.reduce(0) { $0 + ($1.answer == nil ? -1 : 1) } >= 0
        } && !voices.contains { $0.answer == .notYet }
    }

    private func filled(
        _ voices: [RatificationCount.Standing], missing: (all: Int64, living: Int64)
    ) -> [RatificationCount.Standing] {
        var left = (living: missing.living, any: missing.all - missing.living)
        return voices.map { voice in
            guard voice.answer == nil else { return voice }
            if voice.livesIt && left.living > 0 {
                left.living -= 1
            } else if left.any > 0 {
                left.any -= 1
            } else {
                return voice
            }
            return RatificationCount.Standing(livesIt: voice.livesIt, answer: .yes)
        }
    }
}
