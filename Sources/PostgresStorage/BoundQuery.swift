@_spi(Driver) internal import Core

/// SQL as PostgreSQL takes it: `$1`, `$2` …, each value with its type declared.
///
/// A null is written into the text as `NULL`, not bound: of a bound null the server must be able to guess the type,
/// which it cannot in `$1 IS NULL`, and a statement prepared under a guess would not fit the next value.
struct BoundQuery {
    let text: String
    let parameters: Parameters

    init(_ sql: SQL) throws {
        var parameters = Parameters()
        for value in sql.values where value != .null { try parameters.append(value) }
        var bound = 0
        text = sql.text { position in
            guard sql.values[position - 1] != .null else { return "NULL" }
            bound += 1
            return "$\(bound)"
        }
        self.parameters = parameters
    }

    init(text: String, parameters: Parameters) {
        self.text = text
        self.parameters = parameters
    }
}
