internal import Foundation

/// Writing the ledger, inside the transaction of an action.
struct Ledger {
    let connection: any Connection
    let schema: Int64

    init(_ connection: any Connection, schema: Int64) {
        self.connection = connection
        self.schema = schema
    }

    /// Locks the scope against every other writer, on whichever server, until this transaction ends.
    func lock(_ scope: Scope) throws -> Head {
        let tx = ReadTransaction(connection)
        guard let head = try tx.record(Head.self, "scope = \(scope) \(name: connection.lockClause)") else {
            throw Problem.notFound
        }
        return head
    }

    /// Opens the ledger of a new scope. Its time begins with its first entry.
    func open(_ scope: Scope) throws {
        try connection.insert([Head(scope: scope, sequence: 0, time: .beginning, frontier: []).cells], into: Head.table)
    }

    /// What this key was answered before, if it was.
    func outcome<A: Action>(of type: A.Type, scope: Scope, key: RequestKey, body: Digest) throws -> A.Outcome? {
        let tx = ReadTransaction(connection)
        guard let seen = try tx.record(KeySeen.self, "scope = \(scope) AND key = \(key)") else { return nil }
        guard seen.body == body else {
            throw Problem(.conflict, "key.reused", "Something else was already sent under this key.")
        }
        return try JSONDecoder().decode(A.Outcome.self, from: Data(seen.outcome))
    }

    func append(_ tx: WriteTransaction, to head: Head, actor: Actor, action: String, subject: String) throws {
        let (scope, sequence) = (tx.scope, tx.entry)
        let effects = tx.effects.enumerated().map { StoredEffect($1, scope: scope, sequence: sequence, position: $0) }
        let bulks = tx.bulks.enumerated().map { StoredBulk($1, scope: scope, sequence: sequence, position: $0) }
        let entry = Entry(
            scope: scope, sequence: sequence, time: tx.now, actor: actor, action: action, subject: subject,
            schema: schema, effects: effects.map(\.digest), bulks: bulks)
        try connection.insert([entry.cells], into: Entry.table)
        try connection.insert(effects.map(\.cells), into: StoredEffect.table)
        try connection.insert(bulks.map(\.cells), into: StoredBulk.table)
        let touched = Set(tx.effects.compactMap(\.row)).map { Touch($0, scope: scope, sequence: sequence) }
        try connection.insert(touched.map(\.cells), into: Touch.table)
        try grow(head, by: entry)
    }

    private func grow(_ head: Head, by entry: Entry) throws {
        guard var tree = MerkleTree(size: head.sequence, frontier: head.frontier) else {
            throw Problem(
                .internal, "ledger.frontier", "The head of scope \(head.scope.number) is damaged; run verify.")
        }
        let nodes = tree.append(entry.leaf).map {
            Node(scope: head.scope, level: $0.level, position: $0.position, digest: $0.digest)
        }
        try connection.insert(nodes.map(\.cells), into: Node.table)
        try connection.execute(
            """
            UPDATE ledger_head SET sequence = \(entry.sequence), time = \(entry.time), frontier = \(tree.frontier)
            WHERE scope = \(head.scope)
            """)
    }
}
