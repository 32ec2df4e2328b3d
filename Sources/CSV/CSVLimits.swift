/// How large the parts of a file may grow, in bytes of UTF-8, before they are refused.
///
/// They are what keeps the reader's memory constant: it never holds more than one record and one piece of the
/// source, and a quote that is never closed costs at most one record's worth of looking ahead.
public struct CSVLimits: Sendable, Equatable {
    /// The text of one field, without its quotes.
    public var field: Int
    /// Fields in one record.
    public var fieldsPerRecord: Int
    /// One record with its quotes and delimiters, without the line end.
    public var record: Int

    public init(field: Int = 64 * 1024, fieldsPerRecord: Int = 1_024, record: Int = 1_024 * 1_024) {
        precondition(field > 0 && fieldsPerRecord > 0 && record > 0, "a limit of nothing would refuse every file")
        self.field = field
        self.fieldsPerRecord = fieldsPerRecord
        self.record = record
    }
}
