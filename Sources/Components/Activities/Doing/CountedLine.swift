public import Core
internal import HTML
public import Initiatives
internal import Web

/// Something that is counted of an activity, for its page.
public struct CountedLine: Sendable {
    /// In the initiative's own words.
    public let measure: String
    let path: String
    /// The newest number as the line tells it; nil where there is none.
    let newest: LineNode?

    public init(measure: String, path: String, newest: LineNode?) {
        self.measure = measure
        self.path = path
        self.newest = newest
    }
}

/// Finds what is counted of an activity, as far as somebody may see it. Who counts gives it to the component's manifest.
public typealias CountedQuery = @Sendable (Activity, Initiative, Actor, ReadTransaction) throws -> [CountedLine]

/// On the page of an activity: what is counted of it.
struct CountedCard: HTML {
    let view: ActivityView
    let reader: Reader

    var body: some HTML {
        if !view.counted.isEmpty || view.isMember {
            Card(reader(ActivitiesText.countedTitle), hue: .measures) {
                if view.counted.isEmpty {
                    p { reader(ActivitiesText.countedNone) }
                    p {
                        a(.href(reader.link("/\(view.initiative.slug)/measures"))) { reader(ActivitiesText.countedAll) }
                    }
                } else {
                    ul(.class("links"), .hue(.measures)) {
                        for line in view.counted { CountedLineItem(line: line, view: view, reader: reader) }
                    }
                }
            }
        }
    }
}

private struct CountedLineItem: HTML {
    let line: CountedLine
    let view: ActivityView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href(reader.link(line.path))) { line.measure }.spoken(in: view.initiative.language, to: reader)
            if let newest = line.newest {
                b { newest.words.text(reader) }.spoken(in: view.initiative.language, to: reader)
                span(.class("soft")) { newest.label.text(reader) }
            }
        }
    }
}
