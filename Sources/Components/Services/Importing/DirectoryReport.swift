/// What became of a directory, or would become of it.
public struct DirectoryReport: Codable, Sendable, Equatable {
    /// Something that was not taken, and where it stands.
    public struct Line: Codable, Sendable, Equatable {
        public var file: String
        /// From 1, where the row begins; of JSON, which of its services it is.
        public var line: Int
        public var column: String?
        public var code: String
        public var reason: String
    }

    /// What is fit to be imported.
    public var organisations = 0
    public var locations = 0
    public var services = 0
    /// Rows that are not; the first are listed.
    public var refused = 0
    public var refusals: [Line] = []
    /// Single cells that cannot be read, in rows that can; the first are listed.
    public var leftOut = 0
    public var remarks: [Line] = []
    /// nil where nothing was saved.
    public var imported: ImportServices.Outcome?

    static let most = 1000

    mutating func refuse(_ line: Line) {
        refused += 1
        if refusals.count < Self.most { refusals.append(line) }
    }

    mutating func leaveOut(_ line: Line) {
        leftOut += 1
        if remarks.count < Self.most { remarks.append(line) }
    }
}
