public import Core
public import Initiatives

/// Writes figures into an open batch. Nothing that people see changes until the batch is published.
public struct RecordFigures: Action {
    public struct Row: Codable, Sendable {
        public var measure: Number<Measure>
        public var place: Number<Place>
        public var period: Period
        public var category: Number<Category>
        public var source: Number<Source>
        public var state: Figure.State
        public var units: Int64?
        public var rank: Int64?
        public var cases: Int64?
        public var standardError: Int64?
        public var note: String?
        public var isPreferred: Bool

        public init(
            measure: Number<Measure>, place: Number<Place>, period: Period, category: Number<Category>,
            source: Number<Source>, state: Figure.State, units: Int64?, rank: Int64?,
            cases: Int64? = nil, standardError: Int64? = nil, note: String?, isPreferred: Bool
        ) {
            self.measure = measure
            self.place = place
            self.period = period
            self.category = category
            self.source = source
            self.state = state
            self.units = units
            self.rank = rank
            self.cases = cases
            self.standardError = standardError
            self.note = note
            self.isPreferred = isPreferred
        }
    }

    public static let name = "measures.record-figures"
    public static let verb = Verb.arrange
    /// Few enough that the writer is never held for long.
    public static let mostRows = 5000
    /// So few that forty figures still add up to a total that can be stored; beyond that, totals are checked.
    static let mostUnits = 100_000_000_000_000_000
    public var scope: Scope
    public var batch: Number<Batch>
    public var rows: [Row]

    public init(scope: Scope, batch: Number<Batch>, rows: [Row]) {
        self.scope = scope
        self.batch = batch
        self.rows = rows
    }

    public var subject: String { "batch \(batch.value)" }

    public func validate() throws {
        guard rows.count <= Self.mostRows else {
            throw Problem(.tooLarge, "figures.too-many", "At most \(Self.mostRows) figures at once.")
        }
        let cells = Set(rows.map(Cell.init))
        guard cells.count == rows.count else {
            throw Problem.invalid("figures.repeated", "There are two figures of one source for one cell.")
        }
        for row in rows where row.units.map({ $0.magnitude > Self.mostUnits }) ?? false {
            throw Problem(.tooLarge, "value.too-large", "A figure is larger than can be added up.")
        }
        try rows.forEach { try $0.validate() }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done { try record(in: tx) }

    func record(in tx: WriteTransaction) throws -> Done {
        guard let batch = try tx.record(Batch.self, "scope = \(scope) AND number = \(batch)"), batch.state == .open
        else {
            throw Problem(.conflict, "batch.closed", "This batch is not open.")
        }
        let measures = try tx.records(
            Measure.self, "scope = \(scope) AND number IN (\(list: Array(Set(rows.map(\.measure)))))")
        try refuseWholes(among: Set(measures.filter { $0.overPlaces == .sum }.map(\.number)), in: tx)
        try refuseImpossible(by: measures)
        try refuseComputed(in: tx)
        try tx.append(rows.map { Figure($0, scope: scope, entry: tx.entry, batch: self.batch) })
        return Done()
    }

    /// Where a measure adds up over places, its figures are given for the smallest places only: a figure for the whole
    /// beside figures for the parts would be counted twice.
    private func refuseWholes(among summed: Set<Number<Measure>>, in tx: WriteTransaction) throws {
        let places = Set(rows.filter { summed.contains($0.measure) }.map(\.place))
        guard !places.isEmpty else { return }
        let whole = try tx.first(
            """
            SELECT p.name FROM place p
            WHERE p.scope = \(scope) AND p.number IN (\(list: Array(places)))
              AND EXISTS (SELECT 1 FROM place part WHERE part.scope = p.scope AND part.parent = p.number)
            """
        ) { try $0.get("name", as: String.self) }
        if let whole {
            throw Problem.invalid(
                "figure.whole", at: "place", "\(whole) is added up from its parts; give the figures of the parts.")
        }
    }
}

extension RecordFigures.Row {
    /// Rank, cases and standard error say something about a value, so they never stand without one.
    fileprivate func validate() throws {
        let isBare = rank == nil && cases == nil && standardError == nil
        guard (state == .reported) == (units != nil), units != nil || isBare else {
            throw Problem.invalid(
                "figure.state", "A reported figure has a value, others have none, and then no rank, cases or error.")
        }
        guard cases ?? 0 >= 0 else { throw Problem.invalid("cases.malformed", "A figure rests on 0 cases or more.") }
        guard standardError ?? 1 > 0 else {
            throw Problem.invalid("error.malformed", "A standard error is more than 0, or not given.")
        }
    }
}

extension RecordFigures {
    /// What is computed from other measures is never stated beside them.
    private func refuseComputed(in tx: WriteTransaction) throws {
        let computed = try tx.first(
            "SELECT measure FROM share WHERE scope = \(scope) AND measure IN (\(list: Array(Set(rows.map(\.measure)))))"
        ) { try $0.get("measure", as: Number<Measure>.self) }
        if let computed { try Measure.find(computed, in: tx, scope: scope).refuseComputed(in: tx) }
    }

    /// What one source can state once in a batch.
    struct Cell: Hashable {
        private let parts: [Int64]

        init(_ row: Row) {
            parts = [
                row.measure.value, row.place.value, row.period.code, row.category.value, row.source.value,
            ]
        }
    }

    /// A figure above the highest possible value of its measure, or one that is no level of it.
    private func refuseImpossible(by measures: [Measure]) throws {
        let known = Dictionary(uniqueKeysWithValues: measures.map { ($0.number, $0) })
        for row in rows {
            guard let measure = known[row.measure] else { continue }
            try measure.check(row.units)
            guard measure.form == .number || row.standardError == nil else {
                throw Problem.invalid("error.malformed", "Chance moves no level by a part of one.")
            }
        }
    }
}

extension Figure {
    fileprivate init(_ row: RecordFigures.Row, scope: Scope, entry: Int64, batch: Number<Batch>) {
        self.scope = scope
        measure = row.measure
        place = row.place
        period = row.period
        category = row.category
        source = row.source
        self.entry = entry
        self.batch = batch
        state = row.state
        units = row.units
        rank = row.rank
        cases = row.cases
        standardError = row.standardError
        note = row.note
        isPreferred = row.isPreferred
    }
}
