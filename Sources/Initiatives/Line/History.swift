public import Core
public import Web

/// A kind of thing whose history can be read: which entries of the record changed it.
public struct HistoryKind: Sendable {
    /// The address of the thing itself, in an initiative: `/results/{result}`. Its history stands below it.
    public let path: String
    public let verb: Verb
    /// Finds what one visit is about.
    /// - Throws: not found where whoever asks may not see the thing itself.
    public let find: @Sendable (Visit, Initiative, ReadTransaction) throws -> HistorySubject

    public init(
        _ path: String, _ verb: Verb,
        find: @escaping @Sendable (Visit, Initiative, ReadTransaction) throws -> HistorySubject
    ) {
        self.path = path
        self.verb = verb
        self.find = find
    }
}

/// A thing that has a history.
public struct HistorySubject: Sendable {
    public let words: LineWords
    /// Its own page.
    public let path: String
    public let hue: Hue
    /// The rows that tell of it.
    public let rows: [RowKey]

    public init(words: LineWords, path: String, hue: Hue, rows: [RowKey]) {
        self.words = words
        self.path = path
        self.hue = hue
        self.rows = rows
    }
}

extension Initiative {
    /// When somebody did what tells a patient reader a lot, even where they are only a number: with a tally before and
    /// after, also how they answered. So the entries of people who work together are for those who speak, draft or arrange
    /// there; those of demonstrations are for everybody.
    public func opensRecord(to actor: Actor) -> Bool {
        nature != .own || [.speak, .propose, .arrange].contains(where: actor.may)
    }
}
