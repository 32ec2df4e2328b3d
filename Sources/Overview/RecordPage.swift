internal import Core
public import HTML
internal import Initiatives
public import Web

/// How to check the record, in words for whoever believes nothing, and what was written last.
public struct RecordPage: HTML {
    let view: RecordView
    let reader: Reader

    public init(_ view: RecordView, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    public var body: some HTML {
        Page(
            reader: reader, title: reader(OverviewText.recordTitle),
            surroundings: view.initiative.surroundings(entryCount: view.size)
        ) {
            Opening {
                h1 { reader(OverviewText.recordTitle) }
                p(.class("lead")) { reader(OverviewText.recordLead(count: Int(view.size))) }
            }
            div(.class("two")) {
                RecordSteps(reader: reader)
                Card(reader(OverviewText.recordFingerprint), hue: .funds) {
                    p(.class("fingerprint")) { code { view.root.description } }
                    p(.class("soft")) { reader(OverviewText.recordFingerprintText) }
                }
            }
            LatestEntries(view: view, reader: reader)
        }
    }
}

private struct RecordSteps: HTML {
    let reader: Reader

    var body: some HTML {
        Card(reader(OverviewText.recordSteps), hue: .purposes) {
            ol(.class("steps")) {
                li { reader(OverviewText.recordStepNote) }
                li { reader(OverviewText.recordStepPick) }
                li { reader(OverviewText.recordStepCheck) }
            }
            Note(reader(OverviewText.recordLimit))
        }
    }
}

private struct LatestEntries: HTML {
    let view: RecordView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(OverviewText.recordLatest) }
            if let entries = view.entries {
                if entries.isEmpty {
                    p { reader(OverviewText.recordEmpty) }
                } else {
                    EntriesTable(entries: entries, initiative: view.initiative, reader: reader)
                }
            } else {
                p { reader(OverviewText.recordMembers) }
            }
        }
    }
}

private struct EntriesTable: HTML {
    let entries: [Entry]
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("entries")) {
            caption(.class("unseen")) { reader(OverviewText.recordLatest) }
            thead {
                tr {
                    th(.scope(.col), .class("number")) { reader(OverviewText.recordColumnNumber) }
                    th(.scope(.col)) { reader(OverviewText.recordColumnAction) }
                    th(.scope(.col)) { reader(OverviewText.recordColumnSubject) }
                    th(.scope(.col)) { reader(OverviewText.recordColumnTime) }
                }
            }
            tbody {
                for entry in entries { EntryRow(entry: entry, initiative: initiative, reader: reader) }
            }
        }
    }
}

private struct EntryRow: HTML {
    let entry: Entry
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row), .class("number")) {
                a(.class("figure"), .href(reader.link("/\(initiative.slug)/record/\(entry.sequence)"))) {
                    reader.number(Int(entry.sequence))
                }
            }
            td { ActionName(entry: entry, reader: reader) }
            td { entry.shownSubject }.spoken(in: initiative.language, to: reader)
            td { entry.shownTime(in: initiative.timeZone, reader) }
        }
    }
}
