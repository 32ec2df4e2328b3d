internal import HTML
internal import Initiatives
internal import Web

/// “How does it all hang together?”: the line from the purpose to the numbers, as a picture and as a list.
struct LinePage: HTML {
    let view: LineView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(OverviewText.lineTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(OverviewText.lineTitle) }
                if view.chosen == nil, view.line.count > 1 {
                    p(.class("lead")) { reader(OverviewText.lineText) }
                    LineEnds(view: view, reader: reader)
                }
            }
            if let chosen = view.chosen { ChosenNode(chosen: chosen, view: view, reader: reader) }
            if view.line.count > 1 { figure(.class("tied")) { LineMapOf(view: view, reader: reader) } }
            if let chosen = view.chosen { ChosenLine(chosen: chosen, view: view, reader: reader) }
            if view.line.count > 1 {
                section(.class("stack")) {
                    h2 { reader(OverviewText.lineList) }
                    LineList(view: view, reader: reader)
                }
            } else {
                EmptyLine(initiative: view.initiative, reader: reader)
            }
        }
    }
}

/// Where nothing hangs on the line yet: what it is, and how it begins.
private struct EmptyLine: HTML {
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("unpublished"), .hue(.purposes)) {
            h2 { reader(OverviewText.lineEmpty) }
            p { reader(OverviewText.lineEmptyText) }
            p(.class("actions")) {
                a(.class("button quiet"), .href(reader.link("/\(initiative.slug)/purpose"))) {
                    reader(OverviewText.lineEmptyOpen)
                }
            }
        }
    }
}

/// How often the line breaks off, and where that is listed.
private struct LineEnds: HTML {
    let view: LineView
    let reader: Reader

    var body: some HTML {
        if count == 0 {
            Note(reader(OverviewText.lineWhole))
        } else {
            p {
                Badge(reader(OverviewText.lineEnds(count: count)), .late)
                " "
                reader(OverviewText.lineEndsText)
                if view.listsLooseEnds {
                    " "
                    a(.href(reader.link("/\(view.initiative.slug)/loose-ends"))) { reader(OverviewText.lineEndsOpen) }
                }
            }
        }
    }

    private var count: Int { view.line.looseCount }
}

/// Words on the line, in their language.
struct LineSaid: HTML {
    let words: LineWords
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        span { words.text(reader) }.spoken(in: words.isOwn ? reader.foreign(initiative.language) : nil)
    }
}
