internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Where do people fall through the gaps, on their way through life?
struct PathwaysPage: HTML {
    let book: PathwayBook
    let mayDraw: Bool
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.waysTitle), surroundings: book.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.waysTitle) }
                p(.class("lead")) { reader(ServicesText.waysLead) }
                if mayDraw, !book.ways.isEmpty {
                    div(.class("actions")) {
                        a(.class("button"), .href(reader.link(draw))) { reader(ServicesText.drawTitle) }
                    }
                }
            }
            if book.ways.isEmpty {
                EmptyRoom(
                    heading: ServicesText.waysEmpty, words: ServicesText.waysEmptyText,
                    step: mayDraw ? (ServicesText.drawTitle, draw) : nil, hue: .activities, reader: reader)
            } else {
                ul(.class("stack")) { for way in book.ways { WayCard(way: way, book: book, reader: reader) } }
            }
            p { a(.href(reader.link("/\(book.initiative.slug)/services"))) { reader(ServicesText.serviceBack) } }
        }
    }

    private var draw: String { "/\(book.initiative.slug)/pathways/draw" }
}

private struct WayCard: HTML {
    let way: PathwayBook.Way
    let book: PathwayBook
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("card"), .hue(.activities)) {
            h2 {
                a(.href(reader.link(way.pathway.path(in: book.initiative)))) { way.pathway.name }
                    .spoken(in: book.initiative.language, to: reader)
            }
            p { way.stops.map(\.stage.name).joined(separator: " → ") }.spoken(in: book.initiative.language, to: reader)
            p(.class("actions")) { MissingBadges(way: way, reader: reader) }
        }
    }
}

/// What is missing on a way, each counted.
struct MissingBadges: HTML {
    let way: PathwayBook.Way
    let reader: Reader

    var body: some HTML {
        if way.bare > 0 { Badge(reader(ServicesText.wayBare(count: way.bare)), .late) }
        if way.silent > 0 { Badge(reader(ServicesText.waySilent(count: way.silent)), .silent) }
        if way.bare + way.silent == 0 && way.isTold { Badge(reader(ServicesText.wayWhole), .done) }
    }
}

extension PathwayBook.Way {
    /// At how many stages nobody helps.
    var bare: Int { stops.count(where: \.isBare) }
    /// Whether whoever looks may know how many went on: only then can they be told that nothing is missing.
    var isTold: Bool { stops.allSatisfy { $0.step == nil || $0.step?.told != nil } }
    /// Of how many steps nobody said a number; 0 for whoever may not know.
    var silent: Int { stops.count { $0.step?.isSilent == true } }
}
