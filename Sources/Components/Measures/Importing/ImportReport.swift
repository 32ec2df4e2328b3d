/// What became of a file of figures, or would become of it.
public struct ImportReport: Codable, Sendable, Equatable {
    public struct Refusal: Codable, Sendable, Equatable {
        /// The line of the file, from 1, where the row begins.
        public var line: Int
        public var code: String
        public var reason: String
        /// The column at fault, where it is one, as the file's first line names it.
        public var column: String?
    }

    public var file: String
    /// Rows that are fit to be imported.
    public var ready = 0
    /// Rows that are not.
    public var refused = 0
    /// The first refusals, each with its line; `refused` counts them all.
    public var refusals: [Refusal] = []
    /// Rows that were in fact imported: none on a dry run, or where something was refused and all or nothing was asked.
    public var imported = 0

    static let mostRefusals = 1000

    init(file: String) { self.file = file }

    mutating func refuse(_ refusal: Refusal) {
        refused += 1
        if refusals.count < ImportReport.mostRefusals { refusals.append(refusal) }
    }
}
