internal import Core
public import HTML
internal import Initiatives
internal import Measures
public import Web

/// One entry of the record: who did what and when, and the proof that it is there.
public struct EntryPage: HTML {
    let view: EntryView
    let reader: Reader

    public init(_ view: EntryView, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    public var body: some HTML {
        Page(
            reader: reader, title: heading, surroundings: view.initiative.surroundings(entryCount: view.proof.size)
        ) {
            Opening {
                Trail(
                    reader: reader,
                    stops: [
                        Trail.Stop(.funds, reader(OverviewText.entryUp), address: "/\(view.initiative.slug)/record"),
                        Trail.Stop(.funds, reader(OverviewText.entryHere)),
                    ])
                h1 { heading }
            }
            div(.class("two")) {
                div(.class("stack")) {
                    EntryFacts(view: view, reader: reader)
                    EntryNeighbours(view: view, reader: reader)
                }
                div(.class("stack")) {
                    Card(reader(OverviewText.entryProof), hue: .funds) { ProofDetails(view.proof, reader) }
                    EntryWrote(view: view, reader: reader)
                }
            }
        }
    }

    private var heading: String { reader(OverviewText.entryTitle(number: Int(view.entry.sequence))) }
}

private struct EntryFacts: HTML {
    let view: EntryView
    let reader: Reader

    var body: some HTML<HTMLTag.dl> {
        dl(.class("terms")) {
            div {
                dt { reader(OverviewText.entryAction) }
                dd { ActionName(entry: view.entry, reader: reader) }
            }
            if !view.entry.isInConfidence {
                div {
                    dt { reader(OverviewText.entrySubject) }
                    dd { view.entry.subject }.spoken(in: view.initiative.language, to: reader)
                }
            }
            Term(reader(OverviewText.entryWhen), view.entry.shownTime(in: view.initiative.timeZone, reader))
            Term(reader(OverviewText.entryWho), who)
            if let behalf = view.entry.behalf, !view.entry.hidesWho {
                Term(reader(OverviewText.entryBehalf), reader(OverviewText.entryBehalfNumber(number: Int(behalf))))
            }
        }
    }

    /// The record holds numbers, not names, so that a name can be forgotten.
    private var who: String {
        if view.entry.hidesWho { return reader(OverviewText.entryWhoHidden) }
        return view.entry.member == 0
            ? reader(OverviewText.entryWhoOperator)
            : reader(OverviewText.entryWhoMember(number: Int(view.entry.member)))
    }
}

private struct EntryWrote: HTML {
    let view: EntryView
    let reader: Reader

    var body: some HTML {
        Card(reader(OverviewText.entryWrote), hue: .activities) {
            if view.shownWrote.isEmpty { p { reader(OverviewText.entryWroteNone) } }
            ul(.class("plain")) {
                for (table, rows) in view.shownWrote {
                    li {
                        code { table }
                        " "
                        reader(OverviewText.entryWroteRows(count: Int(rows)))
                    }
                }
            }
        }
    }
}

private struct EntryNeighbours: HTML {
    let view: EntryView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("actions")) {
            if view.entry.sequence > 1 {
                a(.class("button quiet"), .href(address(view.entry.sequence - 1))) { reader(OverviewText.entryBefore) }
                " "
            }
            if view.entry.sequence < view.proof.size {
                a(.class("button quiet"), .href(address(view.entry.sequence + 1))) { reader(OverviewText.entryAfter) }
            }
        }
    }

    private func address(_ sequence: Int64) -> String {
        reader.link("/\(view.initiative.slug)/record/\(sequence)")
    }
}
