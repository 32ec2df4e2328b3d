internal import Core
internal import Initiatives
internal import Web

/// What programs read at the address of the line. Fields are only ever added.
struct LineJSON: Encodable {
    struct Stop: Encodable {
        let name: String
        let title: String
        let nodes: [Node]
    }

    struct Node: Encodable {
        let id: String
        let label: String
        let words: String
        let path: String
        /// What it is for: ids of others.
        let leadsTo: [String]
        /// Where the line breaks off, in words.
        let lacks: [String]
        /// How it stands to what was chosen; null where nothing was.
        let place: LineView.Place?
    }

    let initiative: Slug
    let chosen: String?
    let stops: [Stop]

    init(_ view: LineView, _ reader: Reader) {
        initiative = view.initiative.slug
        chosen = view.chosen?.id
        let lacks = view.line.lacks
        stops = view.line.drawn.map { stop in
            Stop(
                name: stop.name, title: reader(stop.title),
                nodes: stop.nodes.map { node in
                    Node(
                        id: node.id, label: node.label.text(reader), words: node.words.text(reader), path: node.path,
                        leadsTo: view.line.leadsTo(node).map(\.id),
                        lacks: (lacks[node.id] ?? []).map { reader($0) }, place: view.place(of: node))
                })
        }
    }
}
