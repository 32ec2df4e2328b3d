internal import CLibPQ
@_spi(Driver) internal import Core

/// The row that a query stands on, read where libpq keeps it. One object serves all rows of a query.
final class AnswerCells: Cells {
    private(set) var names = ColumnNames([])
    private var kinds: [CellKind] = []
    private var numerics: [Int32] = []
    private var row: OpaquePointer?

    /// Moves to the next row, which must stay alive until the one after.
    /// - Throws: where a cell holds what the house has no value for.
    func stand(on row: OpaquePointer) throws {
        if kinds.isEmpty { try learnColumns(of: row) }
        self.row = row
        for position in numerics where !isNull(position) && numeric(position) == nil {
            let name = names.all[Int(position)]
            throw Problem(.internal, "storage.number", "Column “\(name)” holds a number that is no 64-bit integer.")
        }
    }

    subscript(position: Int) -> SQLValue {
        let place = Int32(position)
        guard !isNull(place) else { return .null }
        return switch kinds[position] {
        case .int64, .int32, .int16, .flag, .numeric: .int64(integer(place, kinds[position]))
        case .text: .text(String(decoding: bytes(place), as: UTF8.self))
        case .bytes: .bytes(Array(bytes(place)))
        case .void: .null
        }
    }

    func int64(_ position: Int) -> Int64 {
        let place = Int32(position)
        // Nulls have no length.
        guard kinds[position] == .int64, PQgetlength(row, 0, place) == 8 else { return otherInt64(position) }
        return Int64(bigEndian: UnsafeRawPointer(PQgetvalue(row, 0, place)).loadUnaligned(as: Int64.self))
    }

    private func otherInt64(_ position: Int) -> Int64 {
        guard case .int64(let value) = self[position] else { return 0 }
        return value
    }

    private func learnColumns(of row: OpaquePointer) throws {
        var names: [String] = []
        for position in 0..<PQnfields(row) {
            let name = String(cString: PQfname(row, position))
            guard let kind = CellKind(PQftype(row, position)) else {
                throw Problem(.internal, "storage.type", "Column “\(name)” is of a type that the house does not use.")
            }
            names.append(name)
            kinds.append(kind)
            if kind == .numeric { numerics.append(position) }
        }
        self.names = ColumnNames(names)
    }

    private func integer(_ position: Int32, _ kind: CellKind) -> Int64 {
        let bytes = bytes(position)
        return switch kind {
        case .int64: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case .int32: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case .int16: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case .flag: bytes[0] == 0 ? 0 : 1
        default: numeric(position) ?? 0
        }
    }

    private func numeric(_ position: Int32) -> Int64? { WireNumeric(bytes(position)).integer }
    private func isNull(_ position: Int32) -> Bool { PQgetisnull(row, 0, position) == 1 }

    private func bytes(_ position: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: PQgetvalue(row, 0, position), count: Int(PQgetlength(row, 0, position)))
    }
}

/// The server's types that can come back. Floating point is not among them, on purpose.
enum CellKind {
    case int64, int32, int16, flag, numeric, text, bytes, void

    init?(_ type: Oid) {
        switch type {
        case .int8: self = .int64
        case .int4: self = .int32
        case .int2: self = .int16
        case .bool: self = .flag
        case .numeric: self = .numeric
        case .text, .varchar, .name: self = .text
        case .bytea: self = .bytes
        case .void: self = .void
        default: return nil
        }
    }
}
