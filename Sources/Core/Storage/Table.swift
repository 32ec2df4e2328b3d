/// A table, declared once. Each engine writes its own DDL from this; the ledger and `verify` read it too.
public struct Table: Sendable {
    public enum Kind: Sendable {
        /// Facts. Every change leaves its after-image in the ledger.
        case recorded
        /// Bulk facts: immutable versions, stamped with the ledger entry (column `entry`) whose digest covers them.
        case versioned
        /// Recomputable at any time from recorded and versioned tables, by this query, which gives
        /// the table's columns in their order.
        case derived(from: SQL)
        /// What the machine needs to run and nobody needs to remember: the ledger's own tables, keys seen, jobs.
        case operational
    }

    public struct Column: Sendable {
        public let name: String
        public let type: ColumnType
        public let isOptional: Bool

        public init(_ name: String, _ type: ColumnType, isOptional: Bool = false) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
        }
    }

    public struct Reference: Sendable {
        public let columns: [String]
        public let table: String
        public let targets: [String]
    }

    public let name: String
    public let kind: Kind
    public let columns: [Column]
    /// The primary key. In an initiative's tables its first column is `scope`.
    public let key: [String]
    public let unique: [[String]]
    public let references: [Reference]
    /// Conditions in SQL that every row meets; both engines enforce them.
    public let checks: [String]
    public let indexes: [[String]]
    /// The column of the key that says whose own words a row holds: they are erased with whoever is forgotten.
    public let owner: String?

    public init(
        name: String, kind: Kind, columns: [Column], key: [String], unique: [[String]] = [],
        references: [Reference] = [], checks: [String] = [], indexes: [[String]] = [], owner: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.columns = columns
        self.key = key
        self.unique = unique
        self.references = references
        self.checks = checks
        self.indexes = indexes
        self.owner = owner
    }

    public var keyPositions: [Int] { key.compactMap { name in columns.firstIndex { $0.name == name } } }
    public var columnList: String { columns.map(\.name).joined(separator: ", ") }

    public var isRecorded: Bool { if case .recorded = kind { true } else { false } }
    public var isVersioned: Bool { if case .versioned = kind { true } else { false } }
    public var isDerived: Bool { if case .derived = kind { true } else { false } }
    public var isOperational: Bool { if case .operational = kind { true } else { false } }
}

/// A Swift value that is a row. Its columns are declared once and serve for writing, for the DDL and the ledger.
public protocol Record: Sendable {
    static var table: Table { get }
    static var columns: [Column<Self>] { get }
    init(_ row: Row) throws
}

/// One column of a record: its name, and how to take its value from the Swift value.
public struct Column<Owner>: Sendable {
    public let declaration: Table.Column
    let value: @Sendable (Owner) -> SQLValue

    public init<Value: Storable>(_ name: String, _ path: any KeyPath<Owner, Value> & Sendable) {
        declaration = Table.Column(name, Value.columnType, isOptional: Value.isOptional)
        value = { $0[keyPath: path].stored }
    }
}

extension Record {
    /// Declares the table of this record.
    public static func declare(
        _ name: String, _ kind: Table.Kind, key: [String], unique: [[String]] = [],
        references: [Table.Reference] = [], checks: [String] = [], indexes: [[String]] = [], owner: String? = nil
    ) -> Table {
        Table(
            name: name, kind: kind, columns: columns.map(\.declaration), key: key, unique: unique,
            references: references, checks: checks, indexes: indexes, owner: owner)
    }

    /// The row, in the order of the columns.
    public var cells: [SQLValue] { Self.columns.map { $0.value(self) } }
}

extension Table.Reference {
    /// `.to("place", from: ["scope", "place"], at: ["scope", "number"])`
    public static func to(_ table: String, from columns: [String], at targets: [String]) -> Table.Reference {
        Table.Reference(columns: columns, table: table, targets: targets)
    }
}
