/// The names of a table's columns, shared by all its rows.
public struct CSVHeader: Sendable, Equatable {
    public let names: [String]
    private let columns: [String: Int]

    /// Blanks around a name are never meant; the names left must tell the columns apart.
    init(_ fields: [String]) throws(CSVFault) {
        var names: [String] = []
        var columns: [String: Int] = [:]
        for (index, field) in fields.enumerated() {
            let name = field.withoutOuterBlanks
            if name.isEmpty { throw .emptyName(column: index + 1) }
            if let first = columns[name] {
                throw .duplicateName(name, column: index + 1, firstColumn: first + 1)
            }
            columns[name] = index
            names.append(name)
        }
        self.names = names
        self.columns = columns
    }

    /// The position of a column, from 0: for loops that would rather not look the name up in every row.
    public func column(_ name: String) -> Int? {
        columns[name]
    }

    /// Throws a ``CSVFault`` that lists every one of these names that the header lacks.
    public func require(_ names: String...) throws(CSVFault) {
        let missing = names.filter { columns[$0] == nil }
        if !missing.isEmpty { throw .missingColumns(missing) }
    }
}

extension String {
    var withoutOuterBlanks: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
