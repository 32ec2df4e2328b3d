/// One row of an answer, read by column name. Valid only inside the query that gave it.
public struct Row {
    public let cells: any Cells

    /// - Throws: `Problem.internal` when the cell is missing or holds what the type cannot be: then the
    ///   schema and the code disagree, which no user can mend.
    public func get<Value: Storable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        let names = cells.names
        guard let position = names.position(of: name) else {
            throw Problem(.internal, "row.no-such-column", "No column “\(name)” among \(names.all).")
        }
        guard let value = Value(stored: cells[position]) else {
            throw Problem(.internal, "row.unreadable", "Column “\(name)” holds no \(Value.self): \(cells[position]).")
        }
        return value
    }

    public subscript(position: Int) -> SQLValue { cells[position] }
    public func int64(_ position: Int) -> Int64 { cells.int64(position) }
}
