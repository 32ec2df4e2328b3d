internal import Core
internal import Initiatives
internal import Web

/// What programs read at the address of a history. Fields are only ever added.
struct HistoryJSON: Encodable {
    struct Change: Encodable {
        let entry: Int64
        /// Microseconds since 1970-01-01 UTC.
        let time: Instant
        let action: String
        /// null for who is not to be named, was forgotten, or runs the server.
        let name: String?
        let behalf: String?
        let record: String
    }

    let path: String
    let words: String
    let changes: [Change]

    init(_ view: HistoryView, _ reader: Reader) {
        path = view.subject.path
        words = view.subject.words.text(reader)
        changes = view.changes.map { change in
            Change(
                entry: change.entry.sequence, time: change.entry.time, action: change.entry.action,
                name: change.who.name,
                behalf: change.who.behalf, record: "/\(view.initiative.slug)/record/\(change.entry.sequence)")
        }
    }
}
