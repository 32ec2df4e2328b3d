public import Core

/// What is asked before people begin to act together, and again each year. [USAID, collective action; own wording]
public enum FitQuestion: String, Storable, Codable, CaseIterable, Sendable {
    case complexity, urgency, champions, resources, trust, mandate
    /// Whether somebody who lives the challenge is at the table, or is the one who is missing.
    case lived
}

public enum FitAnswer: String, Storable, Codable, CaseIterable, Sendable {
    case yes, partly, no
}

/// What the answers come to.
public enum FitOutcome: String, Codable, CaseIterable, Sendable {
    case goAhead = "go ahead"
    case lowerIntensity = "go ahead at lower intensity"
    case notNow = "not now"
}

/// Why the answers come to what they do; each with the questions that made it so.
public enum FitReason: Equatable, Sendable {
    case noMandate
    case nobodyWhoLivesIt
    /// So many are answered no that it cannot carry now.
    case manyNo([FitQuestion])
    /// So many are answered partly or no that it cannot carry much.
    case manyPartly([FitQuestion])
}

/// All questions answered.
public struct FitAnswers: Sendable, Equatable {
    /// So many answers of a kind are too many: a default of the house.
    static let many = 3

    private let answers: [FitQuestion: FitAnswer]

    /// - Parameter answer: to each question.
    public init(_ answer: (FitQuestion) throws -> FitAnswer) rethrows {
        answers = Dictionary(uniqueKeysWithValues: try FitQuestion.allCases.map { ($0, try answer($0)) })
    }

    public subscript(question: FitQuestion) -> FitAnswer { answers[question] ?? .no }

    public var outcome: FitOutcome {
        if !reasonsAgainst.isEmpty { return .notNow }
        return weak.count >= Self.many ? .lowerIntensity : .goAhead
    }

    /// Everything that speaks for the outcome; nothing where all is well.
    public var reasons: [FitReason] {
        if !reasonsAgainst.isEmpty { return reasonsAgainst }
        return weak.count >= Self.many ? [.manyPartly(weak)] : []
    }

    private var reasonsAgainst: [FitReason] {
        let no = FitQuestion.allCases.filter { self[$0] == .no }
        return [
            self[.mandate] == .no ? .noMandate : nil, self[.lived] == .no ? .nobodyWhoLivesIt : nil,
            no.count >= Self.many ? .manyNo(no) : nil,
        ].compactMap { $0 }
    }

    /// Whatever is not a plain yes.
    private var weak: [FitQuestion] { FitQuestion.allCases.filter { self[$0] != .yes } }
}
