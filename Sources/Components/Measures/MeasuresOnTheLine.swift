internal import Core
public import Initiatives
internal import Purposes
internal import Web

// What this component adds to the line: what is counted, and the newest number of each.
extension MeasuresComponent {
    public static let line: LineQuery = { actor, initiative, tx in
        let results = try MeasuresView.find(initiative.slug, for: actor, in: tx).results
        return [
            LineStop(
                name: "measures", title: MeasuresText.navigation, hue: .measures,
                nodes: results.flatMap { served in
                    served.measures.map { LineNode($0.measure, for: served.result, in: initiative) }
                }, missed: LineStop.Missed(at: "results", MeasuresText.lineNothingCounted)),
            LineStop(
                name: "figures", title: MeasuresText.lineNewest, hue: .funds,
                nodes: results.flatMap(\.measures).compactMap { LineNode($0, in: initiative) },
                missed: LineStop.Missed(at: "measures", MeasuresText.listNoFigure)),
        ]
    }

    /// What of this component has a history, and for whom: for those who may see the thing itself.
    public static let histories = [
        HistoryKind("/measures/{measure}", .readPublished) { visit, initiative, tx in
            let measure = try Measure.find(try visit.slug("measure"), in: tx, scope: initiative.scope)
            _ = try SharedResult.find(measure.result, in: tx, scope: initiative.scope, for: visit.actor)
            let about: SQL = "scope = \(initiative.scope) AND measure = \(measure.number)"
            let breaks = try tx.records(SeriesBreak.self, about)
            let stories = try tx.records(Story.self, about)
            return HistorySubject(
                words: .own(measure.question), path: measure.path(in: initiative), hue: .measures,
                rows: [RowKey(of: measure)] + breaks.map { RowKey(of: $0) } + stories.map { RowKey(of: $0) })
        }
    ]
}

extension LineNode {
    fileprivate init(_ measure: Measure, for result: SharedResult, in initiative: Initiative) {
        let path = measure.path(in: initiative)
        self.init(
            id: measure.lineID, label: .own(measure.name), words: .own(measure.question), path: path,
            history: "\(path)/history", leadsTo: [result.lineID])
    }

    /// The number as it is shown beside its measure; nil where there is none.
    fileprivate init?(_ latest: MeasuresView.LatestFigure, in initiative: Initiative) {
        guard let period = latest.stated?.figure.period ?? latest.totalPeriod else { return nil }
        let (stated, total, unit) = (latest.stated, latest.total?.value, latest.measure.unit)
        let address = stated.map { FigureAddress($0.figure, of: latest.measure, at: latest.place, in: initiative).path }
        self.init(
            id: "figure-\(latest.measure.number.value)", label: .told { $0.period(period) },
            words: .told(isOwn: true) { reader in
                let number = stated.map { $0.text(for: reader) } ?? total.map { reader.number($0) } ?? ""
                return "\(number) \(unit)"
            }, path: address ?? latest.measure.path(in: initiative), leadsTo: [latest.measure.lineID])
    }
}

extension Measure {
    /// How the line calls it.
    var lineID: String { "measure-\(number.value)" }
}
