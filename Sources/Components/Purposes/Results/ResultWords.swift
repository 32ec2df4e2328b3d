public import Core

/// What is said of a result, apart from where it stands with the members.
public struct ResultWords: Codable, Sendable, Equatable {
    public var kind: SharedResult.Kind
    public var statement: String
    public var place: Slug
    public var worstOff: String?
    public var systemKind: SharedResult.SystemKind?
    /// nil where it is not known yet.
    public var gap: String?
    /// As one would cite it.
    public var gapSource: String?
    public var gapTarget: String?
    public var gapTargetBy: Day?

    public init(
        kind: SharedResult.Kind, statement: String, place: Slug, worstOff: String? = nil,
        systemKind: SharedResult.SystemKind? = nil, gap: String? = nil, gapSource: String? = nil,
        gapTarget: String? = nil, gapTargetBy: Day? = nil
    ) {
        self.kind = kind
        self.statement = statement
        self.place = place
        self.worstOff = worstOff
        self.systemKind = systemKind
        self.gap = gap
        self.gapSource = gapSource
        self.gapTarget = gapTarget
        self.gapTargetBy = gapTargetBy
    }

    func validate() throws {
        try statement.requireText(at: "statement", most: Most.statement)
        switch kind {
        case .population: try validateLives()
        case .system: try validateSystem()
        }
    }

    /// The longest that its texts may be.
    enum Most {
        static let statement = 500
        static let worstOff = 300
        static let gap = 500
        static let source = 1000
        static let reason = 1000
    }

    private func validateLives() throws {
        guard let worstOff else {
            throw Problem.invalid(
                "result.worst-off", at: "worstOff",
                "A result about people's lives names the group that is furthest from it.")
        }
        try worstOff.requireText(at: "worstOff", most: Most.worstOff)
        try gap?.requireText(at: "gap", most: Most.gap)
        try gapTarget?.requireText(at: "gapTarget", most: Most.gap)
        guard gap != nil || gapSource == nil else {
            throw Problem.invalid("result.gap-source", at: "gap", "A source without the gap that it tells of.")
        }
        guard (gapTarget == nil) == (gapTargetBy == nil) else {
            throw Problem.invalid(
                "result.gap-target", at: gapTarget == nil ? "gapTarget" : "gapTargetBy",
                "A target for the gap says how small it shall be and by when.")
        }
        guard systemKind == nil else {
            throw Problem.invalid(
                "result.system-kind", at: "systemKind", "Only a result for the system says what changes in it.")
        }
    }

    private func validateSystem() throws {
        guard gap == nil, gapSource == nil, gapTarget == nil, gapTargetBy == nil else {
            throw Problem.invalid("result.system-gap", at: "gap", "The gap belongs to results about people's lives.")
        }
    }
}
