internal import HTML
internal import Initiatives
internal import Web

/// What was chosen, and where to go from it.
struct ChosenNode: HTML {
    let chosen: LineNode
    let view: LineView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("this-number stack"), .hue(hue)) {
            div {
                p(.class("soft")) { LineSaid(words: chosen.label, initiative: view.initiative, reader: reader) }
                h2 { LineSaid(words: chosen.words, initiative: view.initiative, reader: reader) }
            }
            p { reader(OverviewText.lineCounts(up: view.up.count, down: view.down.count)) }
            p(.class("actions")) {
                a(.class("button"), .href(reader.link(chosen.path))) { reader(OverviewText.lineOpen) }
                if let history = chosen.history, view.opensRecord {
                    a(.class("button quiet"), .href(reader.link(history))) { reader(OverviewText.lineHistory) }
                }
                a(.class("button quiet"), .href(reader.link(view.path))) { reader(OverviewText.lineAll) }
            }
        }
    }

    private var hue: Hue {
        view.line.stops.first { stop in stop.nodes.contains { $0.id == chosen.id } }?.hue ?? .purposes
    }
}

/// The line of what was chosen, up and down.
struct ChosenLine: HTML {
    let chosen: LineNode
    let view: LineView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("trace")) {
            h2 { reader(OverviewText.lineUp) }
            if view.up.isEmpty {
                p(.class("soft")) { reader(chosen.id == top ? OverviewText.lineUpTop : nothing) }
            } else {
                LineSide(ids: view.up, view: view, reader: reader)
            }
            h2 { reader(OverviewText.lineDown) }
            if view.down.isEmpty {
                p(.class("soft")) { reader(OverviewText.lineDownNone) }
            } else {
                LineSide(ids: view.down, view: view, reader: reader)
            }
        }
    }

    /// Whoever is outside does not know what else there is.
    private var nothing: Phrase { view.listsLooseEnds ? OverviewText.lineUpNone : OverviewText.lineUpClosed }

    /// At the first stop stands what everything is for.
    private var top: String? { view.line.stops.first?.nodes.first?.id }
}

/// All that lies on one side of what was chosen, stop by stop.
private struct LineSide: HTML {
    let ids: Set<String>
    let view: LineView
    let reader: Reader

    var body: some HTML<HTMLTag.ol> {
        ol(.class("stops down")) {
            for stop in view.line.stops {
                for node in stop.nodes where ids.contains(node.id) {
                    LineSideStop(node: node, hue: stop.hue, view: view, reader: reader)
                }
            }
        }
    }
}

private struct LineSideStop: HTML {
    let node: LineNode
    let hue: Hue
    let view: LineView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(hue)) {
            p(.class("soft")) { LineSaid(words: node.label, initiative: view.initiative, reader: reader) }
            a(.href(reader.link(node.path))) {
                LineSaid(words: node.words, initiative: view.initiative, reader: reader)
            }
        }
    }
}
