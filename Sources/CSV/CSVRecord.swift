/// One record: the texts between its delimiters, unquoted.
public struct CSVRecord: Sendable, Equatable {
    /// The physical line on which it starts, from 1, as a text editor counts. Quoted fields may hold line ends,
    /// so the next record does not always start on the next line.
    public let line: Int
    public let fields: [String]

    public init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}

/// What stands next in a file: a record, or the reason why there is none to be had on this line.
///
/// A refusal is a value, not a thrown error, since the reading goes on behind it: whoever imports a list
/// wants every bad line in one report. Only the source throws.
public enum CSVRow: Sendable, Equatable {
    case record(CSVRecord)
    case refused(line: Int, reason: CSVFault)
}
