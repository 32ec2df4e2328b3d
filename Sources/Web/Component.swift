public import Core

/// What a component brings to the house. A value, so that the registry is a list one can read.
public struct Component: Sendable {
    public let name: String
    public let tables: [Table]
    public let routes: [Route]
    public let navigation: [NavigationItem]
    /// The actions it offers: their names and what one must be allowed to do them.
    public let actions: [(name: String, verb: Verb)]
    /// What can be wrong with what people type here, in plain words, by the problem's code.
    public let problems: [String: Phrase]
    /// In what people confide here, so that the server ends the words in time.
    public let confided: [any Confided.Type]

    public init(
        name: String, tables: [Table] = [], routes: [Route] = [], navigation: [NavigationItem] = [],
        actions: [any Action.Type] = [], problems: [String: Phrase] = [:],
        confided: [any Confided.Type] = []
    ) {
        self.name = name
        self.tables = tables
        self.routes = routes
        self.navigation = navigation
        self.actions = actions.map { ($0.name, $0.verb) }
        self.problems = problems
        self.confided = confided
    }
}
