/// What `verify` found.
public struct Verification: Sendable, Codable {
    public struct Finding: Sendable, Codable, Equatable {
        /// Where: a scope, an entry, a table.
        public var place: String
        public var what: String
    }

    public var scopes = 0
    public var entries = 0
    public var effects = 0
    public var erased = 0
    public var recordedRows = 0
    public var versionedRows = 0
    public var derivedTables = 0
    public var findings: [Finding] = []
    public var isSound: Bool { findings.isEmpty }

    /// Reports at most this many findings; a damaged database could give millions.
    static let mostFindings = 20

    mutating func find(_ place: String, _ what: String) {
        if findings.count < Verification.mostFindings { findings.append(Finding(place: place, what: what)) }
    }
}

/// How far a long piece of work is.
public typealias ProgressReport = @Sendable (_ step: String, _ done: Int, _ total: Int) -> Void

extension Store {
    /// Replays the whole record and compares every table with it.
    ///
    /// It calls no code of any component: facts are rebuilt from the ledger's own images, versions are hashed where
    /// they stand, and derived tables are recomputed by the queries that declare them. So it finds what was changed
    /// behind the product's back, and it keeps working when the rules of the components change.
    ///
    /// - Parameter checkpoints: signed heads kept elsewhere. Only they show a record that was cut off or written anew.
    public func verify(against checkpoints: [Checkpoint] = [], progress: @escaping ProgressReport = { _, _, _ in })
        async throws
        -> Verification
    {
        let schema = schema
        return try await read {
            try Verification(of: $0, schema: schema, against: checkpoints, progress: progress)
        }
    }
}

extension Verification {
    /// What stands there and cannot be read is a finding as well. A database that cannot be reached is none: it throws.
    init(
        of tx: ReadTransaction, schema: Schema, against checkpoints: [Checkpoint] = [],
        progress: @escaping ProgressReport = { _, _, _ in }
    ) throws {
        self.init()
        do {
            let replay = Replay(tx, schema: schema, progress: progress)
            try replay.run(into: &self, checkpoints: checkpoints)
            try FactComparison(tx, schema: schema, expected: replay.state).run(into: &self)
            try DerivedComparison(tx, schema: schema, progress: progress).run(into: &self)
        } catch let problem as Problem where problem.kind != .internal {
            throw problem
        } catch {
            find("database", "it cannot be read to its end: \(error)")
        }
    }
}
