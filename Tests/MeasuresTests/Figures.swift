import Core
import Initiatives
import Measures
import TestSupport
import Testing

/// A figure as these tests state it: by the names of things.
struct Stated {
    var measure: Number<Measure>
    var place: Number<Place>
    var period = "2024"
    var category: Int64 = 0
    var source: Int64 = 1
    var units: Int64?
    var state: Figure.State?
    var rank: Int64?
    var cases: Int64?
    var standardError: Int64?
    var isPreferred = true

    func row() throws -> RecordFigures.Row {
        RecordFigures.Row(
            measure: measure, place: place, period: try #require(Period(period)), category: Number(category),
            source: Number(source), state: state ?? (units == nil ? .notCollected : .reported), units: units,
            rank: rank, cases: cases, standardError: standardError, note: nil, isPreferred: isPreferred)
    }
}

extension SmallInitiative {
    /// Opens a batch; the first one enters two sources and one category.
    func open(_ name: String = "figures") async throws -> Number<Batch> {
        try await store.perform(
            OpenBatch(
                scope: scope, name: name, citations: ["School survey", "State report"],
                categories: [Category.Name(dimension: "gender", name: "girls")]), by: .operator
        ).batch
    }

    func record(_ figures: [Stated], into batch: Number<Batch>) async throws {
        _ = try await store.perform(
            RecordFigures(scope: scope, batch: batch, rows: try figures.map { try $0.row() }), by: .operator)
    }

    func publish(_ batch: Number<Batch>) async throws {
        _ = try await store.perform(PublishBatch(scope: scope, batch: batch), by: .operator)
    }

    func publish(_ figures: Stated...) async throws {
        let batch = try await open()
        try await record(figures, into: batch)
        try await publish(batch)
    }

    /// What the place adds up to, over all periods and categories; nil where there is no total.
    func total(of measure: Number<Measure>, at name: String) async throws -> Int64? {
        let place = try await place(name)
        return try await store.read { [scope] tx in
            try tx.first(
                """
                SELECT CAST(SUM(units) AS BIGINT) AS units FROM total
                WHERE scope = \(scope) AND measure = \(measure) AND place = \(place)
                """
            ) { try $0.get("units", as: Int64?.self) } ?? nil
        }
    }

    func count(of table: String) async throws -> Int64 {
        try await store.read { [scope] tx in try tx.count("SELECT COUNT(*) FROM \(name: table) WHERE scope = \(scope)")
        }
    }

    func entries() async throws -> Int64 { try await count(of: "ledger_entry") }
}

func expectSound(_ store: Store, _ location: SourceLocation = #_sourceLocation) async throws {
    let findings = try await store.verify().findings
    #expect(findings.isEmpty, sourceLocation: location)
}

/// Lends a small initiative in a database of its own, and verifies it afterwards.
func withValley(on engine: Engine, _ body: (SmallInitiative) async throws -> Void) async throws {
    try await withHouse(on: engine) { store in
        try await body(try await SmallInitiative(in: store))
        try await expectSound(store)
    }
}
