internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// Results beside one another, places below one another. On a phone each place is a list of results.
struct CoverageMatrix: HTML {
    let view: CoverageView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("stack")) {
            table(.class("matrix")) {
                caption { reader(ActivitiesText.coverageCaption) }
                thead {
                    tr {
                        th(.scope(.col)) { reader(ActivitiesText.coveragePlace) }
                        for result in view.book.results {
                            th(.scope(.col)) { result.statement }.spoken(in: view.book.initiative.language, to: reader)
                        }
                    }
                }
                tbody {
                    for place in view.rows { MatrixRow(place: place, view: view, reader: reader) }
                }
            }
            details {
                summary { reader(ActivitiesText.coverageKey) }
                dl(.class("terms")) {
                    for verdict in Standing.Verdict.allCases {
                        div {
                            dt { Badge(reader(verdict.words), verdict.mark) }
                            dd { reader(verdict.meaning) }
                        }
                    }
                }
            }
        }
    }
}

private struct MatrixRow: HTML {
    let place: Place
    let view: CoverageView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) {
                if place.number == view.place?.number {
                    b { reader(ActivitiesText.coverageTotal(place: place.name)) }
                } else {
                    a(.href(reader.link(view.link(place: place, group: view.group, stage: view.stage)))) { place.name }
                }
            }
            for result in view.book.results {
                td { MatrixSquare(result: result, place: place, view: view, reader: reader) }
            }
        }
    }
}

private struct MatrixSquare: HTML {
    let result: SharedResult
    let place: Place
    let view: CoverageView
    let reader: Reader

    var body: some HTML {
        let square = view.square(result, place)
        span(.class("unseen")) { result.statement }.spoken(in: view.book.initiative.language, to: reader)
        if let cell = view.cell(result, place), let path = view.book.path(cell) {
            a(.href(reader.link(path))) { Badge(reader(square.verdict.words), square.verdict.mark) }
        } else {
            Badge(reader(square.verdict.words), square.verdict.mark)
        }
        if let words = details(square) { small(.class("soft")) { " \(words)" } }
    }

    private func details(_ square: CoverageView.Square) -> String? {
        let reached = ActivitiesText.coverageReached(room: Int(square.reached), need: Int(square.need))
        let words = [
            square.need > 0 ? reader(reached) : nil,
            square.gaps > 1 ? reader(ActivitiesText.coverageGapsWithin(count: square.gaps)) : nil,
            square.overlaps > 0 ? reader(ActivitiesText.coverageOverlapsWithin(count: square.overlaps)) : nil,
        ].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " · ")
    }
}

/// Whose parts are shown, for whom, and at which stage of life, by links.
struct CoverageChoices: HTML {
    let view: CoverageView
    let reader: Reader

    var body: some HTML<HTMLTag.dl> {
        dl(.class("terms")) {
            if view.around.count > 1 {
                Choosing(title: ActivitiesText.coveragePlaces, options: places, book: view.book, reader: reader)
            }
            if !view.book.groups.isEmpty {
                Choosing(title: ActivitiesText.coverageGroups, options: groups, book: view.book, reader: reader)
            }
            if !view.book.stages.isEmpty {
                Choosing(title: ActivitiesText.coverageStages, options: stages, book: view.book, reader: reader)
            }
        }
    }

    private var places: [Choosing.Option] {
        view.around.map { place in
            Choosing.Option(
                words: place.name, path: view.link(place: place, group: view.group, stage: view.stage),
                isChosen: place.number == view.place?.number)
        }
    }

    private var groups: [Choosing.Option] {
        let everybody = (PopulationGroup.everybody, reader(ActivitiesText.coverageEverybody))
        let named = [everybody] + view.book.groups.map { ($0.number, $0.name) }
        return [option(reader(ActivitiesText.coverageAllGroups), group: nil, stage: view.stage)]
            + named.map { option($0.1, group: $0.0, stage: view.stage) }
    }

    private var stages: [Choosing.Option] {
        [option(reader(ActivitiesText.coverageAllStages), group: view.group, stage: nil)]
            + view.book.stages.map { option($0.name, group: view.group, stage: $0.number) }
    }

    private func option(
        _ words: String, group: Number<PopulationGroup>?, stage: Number<LifeStage>?
    ) -> Choosing.Option {
        Choosing.Option(
            words: words, path: view.link(place: view.place, group: group, stage: stage),
            isChosen: group == view.group && stage == view.stage)
    }
}

private struct Choosing: HTML {
    struct Option: Sendable {
        let words: String
        let path: String
        let isChosen: Bool
    }

    let title: Phrase
    let options: [Option]
    let book: CoverageBook
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div {
            dt { reader(title) }
            dd {
                for option in options { ChoosingLink(option: option, book: book, reader: reader) }
            }
        }
    }
}

private struct ChoosingLink: HTML {
    let option: Choosing.Option
    let book: CoverageBook
    let reader: Reader

    var body: some HTML {
        if option.isChosen {
            b(.aria("current", "true")) { book.marked(option.words, reader) }
        } else {
            a(.href(reader.link(option.path))) { book.marked(option.words, reader) }
        }
        " "
    }
}

extension CoverageView {
    /// The same page about another place or other people.
    func link(place: Place?, group: Number<PopulationGroup>?, stage: Number<LifeStage>?) -> String {
        let query = [
            place.map { "place=\($0.slug)" }, group.map { "group=\($0.value)" }, stage.map { "stage=\($0.value)" },
        ].compactMap(\.self)
        return query.isEmpty ? book.path : "\(book.path)?\(query.joined(separator: "&"))"
    }
}
