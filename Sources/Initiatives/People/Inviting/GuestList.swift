internal import Core
internal import CSV

/// What a list of guests comes to before anybody is invited: who can be, who lacks an address, and who cannot be, why.
struct GuestList: Sendable {
    struct Line: Sendable {
        /// nil for the one person in fields of their own.
        let number: Int?
        let row: GuestRow
        let verdict: Verdict
    }

    enum Verdict: Sendable {
        case ready(InvitePeople.Guest)
        /// Can be invited, but no letter reaches them: they are given a link or code by hand.
        case withoutAddress(InvitePeople.Guest)
        case refused(Problem)
    }

    private(set) var lines: [Line] = []
    private(set) var unused: [String] = []

    /// - Parameter person: one more, typed into fields of their own.
    init(_ text: String, person: GuestRow?, by rules: GuestRules) throws {
        let table = try GuestTable(text)
        let rows = table.entries.compactMap { entry in if case .row(let row) = entry { row } else { nil } }
        var reading = GuestReading(rules, rows: rows + [person].compactMap { $0 })
        unused = table.unused
        lines = table.entries.map { entry in
            switch entry {
            case .row(let row): Line(number: row.line, row: row, verdict: reading.verdict(on: row))
            case .unreadable(let line, let fault):
                Line(
                    number: line, row: GuestRow(line: line, []),
                    verdict: .refused(.invalid("people.line-unreadable", at: "line \(line)", fault.description)))
            }
        }
        if let person { lines.append(Line(number: nil, row: person, verdict: reading.verdict(on: person))) }
    }

    /// Everybody who can be invited, with or without an address.
    var guests: [InvitePeople.Guest] {
        lines.compactMap { line in
            switch line.verdict {
            case .ready(let guest), .withoutAddress(let guest): guest
            case .refused: nil
            }
        }
    }

    var ready: Int { guests.filter { $0.email != nil }.count }
    var withoutAddress: Int { guests.count - ready }
    var refused: [(line: Line, problem: Problem)] {
        lines.compactMap { line in if case .refused(let problem) = line.verdict { (line, problem) } else { nil } }
    }
}
