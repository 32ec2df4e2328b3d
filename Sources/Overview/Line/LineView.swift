internal import Core
internal import Initiatives

/// The line, with what was chosen on it.
struct LineView: Sendable {
    /// How something stands to what was chosen.
    enum Place: String, Encodable, Sendable {
        case chosen, up, down, elsewhere
    }

    var initiative: Initiative
    var line: Line
    var chosen: LineNode?
    /// What it is for, and what it rests on.
    var up: Set<String> = []
    var down: Set<String> = []
    /// Whether whoever looks may read what hangs on no line, and who changed what when.
    var listsLooseEnds: Bool
    var opensRecord: Bool

    /// nil where nothing was chosen.
    func place(of node: LineNode) -> Place? {
        guard let chosen else { return nil }
        if node.id == chosen.id { return .chosen }
        if up.contains(node.id) { return .up }
        return down.contains(node.id) ? .down : .elsewhere
    }

    func path(choosing node: LineNode) -> String { "\(path)?at=\(node.id)" }
    var path: String { "/\(initiative.slug)/line" }
}

extension LineView {
    /// - Throws: not found where what is to be chosen is not on the line of whoever looks.
    static func find(
        _ slug: Slug, at id: String?, _ queries: [LineQuery], for actor: Actor, in tx: ReadTransaction
    ) throws -> LineView {
        let initiative = try Initiative.find(slug, in: tx)
        let line = Line(try queries.flatMap { try $0(actor, initiative, tx) })
        var view = LineView(
            initiative: initiative, line: line, listsLooseEnds: actor.may(.readShared),
            opensRecord: initiative.opensRecord(to: actor))
        if let id {
            guard let chosen = line[id] else { throw Problem.notFound }
            (view.chosen, view.up, view.down) = (chosen, line.up(from: id), line.down(from: id))
        }
        return view
    }
}
