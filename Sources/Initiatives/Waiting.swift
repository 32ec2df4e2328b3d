public import Core
public import Web

/// Something that waits for somebody: a question to them, until when, and where to answer.
public struct WaitingItem: Sendable {
    public let question: Phrase
    /// After the initiative's own address: `/purpose/answer`.
    public let path: String
    public let until: Day?
    public let button: Phrase

    public init(question: Phrase, path: String, until: Day? = nil, button: Phrase) {
        self.question = question
        self.path = path
        self.until = until
        self.button = button
    }
}

/// Finds what waits for somebody in one component, from the seat they act from.
public typealias WaitingQuery = @Sendable (Actor, Initiative, ReadTransaction) throws -> [WaitingItem]
