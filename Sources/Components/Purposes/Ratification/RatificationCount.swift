/// How the answers to a purpose stand, and the rule that they are held to (house default). It passes when at least half
/// of all voices have answered, and at least half of those who live the challenge, and nobody's “not yet” stands.
///
/// Everything is counted in whole voices, and halves are compared by doubling, so nothing is ever rounded.
public struct RatificationCount: Codable, Sendable, Equatable {
    /// The voices that count.
    public var entitled: Int64
    /// How many of them live the challenge.
    public var entitledLiving: Int64
    public var yes: Int64
    public var dissents: Int64
    public var notYet: Int64
    /// How many of those who live the challenge have answered, whatever they said.
    public var answeredLiving: Int64

    public init(
        entitled: Int64, entitledLiving: Int64, yes: Int64, dissents: Int64, notYet: Int64, answeredLiving: Int64
    ) {
        self.entitled = entitled
        self.entitledLiving = entitledLiving
        self.yes = yes
        self.dissents = dissents
        self.notYet = notYet
        self.answeredLiving = answeredLiving
    }

    /// A voice that counts: whether it lives the challenge, and what it answered so far.
    public struct Standing: Sendable, Equatable {
        public var livesIt: Bool
        public var answer: PurposeAnswer.Kind?

        public init(livesIt: Bool, answer: PurposeAnswer.Kind?) {
            self.livesIt = livesIt
            self.answer = answer
        }
    }

    public init(_ voices: [Standing]) {
        func count(_ isCounted: (Standing) -> Bool) -> Int64 { Int64(voices.count(where: isCounted)) }
        self.init(
            entitled: Int64(voices.count), entitledLiving: count { $0.livesIt }, yes: count { $0.answer == .yes },
            dissents: count { $0.answer == .dissent }, notYet: count { $0.answer == .notYet },
            answeredLiving: count { $0.livesIt && $0.answer != nil })
    }

    public var answered: Int64 { yes + dissents + notYet }
    public var silent: Int64 { entitled - answered }
}

extension RatificationCount {
    /// One thing that the rule asks for, as it stands.
    public enum Condition: Sendable, Equatable {
        case met
        /// So many are missing, or in the way.
        case missing(Int64)
        /// There is nobody who could meet it.
        case nobody
    }

    public var halfAnswered: Condition { half(answered, of: entitled) }
    public var halfOfLivingAnswered: Condition { half(answeredLiving, of: entitledLiving) }
    public var noNotYet: Condition { notYet == 0 ? .met : .missing(notYet) }

    public var isPassed: Bool { [halfAnswered, halfOfLivingAnswered, noNotYet] == [.met, .met, .met] }

    /// The fewest answers that still have to come in, and how many of them from those who live the challenge.
    public var answersMissing: (all: Int64, living: Int64) {
        let living = missing(answeredLiving, of: entitledLiving)
        return (max(missing(answered, of: entitled), living), living)
    }

    private func half(_ answered: Int64, of entitled: Int64) -> Condition {
        guard entitled > 0 else { return .nobody }
        let missing = missing(answered, of: entitled)
        return missing == 0 ? .met : .missing(missing)
    }

    private func missing(_ answered: Int64, of entitled: Int64) -> Int64 { max(0, (entitled + 1) / 2 - answered) }
}
