public import Core
internal import Initiatives

/// Answers whether acting together fits here and now.
public struct CheckFit: Action {
    public struct Reply: Codable, Sendable, Equatable {
        public var question: FitQuestion
        public var answer: FitAnswer
        public var note: String?

        public init(question: FitQuestion, answer: FitAnswer, note: String? = nil) {
            self.question = question
            self.answer = answer
            self.note = note
        }
    }

    public static let name = "purposes.check-fit"
    public static let verb = Verb.arrange
    static let most = 500
    public var scope: Scope
    /// One to each question.
    public var replies: [Reply]
    public var frame: FitFrame

    public init(scope: Scope, replies: [Reply], frame: FitFrame) {
        self.scope = scope
        self.replies = replies
        self.frame = frame
    }

    public var subject: String { "fit" }

    public func validate() throws {
        for question in FitQuestion.allCases {
            guard replies.filter({ $0.question == question }).count == 1 else {
                throw Problem.invalid("choice.missing", at: question.rawValue, "Each question needs one answer.")
            }
        }
        for reply in replies { try reply.note?.requireText(at: "\(reply.question.rawValue)Note", most: Self.most) }
        try frame.validate()
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<FitCheck> {
        let number = Number<FitCheck>(try tx.nextNumber(in: FitCheck.self))
        try tx.insert(FitCheck(number: number, day: try Initiative.today(in: tx), self))
        for reply in replies { try tx.insert(FitReply(scope: scope, check: number, reply)) }
        return number
    }
}
