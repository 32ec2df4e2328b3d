internal import CLibPQ

/// One result of the server, freed when it goes out of scope.
struct Answer: ~Copyable {
    /// nil where libpq had no memory even for an error.
    let pointer: OpaquePointer?

    init(_ pointer: OpaquePointer?) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }

    var isRefusal: Bool {
        switch status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN: false
        default: true
        }
    }

    var refusal: Refusal { Refusal(pointer) }

    /// What the server did: `COMMIT`, `UPDATE 3`.
    var tag: String { String(cString: PQcmdStatus(pointer)) }

    /// How many rows it did that to.
    var touched: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }
}
