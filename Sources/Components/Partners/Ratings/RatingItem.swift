public import Core

/// What one organisation is asked about another. What somebody brings is never made into one number: lived knowledge and
/// the community's trust stand beside power and money.
public enum RatingItem: String, Storable, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case influence, involvement, resources
    case livedKnowledge = "lived knowledge"
    case communityTrust = "the community's trust"
    case reliability
    case mission = "shared mission"
    case openness

    /// Those that trust is made of.
    public static let trust: [RatingItem] = [.reliability, .mission, .openness]
    /// Those that say what somebody brings, each for itself.
    public static let value = allCases.filter { !trust.contains($0) }

    /// From hardly to very much.
    public static let answers: ClosedRange<Int64> = 1...4
}
