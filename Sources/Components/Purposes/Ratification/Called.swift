public import Web

/// How somebody is called to whoever looks.
public enum Called: Sendable, Equatable {
    case named(String)
    /// A person who was forgotten at their own wish.
    case former
    /// A person who is not to be named here, whether or not they were forgotten: that would tell something too.
    case unnamed

    public var name: String? {
        if case .named(let name) = self { name } else { nil }
    }

    public func title(_ reader: Reader) -> String {
        switch self {
        case .named(let name): name
        case .former: reader(PurposesText.speakerFormer)
        case .unnamed: reader(PurposesText.speakerMember)
        }
    }
}
