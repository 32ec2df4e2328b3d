internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// “What stands behind this?”: who needs what, who does what, whose share is which, and what can be done.
struct CellPage: HTML {
    let view: CellView
    let form: Form
    /// How the outside names this site.
    let site: String
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.cellTitle), surroundings: initiative.surroundings()) {
            Opening {
                Trail(
                    reader: reader,
                    stops: [
                        Trail.Stop(.activities, reader(ActivitiesText.coverageTitle), address: view.book.path),
                        Trail.Stop(
                            .decisions, reader(ActivitiesText.coverageResult), words: view.result.statement,
                            address: view.result.path(in: initiative), language: initiative.language),
                    ])
                h1 { reader(ActivitiesText.cellTitle) }
                p(.class("lead")) { view.book.marked(sentence, reader) }
                p {
                    Badge(reader(view.standing.verdict.words), view.standing.verdict.mark)
                    " "
                    span(.class("soft")) { reader(view.standing.verdict.meaning) }
                }
            }
            div(.class("two")) {
                CellNeeds(view: view, reader: reader)
                CellRoom(view: view, reader: reader)
            }
            CellAnswers(view: view, sentence: sentence, form: form, site: site, reader: reader)
        }
    }

    private var initiative: Initiative { view.book.initiative }

    private var sentence: String {
        let found = [
            view.gap.map { view.book.sentence($0, reader) }, view.overlap.map { view.book.sentence($0, reader) },
        ].compactMap(\.self)
        return found.isEmpty
            ? "\(view.place.name): \(view.book.who(view.cell, reader))" : found.joined(separator: " ")
    }
}

private struct CellNeeds: HTML {
    let view: CellView
    let reader: Reader

    var body: some HTML {
        Card(reader(ActivitiesText.cellNeed), hue: .activities) {
            if view.needs.isEmpty {
                p { reader(ActivitiesText.cellNeedUnsaid) }
            } else {
                ul(.class("plain")) {
                    for need in view.needs { NeedLine(need: need, book: view.book, reader: reader) }
                }
            }
            if view.book.mayChange {
                p {
                    a(.href(reader.link("\(view.book.path)/need?\(view.asQuery)"))) {
                        reader(ActivitiesText.coverageSay)
                    }
                }
            }
        }
    }
}

private struct NeedLine: HTML {
    let need: Need
    let book: CoverageBook
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            p {
                b { "\(book.place(need.cell)?.name ?? ""): " }
                reader(need.extent.needed)
                span(.class("soft")) { " · \(reader.day(need.day))" }
            }
            if let path = need.path {
                p(.class("soft")) {
                    a(.href(reader.link("/\(book.initiative.slug)\(path)"))) { need.source }
                        .spoken(in: book.initiative.language, to: reader)
                }
            } else {
                Citation(need.source, language: book.initiative.language, reader: reader)
            }
        }
    }
}

private struct CellRoom: HTML {
    let view: CellView
    let reader: Reader

    var body: some HTML {
        Card(reader(ActivitiesText.cellRoom), hue: .activities) {
            if view.standing.helpers.isEmpty {
                p { reader(ActivitiesText.cellRoomNone) }
            } else {
                ul(.class("plain")) {
                    for helper in view.standing.helpers { HelperLine(helper: helper, view: view, reader: reader) }
                }
                if view.standing.isTold {
                    p { b { reader(ActivitiesText.cellRoomSum(room: Int(view.standing.room.whole()))) } }
                }
                p(.class("soft")) { reader(ActivitiesText.cellRoomRule) }
            }
        }
    }
}

private struct HelperLine: HTML {
    let helper: Standing.Helper
    let view: CellView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            b { view.book.title(helper.effort.activity) }.spoken(in: view.book.initiative.language, to: reader)
            ": \(words)"
            span(.class("soft")) { " · \(owners)" }
        }
    }

    private var owners: String {
        view.book.speakers.all.filter { helper.effort.owners.contains($0.voice) }.map { $0.title(reader) }
            .joined(separator: ", ")
    }

    private var words: String {
        switch helper.effort.capacity {
        case .people(0), .none: reader(ActivitiesText.cellRoomZero)
        case .people(let all):
            helper.share.map {
                reader(ActivitiesText.cellRoomShare(share: Int($0.whole()), capacity: Int(all)))
            } ?? reader(ActivitiesText.cellRoomParts)
        case .some: reader(ActivitiesText.cellRoomSome)
        case .unknown: reader(ActivitiesText.cellRoomUnknown)
        }
    }
}

extension Extent {
    /// How many are in need.
    fileprivate var needed: Phrase {
        switch self {
        case .people(let count): ActivitiesText.cellNeedPeople(count: Int(count))
        case .some: ActivitiesText.cellNeedSome
        case .none: ActivitiesText.cellNeedNone
        case .unknown: ActivitiesText.cellNeedUnknown
        }
    }
}

extension CellView {
    /// For forms that are filled with this cell.
    var asQuery: String {
        "result=\(result.slug)&place=\(place.slug)&group=\(cell.group.value)&stage=\(cell.stage.value)"
    }
}
