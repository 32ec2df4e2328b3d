@_spi(Driver) public import Core
internal import Demonstration
public import Initiatives
public import Measures
internal import Server

extension Schema {
    /// Every table of the product.
    public static var house: Schema { House.schema }
}

/// Lends a store with every table of the product, all of them empty.
public func withHouse(
    on engine: Engine, time: TimeSource = .system, _ body: (Store) async throws -> Void
) async throws {
    try await withStore(on: engine, schema: .house, authority: Registrar(), time: time, body)
}

/// Lends a store with every table of the product and the demonstration of Punjab in them.
public func withPunjab(on engine: Engine, _ body: (Store) async throws -> Void) async throws {
    try await withHouse(on: engine) { store in
        _ = try await Punjab(store).load()
        try await body(store)
    }
}

extension Store {
    /// Puts a figure into its table past every action; the last cells are its state, units and rank.
    /// - Parameter basis: its cases and its standard error.
    public func insertFigure(
        measure: Number<Measure>, place: Number<Place>, batch: Number<Batch>, _ cells: SQL, basis: SQL = "NULL, NULL"
    ) async throws {
        _ = try await driver.write { connection in
            try connection.execute(
                """
                INSERT INTO figure (scope, measure, place, period, category, source, entry, batch, state, units, rank,
                  cases, standard_error, is_preferred)
                VALUES (1, \(measure), \(place), 19723366, 0, 1, 1, \(batch), \(cells), \(basis), 1)
                """)
        }
    }
}
