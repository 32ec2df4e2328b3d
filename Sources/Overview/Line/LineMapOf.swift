internal import HTML
internal import Initiatives
internal import Web

/// The line as a picture.
struct LineMapOf: HTML {
    let view: LineView
    let reader: Reader

    var body: some HTML {
        LineMap(
            id: "line", title: reader(OverviewText.linePicture),
            description: reader(OverviewText.linePictureText(count: view.line.count)),
            columns: view.line.drawn.map(column))
    }

    private func column(_ stop: LineStop) -> LineMap.Column {
        LineMap.Column(
            reader(stop.title), stop.hue, knots: stop.nodes.map { knot($0, at: stop) },
            missing: view.line.missed(by: stop).map { LineMap.Missing(at: $0.node.id, reader($0.words)) })
    }

    private func knot(_ node: LineNode, at stop: LineStop) -> LineMap.Knot {
        LineMap.Knot(
            id: node.id, label: words(node.label), words: words(node.words),
            address: reader.link(address(node)), leadsTo: view.line.leadsTo(node).map(\.id),
            light: light(node), isOpen: node.isOpen, loose: view.line.loose(node, at: stop).map { reader($0) })
    }

    /// Whatever was chosen leads on to its own page; everything else can be chosen.
    private func address(_ node: LineNode) -> String {
        view.place(of: node) == .chosen ? node.path : "\(view.path(choosing: node))#\(LineMap.chosen)"
    }

    private func words(_ words: LineWords) -> LineMap.Words {
        LineMap.Words(words.text(reader), in: words.isOwn ? reader.foreign(view.initiative.language) : nil)
    }

    private func light(_ node: LineNode) -> LineMap.Light {
        switch view.place(of: node) {
        case nil: .plain
        case .chosen: .chosen
        case .up, .down: .lit
        case .elsewhere: .faded
        }
    }
}
