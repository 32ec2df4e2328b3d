internal import Core

/// What a purpose says: the change that all want, for whom, where and until when, what they hold to, and how they
/// understand the problem together. Only the statement is there from the start; the rest is found out by talking.
public struct PurposeText: Codable, Sendable, Equatable {
    public var statement: String
    public var population: String?
    public var place: String?
    public var horizon: String?
    public var values: String?
    public var problem: String?
    public var causes: String?
    public var affected: String?

    public init(
        statement: String, population: String? = nil, place: String? = nil, horizon: String? = nil,
        values: String? = nil, problem: String? = nil, causes: String? = nil, affected: String? = nil
    ) {
        self.statement = statement
        self.population = population
        self.place = place
        self.horizon = horizon
        self.values = values
        self.problem = problem
        self.causes = causes
        self.affected = affected
    }

    /// One of the things that a purpose says, by the name of its field in forms and JSON.
    public enum Field: String, CaseIterable, Sendable {
        case statement, population, place, horizon, values, problem, causes, affected

        public static let aim: [Field] = [.population, .place, .horizon, .values]
        public static let analysis: [Field] = [.problem, .causes, .affected]

        /// The most characters that it may have.
        var most: Int {
            switch self {
            case .statement: 500
            case .population, .place, .horizon: 300
            case .values, .problem, .causes, .affected: 3000
            }
        }
    }

    public subscript(field: Field) -> String? {
        switch field {
        case .statement: statement
        case .population: population
        case .place: place
        case .horizon: horizon
        case .values: values
        case .problem: problem
        case .causes: causes
        case .affected: affected
        }
    }

    func validate() throws {
        for field in Field.allCases {
            try self[field]?.requireText(at: field.rawValue, most: field.most)
        }
    }
}
