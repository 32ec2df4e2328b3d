internal import CLibPQ
@_spi(Driver) internal import Core

/// The statements of one transaction, over a link.
final class PostgresConnection: Connection {
    let link: Link
    private let statements: Statements
    private var isStreaming = false

    init(_ link: Link) {
        self.link = link
        statements = Statements(link)
    }

    var lockClause: String { "FOR UPDATE" }

    func execute(_ sql: SQL) throws -> Int {
        try refuseWhileStreaming()
        let query = try BoundQuery(sql)
        return try execute(query)
    }

    func execute(_ query: BoundQuery) throws -> Int {
        let name = try statements.name(for: query)
        let answer = Answer(
            query.parameters.withPointers { count, values, lengths, formats in
                PQexecPrepared(link.pointer, name, count, values, lengths, formats, binary)
            })
        try link.check(answer, of: query.text)
        return answer.touched
    }

    /// Rows come one by one as the server sends them, so an answer of any length needs little memory. Where the body
    /// wants no more, the rest still has to be read and dropped before the connection can do anything else.
    func forEach(_ sql: SQL, _ body: (any Cells) throws -> Bool) throws {
        try refuseWhileStreaming()
        let query = try BoundQuery(sql)
        try send(query)
        isStreaming = true
        defer { isStreaming = false }
        let cells = AnswerCells()
        var wantsMore = true
        var failure: (any Error)?
        while let pointer = PQgetResult(link.pointer) {
            let answer = Answer(pointer)
            guard failure == nil else { continue }
            do {
                // Checked even when no more rows are wanted: rows are sent before the statement is over.
                try link.check(answer, of: query.text)
                guard wantsMore, answer.status == PGRES_SINGLE_TUPLE else { continue }
                try cells.stand(on: pointer)
                wantsMore = try body(cells)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    func create(_ table: Table) throws {
        try refuseWhileStreaming()
        for statement in try TableDefinition(table).statements { try link.run(statement) }
    }

    func add(_ column: AddedColumn) throws {
        try refuseWhileStreaming()
        try link.run(column.postgresStatement)
    }

    func insert(_ rows: [[SQLValue]], into table: Table) throws {
        try refuseWhileStreaming()
        try BulkInsert(table).insert(rows, through: self)
    }

    private func send(_ query: BoundQuery) throws {
        let name = try statements.name(for: query)
        let wasSent = query.parameters.withPointers { count, values, lengths, formats in
            PQsendQueryPrepared(link.pointer, name, count, values, lengths, formats, binary)
        }
        guard wasSent == 1, PQsetSingleRowMode(link.pointer) == 1 else { throw link.lost() }
    }

    private func refuseWhileStreaming() throws {
        guard !isStreaming else {
            throw Problem(.internal, "storage.nested-query", "A query was asked inside the rows of another.")
        }
    }
}

/// libpq's word for values in the server's own form rather than as text.
let binary: Int32 = 1
