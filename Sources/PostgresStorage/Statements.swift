internal import CLibPQ
@_spi(Driver) internal import Core

/// The statements prepared on one link, so that each text is parsed and planned once. They outlive transactions.
final class Statements {
    private struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private struct Prepared {
        let name: String
        var lastUse: Int
    }

    private static let limit = 256

    private let link: Link
    private var prepared: [Key: Prepared] = [:]
    private var uses = 0

    init(_ link: Link) { self.link = link }

    /// The name under which the server knows this query, prepared first where it does not.
    func name(for query: BoundQuery) throws -> String {
        let key = Key(text: query.text, types: query.parameters.types)
        uses += 1
        if let name = prepared[key]?.name {
            prepared[key]?.lastUse = uses
            return name
        }
        try makeRoom()
        let name = "s\(uses)"
        let answer = Answer(PQprepare(link.pointer, name, key.text, Int32(key.types.count), key.types))
        try link.check(answer, of: key.text)
        prepared[key] = Prepared(name: name, lastUse: uses)
        return name
    }

    /// Drops the statement that was not used for longest. Looking through all of them costs nothing beside the round
    /// trip that follows.
    private func makeRoom() throws {
        guard prepared.count >= Statements.limit,
            let oldest = prepared.min(by: { $0.value.lastUse < $1.value.lastUse })
        else { return }
        try link.run("DEALLOCATE \(oldest.value.name)")
        prepared[oldest.key] = nil
    }
}
