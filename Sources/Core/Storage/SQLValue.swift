/// What a cell can hold. Three types and nothing else, so that both engines store, compare and sort alike:
/// flags, instants, days and periods are integers; text is compared bytewise; there is no floating point.
public enum SQLValue: Sendable, Hashable {
    case null
    case int64(Int64)
    case text(String)
    case bytes([UInt8])
}

public enum ColumnType: Sendable, Hashable {
    case int64, text, bytes, flag
}

/// A Swift value that has one way to stand in a cell.
public protocol Storable: SendableMetatype {
    static var columnType: ColumnType { get }
    static var isOptional: Bool { get }
    var stored: SQLValue { get }
    /// - Returns: nil where the cell holds what this type cannot be.
    init?(stored: SQLValue)
}

extension Storable {
    public static var isOptional: Bool { false }
}

extension Int64: Storable {
    public static var columnType: ColumnType { .int64 }
    public var stored: SQLValue { .int64(self) }
    public init?(stored: SQLValue) {
        guard case .int64(let value) = stored else { return nil }
        self = value
    }
}

extension String: Storable {
    public static var columnType: ColumnType { .text }
    public var stored: SQLValue { .text(self) }
    public init?(stored: SQLValue) {
        guard case .text(let value) = stored else { return nil }
        self = value
    }
}

extension [UInt8]: Storable {
    public static var columnType: ColumnType { .bytes }
    public var stored: SQLValue { .bytes(self) }
    public init?(stored: SQLValue) {
        guard case .bytes(let value) = stored else { return nil }
        self = value
    }
}

extension Bool: Storable {
    public static var columnType: ColumnType { .flag }
    public var stored: SQLValue { .int64(self ? 1 : 0) }
    public init?(stored: SQLValue) {
        switch stored {
        case .int64(0): self = false
        case .int64(1): self = true
        default: return nil
        }
    }
}

extension ID: Storable {
    public static var columnType: ColumnType { .bytes }
    public var stored: SQLValue { .bytes(bytes) }
    public init?(stored: SQLValue) {
        guard case .bytes(let value) = stored else { return nil }
        self.init(bytes: value)
    }
}

extension Number: Storable {
    public static var columnType: ColumnType { .int64 }
    public var stored: SQLValue { .int64(value) }
    public init?(stored: SQLValue) {
        guard case .int64(let value) = stored else { return nil }
        self.init(value)
    }
}

extension Instant: Storable {
    public static var columnType: ColumnType { .int64 }
    public var stored: SQLValue { .int64(microseconds) }
    public init?(stored: SQLValue) {
        guard case .int64(let value) = stored else { return nil }
        self.init(microseconds: value)
    }
}

extension Day: Storable {
    public static var columnType: ColumnType { .int64 }
    public var stored: SQLValue { .int64(number) }
    public init?(stored: SQLValue) {
        guard case .int64(let value) = stored, Day.known.contains(value) else { return nil }
        self.init(number: value)
    }
}

extension Period: Storable {
    public static var columnType: ColumnType { .int64 }
    public var stored: SQLValue { .int64(code) }
    public init?(stored: SQLValue) {
        guard case .int64(let value) = stored else { return nil }
        self.init(code: value)
    }
}

extension Slug: Storable {
    public static var columnType: ColumnType { .text }
    public var stored: SQLValue { .text(text) }
    public init?(stored: SQLValue) {
        guard case .text(let value) = stored else { return nil }
        self.init(value)
    }
}

extension Storable where Self: RawRepresentable, RawValue == String {
    public static var columnType: ColumnType { .text }
    public var stored: SQLValue { .text(rawValue) }
    public init?(stored: SQLValue) {
        guard case .text(let value) = stored else { return nil }
        self.init(rawValue: value)
    }
}

extension Optional: Storable where Wrapped: Storable {
    public static var columnType: ColumnType { Wrapped.columnType }
    public static var isOptional: Bool { true }
    public var stored: SQLValue { self?.stored ?? .null }
    public init?(stored: SQLValue) {
        if stored == .null {
            self = .none
        } else {
            guard let value = Wrapped(stored: stored) else { return nil }
            self = value
        }
    }
}
