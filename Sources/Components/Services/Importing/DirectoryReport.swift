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
    /// Rows that are not, and the lines of them; of very many, the command lists the first.
    public var refused = 0
    public var refusals: [Line] = []
    /// Single cells that cannot be read, in rows that can.
    public var leftOut = 0
    public var remarks: [Line] = []
    /// nil where nothing was saved.
    public var imported: ImportServices.Outcome?

    private static let most = 1000

    /// A row can tell of an organisation, an address and a service, and each of them miss the same: that is said once.
    mutating func refuse(_ line: Line) {
        guard refusals.last != line else { return }
        refused += 1
        refusals.append(line)
    }

    mutating func leaveOut(_ line: Line) {
        leftOut += 1
        remarks.append(line)
    }

    /// With the first lines only: nobody reads a terminal further.
    var shortened: DirectoryReport {
        var report = self
        report.refusals = Array(refusals.prefix(Self.most))
        report.remarks = Array(remarks.prefix(Self.most))
        return report
    }
}
