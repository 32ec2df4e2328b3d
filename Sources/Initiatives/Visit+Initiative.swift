public import Web

extension Visit {
    /// The initiative of this address.
    public func initiative() async throws -> Initiative {
        let slug = try slug("initiative")
        return try await read { try Initiative.find(slug, in: $0) }
    }
}
