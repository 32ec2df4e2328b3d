public import Core

/// What one column of a file means. A column that is not mapped is not read.
public struct MappedColumn: Record, Codable {
    public enum Meaning: String, Storable, Codable, CaseIterable, Sendable {
        case place, period, measure, value, dimension, category, cases, error, source, note, rank, preferred
    }

    public var scope: Scope
    public var mapping: Number<Mapping>
    /// From 1, in the order of the file that it was made from.
    public var position: Int64
    /// As the file's first line names it.
    public var header: String
    public var meaning: Meaning
    /// Whose values a column of values holds; everybody's where the file has a row for each group.
    public var category: Number<Category>

    public static let columns = [
        Column("scope", \MappedColumn.scope),
        Column("mapping", \MappedColumn.mapping),
        Column("position", \MappedColumn.position),
        Column("header", \MappedColumn.header),
        Column("meaning", \MappedColumn.meaning),
        Column("category", \MappedColumn.category),
    ]
    public static let table = declare(
        "mapped_column", .recorded, key: ["scope", "mapping", "position"],
        unique: [["scope", "mapping", "header"]],
        references: [.to("mapping", from: ["scope", "mapping"], at: ["scope", "number"])],
        checks: [
            "position BETWEEN 1 AND 200", "meaning = 'value' OR category = 0",
            """
            meaning IN ('place', 'period', 'measure', 'value', 'dimension', 'category', 'cases', 'error', 'source', 'note',
              'rank', 'preferred')
            """,
        ])

    init(
        scope: Scope, mapping: Number<Mapping>, position: Int64, header: String, meaning: Meaning,
        category: Number<Category>
    ) {
        self.scope = scope
        self.mapping = mapping
        self.position = position
        self.header = header
        self.meaning = meaning
        self.category = category
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        mapping = try row.get("mapping")
        position = try row.get("position")
        header = try row.get("header")
        meaning = try row.get("meaning")
        category = try row.get("category")
    }
}
