internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// “Who does what, where?”
struct CoveragePage: HTML {
    let view: CoverageView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.coverageTitle), surroundings: initiative.surroundings()) {
            Opening {
                h1 { reader(ActivitiesText.coverageTitle) }
                p(.class("lead")) { reader(ActivitiesText.coverageLead) }
                if !isEmpty { Facts(facts, language: reader.language.rawValue, reader: reader) }
                if view.book.mayChange {
                    div(.class("actions")) {
                        a(.class("button"), .href(reader.link("\(view.book.path)/need"))) {
                            reader(ActivitiesText.coverageSay)
                        }
                        a(.class("button quiet"), .href(reader.link("\(view.book.path)/groups"))) {
                            reader(ActivitiesText.coverageName)
                        }
                        if view.book.mayArrange {
                            a(.class("button quiet"), .href(reader.link("\(view.book.path)/stages"))) {
                                reader(ActivitiesText.coverageNameStages)
                            }
                        }
                    }
                }
            }
            if isEmpty {
                EmptyRoom(
                    heading: ActivitiesText.coverageEmpty, words: ActivitiesText.coverageEmptyText, step: nil,
                    hue: .activities, reader: reader)
            } else {
                CoverageChoices(view: view, reader: reader)
                if view.group != nil || view.stage != nil { Note(reader(ActivitiesText.coverageNarrowed)) }
                CoverageMatrix(view: view, reader: reader)
                p {
                    a(.href("\(view.book.path)/coverage.csv")) { reader(ActivitiesText.coverageDownload) }
                }
                GapList(view: view, reader: reader)
                OverlapList(view: view, reader: reader)
            }
        }
    }

    private var initiative: Initiative { view.book.initiative }
    private var isEmpty: Bool { view.book.needs.isEmpty && view.book.efforts.isEmpty || view.place == nil }

    private var facts: [Facts.Fact] {
        let parts = view.rows.count > 1 ? Array(view.rows.dropLast()) : view.rows
        let unknown = parts.reduce(0) { sum, place in
            sum + view.book.results.count { view.square($0, place).verdict == .unknown }
        }
        return [
            Facts.Fact(reader.number(view.gaps.count), reader(ActivitiesText.coverageFactsGaps)),
            Facts.Fact(reader.number(view.overlaps.count), reader(ActivitiesText.coverageFactsOverlaps)),
            Facts.Fact(reader.number(unknown), reader(ActivitiesText.coverageFactsUnknown)),
        ]
    }
}

/// The gaps of a place with their sentences, the worst first.
private struct GapList: HTML {
    let view: CoverageView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.activities)) {
            h2 { reader(ActivitiesText.coverageGapList) }
            if view.gaps.isEmpty {
                p(.class("soft")) { reader(ActivitiesText.coverageGapListNone) }
            } else {
                p(.class("soft")) { reader(ActivitiesText.coverageGapListText) }
                ol(.class("results")) {
                    for gap in view.gaps.prefix(CoverageView.mostListed) {
                        FindingLine(
                            cell: gap.cell, sentence: view.book.sentence(gap, reader),
                            isFurthest: gap.isFurthestBehind, book: view.book, reader: reader)
                    }
                }
                MoreListed(count: view.gaps.count, reader: reader)
            }
        }
    }
}

/// Where two do the same.
private struct OverlapList: HTML {
    let view: CoverageView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.activities)) {
            h2 { reader(ActivitiesText.coverageOverlapList) }
            if view.overlaps.isEmpty {
                p(.class("soft")) { reader(ActivitiesText.coverageOverlapListNone) }
            } else {
                p(.class("soft")) { reader(ActivitiesText.coverageOverlapListText) }
                ol(.class("results")) {
                    for overlap in view.overlaps.prefix(CoverageView.mostListed) {
                        FindingLine(
                            cell: overlap.cell, sentence: view.book.sentence(overlap, reader), isFurthest: false,
                            book: view.book, reader: reader)
                    }
                }
                MoreListed(count: view.overlaps.count, reader: reader)
            }
        }
    }
}

/// A gap or an overlap as a sentence that leads to what stands behind it, with what was done about it.
private struct FindingLine: HTML {
    let cell: Cell
    let sentence: String
    let isFurthest: Bool
    let book: CoverageBook
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result")) {
            div {
                p { a(.href(reader.link(book.path(cell) ?? book.path))) { book.marked(sentence, reader) } }
                if let result = book.result(cell) {
                    p(.class("soft")) { result.statement }.spoken(in: book.initiative.language, to: reader)
                }
                p {
                    if isFurthest { Badge(reader(ActivitiesText.cellFurthest), .late) }
                    for answered in book.answers(about: cell) {
                        " "
                        Badge(reader(answered.title), answered.isOpen ? .open : .done)
                    }
                }
            }
        }
    }
}

extension CoverageBook.Answered {
    fileprivate var title: Phrase {
        switch (answer.kind, isOpen) {
        case (.talk, true): ActivitiesText.answerTalk
        case (.talk, false): ActivitiesText.answerSpoke
        case (.intended, true): ActivitiesText.answerIntended
        case (.intended, false): ActivitiesText.answerReopened
        }
    }
}

private struct MoreListed: HTML {
    let count: Int
    let reader: Reader

    var body: some HTML {
        if count > CoverageView.mostListed {
            p(.class("soft")) { reader(ActivitiesText.coverageMore(count: count - CoverageView.mostListed)) }
        }
    }
}

extension CoverageView {
    /// The most gaps, and the most overlaps, that stand on a page.
    fileprivate static let mostListed = 40
}
