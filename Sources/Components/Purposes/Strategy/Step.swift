public import Core

/// A step of the strategy: something that is done, or that changes because of it, and what it leads to.
public struct Step: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        /// Something that is done.
        case activity
        /// Something that is then different.
        case change
    }

    public var scope: Scope
    public var number: Number<Step>
    public var kind: Kind
    public var words: String
    /// At most one of these two; neither where nobody has said yet what it leads to.
    public var leadsToStep: Number<Step>?
    public var leadsToResult: Number<SharedResult>?
    /// Why it was dropped; nil while it stands.
    public var dropReason: String?

    public static let columns = [
        Column("scope", \Step.scope), Column("number", \Step.number), Column("kind", \Step.kind),
        Column("words", \Step.words), Column("leads_to_step", \Step.leadsToStep),
        Column("leads_to_result", \Step.leadsToResult), Column("drop_reason", \Step.dropReason),
    ]
    public static let table = declare(
        "strategy_step", .recorded, key: ["scope", "number"],
        references: [
            .to("strategy_step", from: ["scope", "leads_to_step"], at: ["scope", "number"]),
            .to("result", from: ["scope", "leads_to_result"], at: ["scope", "number"]),
        ],
        checks: [
            "kind IN ('activity', 'change')", "leads_to_step IS NULL OR leads_to_result IS NULL",
            "leads_to_step <> number",
        ])

    init(scope: Scope, number: Number<Step>, _ words: StepWords) {
        self.scope = scope
        self.number = number
        kind = words.kind
        self.words = words.words
        leadsTo = words.leadsTo
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        kind = try row.get("kind")
        words = try row.get("words")
        leadsToStep = try row.get("leads_to_step")
        leadsToResult = try row.get("leads_to_result")
        dropReason = try row.get("drop_reason")
    }

    public var leadsTo: Target? {
        get { leadsToStep.map(Target.step) ?? leadsToResult.map(Target.result) }
        set {
            (leadsToStep, leadsToResult) = (nil, nil)
            switch newValue {
            case .step(let number): leadsToStep = number
            case .result(let number): leadsToResult = number
            case nil: break
            }
        }
    }

    /// What a step leads to. In a form and in JSON: `step 3`, `result 2`.
    public enum Target: RawRepresentable, Codable, Sendable, Hashable {
        case step(Number<Step>)
        case result(Number<SharedResult>)

        public init?(rawValue: String) {
            let parts = rawValue.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2, let number = Int64(parts[1]), number > 0 else { return nil }
            switch parts[0] {
            case "step": self = .step(Number(number))
            case "result": self = .result(Number(number))
            default: return nil
            }
        }

        public var rawValue: String {
            switch self {
            case .step(let number): "step \(number.value)"
            case .result(let number): "result \(number.value)"
            }
        }
    }
}

/// What is said of a step.
public struct StepWords: Codable, Sendable, Equatable {
    static let most = 300
    public var kind: Step.Kind
    public var words: String
    public var leadsTo: Step.Target?

    public init(kind: Step.Kind, words: String, leadsTo: Step.Target?) {
        self.kind = kind
        self.words = words
        self.leadsTo = leadsTo
    }

    func validate() throws { try words.requireText(at: "words", most: Self.most) }
}
