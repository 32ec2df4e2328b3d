public import Core
public import Web

/// How one component goes, told by what happened and by nothing that anybody filled in.
///
/// It is a handful of signals, each of them a count with the records behind it. They are never added up to a mark: the
/// weakest of them is the one thing that needs somebody.
public struct Petal: Sendable {
    public struct Signal: Sendable {
        /// What was counted: “9 of 20 voices have answered.”
        public let words: Phrase
        /// How much there is of what there should be, and what there should be: both counted, never rounded.
        public let part: Int64
        public let whole: Int64
        /// Where the records behind it are, after the initiative's own address.
        public let path: String

        /// - Parameters:
        ///   - part: no more than `whole` counts.
        ///   - whole: nothing can be told where it is not more than 0, and the signal is nil.
        public init?(_ words: Phrase, part: Int64, of whole: Int64, path: String) {
            guard whole > 0 else { return nil }
            self.words = words
            self.part = min(max(part, 0), whole)
            self.whole = whole
            self.path = path
        }

        static func isWeaker(_ one: Signal, _ other: Signal) -> Bool { one.part * other.whole < other.part * one.whole }
    }

    /// As the navigation calls it.
    public let component: String
    public let title: Phrase
    /// After the initiative's own address.
    public let path: String
    /// What can be told; none where nothing has happened yet.
    public let signals: [Signal]

    public init(component: String, title: Phrase, path: String, signals: [Signal?]) {
        self.component = component
        self.title = title
        self.path = path
        self.signals = signals.compactMap(\.self)
    }

    /// The weakest signal; of equal ones the first.
    public var oneThing: Signal? { signals.min(by: Signal.isWeaker) }
}

/// Finds how one component goes, as far as whoever looks may know it.
public typealias PetalQuery = @Sendable (Actor, Initiative, ReadTransaction) throws -> Petal
