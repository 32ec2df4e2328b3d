public import Core
public import Initiatives
public import Web

/// Something that hangs on no line: it leads to nothing, or nothing leads to it.
public struct LooseEnd: Sendable {
    /// In the words of the initiative.
    public let words: String
    /// After the initiative's own address; where it can be tied.
    public let path: String

    public init(_ words: String, path: String) {
        self.words = words
        self.path = path
    }
}

/// Loose ends of one kind.
public struct LooseEndGroup: Sendable {
    /// What they lack: “Results without a target for the gap”.
    public let title: Phrase
    /// Why that matters, in a sentence.
    public let reason: Phrase
    public let hue: Hue
    public let ends: [LooseEnd]

    public init(title: Phrase, reason: Phrase, hue: Hue, ends: [LooseEnd]) {
        self.title = title
        self.reason = reason
        self.hue = hue
        self.ends = ends
    }
}

/// Finds loose ends in one component, as far as whoever looks may know of them. Those that stand above this one give
/// theirs to `PurposesComponent.manifest`.
public typealias LooseEndQuery = @Sendable (Actor, Initiative, ReadTransaction) throws -> [LooseEndGroup]
