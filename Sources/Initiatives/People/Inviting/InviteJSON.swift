internal import Core

/// What programs read where a list of guests was only looked at. Fields are only ever added.
struct InviteJSON: Encodable {
    struct Refused: Encodable {
        let line: Int?
        let code: String
        let reason: String
    }

    let ready: Int
    let withoutAddress: Int
    let refused: [Refused]
    let unusedColumns: [String]

    init(_ list: GuestList?) {
        ready = list?.ready ?? 0
        withoutAddress = list?.withoutAddress ?? 0
        refused = (list?.refused ?? []).map {
            Refused(line: $0.line.number, code: $0.problem.code, reason: $0.problem.detail)
        }
        unusedColumns = list?.unused ?? []
    }
}
