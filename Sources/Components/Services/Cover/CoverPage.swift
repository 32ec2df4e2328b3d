internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Where is help, and where is none?
struct CoverPage: HTML {
    let view: CoverView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.coverTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.coverTitle) }
                p(.class("lead")) { reader(ServicesText.coverLead) }
            }
            div(.class("two")) {
                div(.class("stack")) {
                    if !view.bare.isEmpty { BarePlaces(view: view, reader: reader) }
                    PlacesWithHelp(view: view, reader: reader)
                }
                div(.class("stack")) {
                    StaleCard(view: view, reader: reader)
                    SameCard(view: view, reader: reader)
                }
            }
            p { a(.href(reader.link("/\(view.initiative.slug)/services"))) { reader(ServicesText.serviceBack) } }
        }
    }
}

private struct BarePlaces: HTML {
    let view: CoverView
    let reader: Reader

    var body: some HTML {
        Note(
            reader(
                ServicesText.coverBare(count: view.bare.count, all: reader.number(view.lines.count))))
        p { view.bare.map(\.place.name).joined(separator: " · ") }.spoken(in: view.initiative.language, to: reader)
    }
}

private struct PlacesWithHelp: HTML {
    let view: CoverView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            caption { reader(ServicesText.coverShown) }
            thead {
                tr {
                    th(.scope(.col)) { reader(ServicesText.coverPlace) }
                    th(.scope(.col), .class("number")) { reader(ServicesText.coverServices) }
                    th(.scope(.col), .class("number")) { reader(ServicesText.coverAround) }
                }
            }
            tbody {
                for line in view.lines where line.own + line.around > 0 {
                    PlaceLine(line: line, view: view, reader: reader)
                }
            }
        }
    }
}

private struct PlaceLine: HTML {
    let line: CoverView.Line
    let view: CoverView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) {
                a(.href(reader.link("/\(view.initiative.slug)/services") + "?place=\(line.place.slug)")) {
                    line.place.name
                }
                .spoken(in: view.initiative.language, to: reader)
                if let within = line.within {
                    span(.class("soft")) { " · \(within.name)" }.spoken(in: view.initiative.language, to: reader)
                }
            }
            td(.class("number")) { reader.number(line.own) }
            td(.class("number")) { reader.number(line.around) }
        }
    }
}

private struct StaleCard: HTML {
    let view: CoverView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.coverStale), hue: .commitments) {
            p {
                view.stale == 0
                    ? reader(ServicesText.coverFresh)
                    : reader(ServicesText.coverStaleText(stale: view.stale, all: reader.number(view.all)))
            }
        }
    }
}

private struct SameCard: HTML {
    let view: CoverView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.coverSame), hue: .activities) {
            if view.same.isEmpty {
                p { reader(ServicesText.coverSameNone) }
            } else {
                p { reader(ServicesText.coverSameText) }
                ul(.class("links")) { for same in view.same { SameLine(same: same, view: view, reader: reader) } }
            }
        }
    }
}

private struct SameLine: HTML {
    let same: CoverView.Same
    let view: CoverView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            span {
                a(.href(reader.link("/\(view.initiative.slug)/services") + query)) { words }
                    .spoken(in: view.initiative.language, to: reader)
                " "
                small { reader(ServicesText.coverSameWho(count: same.organisations)) }
            }
        }
    }

    private var query: String { "?need=\(same.topic.inAddress)&place=\(same.place.slug)" }
    private var words: String {
        reader(ServicesText.coverSameLine(topic: same.topic, place: same.place.name))
    }
}
