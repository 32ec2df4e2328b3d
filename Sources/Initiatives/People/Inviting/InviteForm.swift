internal import Core
internal import Web

/// What was typed to invite people: a pasted list, one person in fields of their own, or both.
struct InviteForm {
    static let rows = "rows"
    static let step = "step"
    static let send = "send"

    let text: String
    let person: GuestRow?
    /// Whether to send, or only to look.
    let sends: Bool

    init(_ form: Form) throws {
        // As it was pasted: a first cell that is empty begins with the sign that parts it from the next.
        text = form.typed(Self.rows) ?? ""
        let cells = GuestRow.Column.allCases.map { ($0, form.typed($0.rawValue) ?? "") }
        let row = GuestRow(line: nil, cells)
        // Who they are makes a person; a choice left in a list does not.
        person = row[.name].isEmpty && row[.email].isEmpty ? nil : row
        sends = form.typed(Self.step) == Self.send
        guard person != nil || text.contains(where: { !$0.isWhitespace }) else {
            throw Problem.invalid("people.none", at: Self.rows, "There is nobody to invite yet.")
        }
    }

    func list(by rules: GuestRules) throws -> GuestList {
        let list = try GuestList(text, person: person, by: rules)
        guard list.lines.count <= InvitePeople.most else {
            throw Problem(
                .tooLarge, "people.too-many", at: Self.rows, "At most \(InvitePeople.most) people are invited at once.")
        }
        return list
    }

    /// Everything that was typed, for taking it along unseen.
    static func fields(of form: Form) -> [(name: String, value: String)] {
        ([rows] + GuestRow.Column.allCases.map(\.rawValue)).compactMap { name in form.typed(name).map { (name, $0) } }
    }
}
