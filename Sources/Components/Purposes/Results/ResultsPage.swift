internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “What do we want to be different?”: lives and the system apart, those who are furthest away first of all.
struct ResultsPage: HTML {
    let view: ResultsView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.resultsTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RoomTrail(room: .results, initiative: view.initiative, reader: reader)
                h1 { reader(PurposesText.resultsTitle) }
                p(.class("lead")) { reader(PurposesText.resultsText) }
                if view.maySuggest, !view.results.isEmpty {
                    a(.class("button"), .href(reader.link(addPath))) { reader(PurposesText.resultsAdd) }
                }
            }
            if view.results.isEmpty {
                EmptyRoom(
                    heading: view.isMember ? PurposesText.resultsEmpty : PurposesText.resultsEmptyPublic,
                    words: view.isMember ? PurposesText.resultsEmptyText : PurposesText.resultsEmptyPublicText,
                    step: view.maySuggest ? (PurposesText.resultsAdd, addPath) : nil, reader: reader)
            }
            ResultSection(kind: .population, view: view, reader: reader)
            ResultSection(kind: .system, view: view, reader: reader)
            if !view.dropped.isEmpty { DroppedResults(view: view, reader: reader) }
        }
    }

    private var addPath: String { "/\(view.initiative.slug)/results/add" }
}

private struct ResultSection: HTML {
    let kind: SharedResult.Kind
    let view: ResultsView
    let reader: Reader

    var body: some HTML {
        let results = view.results(of: kind)
        if !results.isEmpty {
            section(.class("stack"), .hue(.decisions)) {
                h2 { reader(kind == .population ? PurposesText.resultsLives : PurposesText.resultsSystem) }
                ul(.class("results")) {
                    for placed in results { ResultLine(placed: placed, initiative: view.initiative, reader: reader) }
                }
            }
        }
    }
}

private struct ResultLine: HTML {
    let placed: PlacedResult
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result"), .id(placed.result.slug.text)) {
            div {
                h3 {
                    a(.href(reader.link(placed.result.path(in: initiative)))) { placed.result.statement }
                        .spoken(in: initiative.language, to: reader)
                }
                p { ResultBadge(result: placed.result, reader: reader) }
            }
            if placed.result.kind == .population {
                FurthestAway(placed: placed, initiative: initiative, reader: reader)
            } else {
                SystemChange(placed: placed, initiative: initiative, reader: reader)
            }
        }
    }
}

private struct DroppedResults: HTML {
    let view: ResultsView
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details {
            summary { reader(PurposesText.resultsDropped(count: view.dropped.count)) }
            ul(.class("plain")) {
                for placed in view.dropped {
                    DroppedResult(result: placed.result, initiative: view.initiative, reader: reader)
                }
            }
        }
    }
}

private struct DroppedResult: HTML {
    let result: SharedResult
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href(reader.link(result.path(in: initiative)))) { result.statement }
                .spoken(in: initiative.language, to: reader)
            if let reason = result.dropReason {
                p(.class("soft")) { reason }.spoken(in: initiative.language, to: reader)
            }
        }
    }
}
