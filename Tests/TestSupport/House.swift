public import Core
internal import Demonstration
internal import Server

extension Schema {
    /// Every table of the product.
    public static var house: Schema { House.schema }
}

/// Lends a store with every table of the product, all of them empty.
public func withHouse(on engine: Engine, _ body: (Store) async throws -> Void) async throws {
    try await withStore(on: engine, schema: .house, body)
}

/// Lends a store with every table of the product and the demonstration of Punjab in them.
public func withPunjab(on engine: Engine, _ body: (Store) async throws -> Void) async throws {
    try await withHouse(on: engine) { store in
        _ = try await Punjab(store).load()
        try await body(store)
    }
}
