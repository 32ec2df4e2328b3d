public import Core
public import Initiatives

/// Makes ready to bring figures in: a batch that nobody sees yet, and the sources and categories its rows name.
public struct OpenBatch: Action {
    public struct Opened: Codable, Sendable {
        public var batch: Number<Batch>
        /// In the order in which they were asked for.
        public var sources: [Number<Source>]
        public var categories: [Number<Category>]
    }

    public static let name = "measures.open-batch"
    public static let verb = Verb.arrange
    static let longestName = 200
    public var scope: Scope
    public var name: String
    public var citations: [String]
    public var categories: [Category.Name]

    public init(scope: Scope, name: String, citations: [String], categories: [Category.Name]) {
        self.scope = scope
        self.name = name
        self.citations = citations
        self.categories = categories
    }

    public var subject: String { "figures from \(name)" }

    public func validate() throws {
        try name.requireText(at: "name", most: Self.longestName)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Opened { try open(in: tx) }

    func open(in tx: WriteTransaction) throws -> Opened {
        let batch = Batch(
            scope: scope, number: Number(try tx.nextNumber(in: Batch.self)), name: name)
        try tx.insert(batch)
        return Opened(
            batch: batch.number, sources: try citations.map { try Source.cited($0, in: tx) },
            categories: try categories.map { try Category.named($0, in: tx) })
    }
}

extension Category {
    /// A category as people write it.
    public struct Name: Codable, Sendable, Hashable {
        public var dimension: String
        public var name: String

        public init(dimension: String, name: String) {
            self.dimension = dimension
            self.name = name
        }

        func check() throws {
            try dimension.requireText(at: "dimension", most: 100)
            try name.requireText(at: "category", most: 100)
        }
    }

    /// The category of this name, entered if it is new here.
    static func named(_ wanted: Name, in tx: WriteTransaction) throws -> Number<Category> {
        try wanted.check()
        let known = try tx.record(
            Category.self, "scope = \(tx.scope) AND dimension = \(wanted.dimension) AND name = \(wanted.name)")
        if let known { return known.number }
        let number = Number<Category>(try tx.nextNumber(in: Category.self))
        try tx.insert(Category(scope: tx.scope, number: number, dimension: wanted.dimension, name: wanted.name))
        return number
    }
}
