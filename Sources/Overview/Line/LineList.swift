internal import HTML
internal import Initiatives
internal import Web

/// The line as a list: below each thing stands what leads to it. What serves several stands below each of them.
struct LineList: HTML {
    let view: LineView
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("tree")) {
            for entry in entries { LineEntryLine(entry: entry, view: view, reader: reader) }
        }
    }

    /// What leads to nothing begins a branch of its own.
    private var entries: [LineEntry] {
        var tree = LineTree(view.line)
        return view.line.stops.flatMap { stop in
            stop.nodes.filter { view.line.leadsTo($0).isEmpty }.map { tree.entry($0) }
        }
    }
}

/// Something in the list, with what stands below it.
struct LineEntry: Sendable {
    let node: LineNode
    let stop: LineStop
    let lacks: [Phrase]
    let below: [LineEntry]
}

/// Unfolds the line from its upper end. What stands in it again does so without what is below it, so that the list never
/// grows faster than the line.
struct LineTree {
    private let line: Line
    private let stops: [String: LineStop]
    private let lacks: [String: [Phrase]]
    private var seen: Set<String> = []

    init(_ line: Line) {
        self.line = line
        lacks = line.lacks
        stops = line.stops.reduce(into: [:]) { stops, stop in
            for node in stop.nodes { stops[node.id] = stop }
        }
    }

    mutating func entry(_ node: LineNode) -> LineEntry {
        let isNew = seen.insert(node.id).inserted
        let below = isNew ? line.restsOn(node).map { entry($0) } : []
        return LineEntry(
            node: node, stop: stops[node.id] ?? line.stops[0], lacks: lacks[node.id] ?? [], below: below)
    }
}

private struct LineEntryLine: HTML {
    let entry: LineEntry
    let view: LineView
    let reader: Reader

    var body: AnyHTML {
        AnyHTML(
            li(.hue(entry.stop.hue)) {
                LineEntryWords(entry: entry, view: view, reader: reader)
                if !entry.below.isEmpty {
                    ul {
                        for below in entry.below { LineEntryLine(entry: below, view: view, reader: reader) }
                    }
                }
            }.attributes(.class("off"), when: place == .elsewhere))
    }

    private var place: LineView.Place? { view.place(of: entry.node) }
}

private struct LineEntryWords: HTML {
    let entry: LineEntry
    let view: LineView
    let reader: Reader

    var body: some HTML {
        a(.href(reader.link(view.path(choosing: entry.node)))) {
            small { LineSaid(words: entry.node.label, initiative: view.initiative, reader: reader) }
            " "
            LineSaid(words: entry.node.words, initiative: view.initiative, reader: reader)
        }
        .attributes(.aria("current", "true"), when: view.place(of: entry.node) == .chosen)
        for lack in entry.lacks {
            " "
            Badge(reader(lack), .silent)
        }
    }
}
