internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// “What became of this, and by whom?”: every entry of the record that changed one thing.
struct HistoryPage: HTML {
    let view: HistoryView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(OverviewText.historyTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                Trail(
                    reader: reader,
                    stops: [
                        Trail.Stop(
                            view.subject.hue, reader(OverviewText.historyUp), words: view.subject.words.text(reader),
                            address: view.subject.path, language: view.initiative.language),
                        Trail.Stop(.funds, reader(OverviewText.historyHere)),
                    ])
                h1 { reader(OverviewText.historyTitle) }
                p(.class("lead")) { reader(OverviewText.historyText) }
            }
            if view.changes.isEmpty {
                Note(reader(OverviewText.historyNone))
            } else {
                ol(.class("stops down")) {
                    for change in view.changes { HistoryStop(change: change, view: view, reader: reader) }
                }
            }
            if view.changes.count == HistoryView.most {
                Note(reader(OverviewText.historyMore(count: HistoryView.most)))
            }
        }
    }
}

private struct HistoryStop: HTML {
    let change: HistoryView.Change
    let view: HistoryView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(view.subject.hue)) {
            p(.class("soft")) { reader.instant(change.entry.time, in: view.initiative.timeZone) }
            p {
                b { ActionName(entry: change.entry, reader: reader) }
                " · "
                HistoryWho(who: change.who, language: view.initiative.language, reader: reader)
            }
            a(.href(reader.link("/\(view.initiative.slug)/record/\(change.entry.sequence)"))) {
                reader(OverviewText.historyEntry(entry: Int(change.entry.sequence)))
            }
        }
    }
}

private struct HistoryWho: HTML {
    let who: HistoryView.Who
    let language: String
    let reader: Reader

    var body: some HTML {
        switch who {
        case .operator: reader(OverviewText.entryWhoOperator)
        case .member(let called, let behalf):
            called.title(reader)
            if let behalf {
                " "
                reader(OverviewText.historyFor)
                " "
                span { behalf }.spoken(in: language, to: reader)
            }
        }
    }
}
