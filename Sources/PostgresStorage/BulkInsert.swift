internal import CLibPQ
@_spi(Driver) internal import Core

/// Inserting rows of one table without a round trip for each: a few as one prepared statement that is given a whole
/// column per parameter, many as a `COPY` stream.
struct BulkInsert {
    /// From here on a stream is faster. Measured: alike at 20 rows, a third faster at 50.
    private static let many = 50
    /// How much of a stream is handed over at a time.
    private static let chunk = 64 * 1024

    private let table: Table

    init(_ table: Table) { self.table = table }

    func insert(_ rows: [[SQLValue]], through connection: PostgresConnection) throws {
        guard rows.allSatisfy({ $0.count == table.columns.count }) else {
            throw Problem(.internal, "storage.columns", "A row for “\(table.name)” has not as many cells as columns.")
        }
        if rows.count >= BulkInsert.many {
            try copy(rows, to: connection.link)
        } else if !rows.isEmpty {
            _ = try connection.execute(columnwise(rows))
        }
    }

    private var columnList: String { table.columns.map { quoted($0.name) }.joined(separator: ", ") }

    private func columnwise(_ rows: [[SQLValue]]) throws -> BoundQuery {
        var parameters = Parameters()
        for (position, column) in table.columns.enumerated() {
            let array = try WireBytes(array: rows.lazy.map { $0[position] }, of: column)
            parameters.append(array: array, type: column.type.arrayType)
        }
        let places = table.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let text = "INSERT INTO \(quoted(table.name)) (\(columnList)) SELECT * FROM unnest(\(places))"
        return BoundQuery(text: text, parameters: parameters)
    }

    private func copy(_ rows: [[SQLValue]], to link: Link) throws {
        let text = "COPY \(quoted(table.name)) (\(columnList)) FROM STDIN (FORMAT binary)"
        try link.check(Answer(PQexec(link.pointer, text)), of: text)
        do {
            try stream(rows, to: link)
        } catch {
            // The server answers that the copy failed, as it was told to; why it did is known here.
            _ = link.endCopy(because: "the sender gave up")
            throw error
        }
        try link.check(link.endCopy(because: nil), of: text)
    }

    private func stream(_ rows: [[SQLValue]], to link: Link) throws {
        var bytes = WireBytes.copyHeader
        for row in rows {
            bytes.add(Int16(row.count))
            for (cell, column) in zip(row, table.columns) { try bytes.add(cell: cell, of: column) }
            guard bytes.count >= BulkInsert.chunk else { continue }
            try link.sendCopy(bytes)
            bytes.removeAll()
        }
        bytes.add(Int16(-1))
        try link.sendCopy(bytes)
    }
}

extension Link {
    fileprivate func sendCopy(_ bytes: WireBytes) throws {
        let wasSent = bytes.withCharacters { PQputCopyData(pointer, $0, Int32(bytes.count)) }
        guard wasSent == 1 else { throw lost() }
    }

    /// Ends a `COPY`, giving a reason where it is to fail.
    fileprivate func endCopy(because reason: String?) -> Answer {
        PQputCopyEnd(pointer, reason)
        let answer = Answer(PQgetResult(pointer))
        while let rest = PQgetResult(pointer) { PQclear(rest) }
        return answer
    }
}

extension WireBytes {
    /// An array of one dimension, counted from 1, that may hold nulls.
    fileprivate init(array: some Collection<SQLValue>, of column: Table.Column) throws {
        self.init()
        add(Int32(1))
        add(Int32(1))
        add(Int32(column.type.elementType))
        add(Int32(array.count))
        add(Int32(1))
        for cell in array { try add(cell: cell, of: column) }
    }

    /// Signature, flags, length of the extension: https://www.postgresql.org/docs/current/sql-copy.html
    fileprivate static var copyHeader: WireBytes {
        var bytes = WireBytes()
        bytes.add(Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00])
        bytes.add(Int32(0))
        bytes.add(Int32(0))
        return bytes
    }
}

extension ColumnType {
    fileprivate var elementType: Oid {
        switch self {
        case .int64, .flag: .int8
        case .text: .text
        case .bytes: .bytea
        }
    }

    fileprivate var arrayType: Oid {
        switch self {
        case .int64, .flag: .int8Array
        case .text: .textArray
        case .bytes: .byteaArray
        }
    }
}
