public import Core

/// How strongly two organisations are tied, as one of them sees it. Each step takes in the one before.
public enum Intensity: String, Storable, Codable, CaseIterable, Comparable, Sendable {
    /// They have nothing to do with each other.
    case none
    /// They know of each other's work.
    case awareness
    /// They tell each other things, and help now and then.
    case cooperation
    /// They plan around each other.
    case coordination
    /// They work as one, with shared people, money or rules.
    case integration

    private var rank: Int { Intensity.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Intensity, right: Intensity) -> Bool { left.rank < right.rank }

    /// Whether it is drawn: to know of each other is not yet to work together.
    public var isTie: Bool { self >= .cooperation }
}
