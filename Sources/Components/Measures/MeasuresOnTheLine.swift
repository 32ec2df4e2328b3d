internal import Activities
internal import Core
public import Initiatives
internal import Purposes
internal import Web

// What this component adds to the line: what is counted, and the newest number of each.
extension MeasuresComponent {
    public static let line: LineQuery = { actor, initiative, tx in
        let results = try MeasuresView.served(in: initiative, for: actor, tx)
        let counted = Dictionary(
            grouping: try CountedActivity.all(in: tx, scope: initiative.scope), by: \.measure
        ).mapValues { $0.map { "activity-\($0.activity.value)" } }
        return [
            LineStop(
                name: "measures", title: MeasuresText.navigation, hue: .measures,
                nodes: results.flatMap { served in
                    served.measures.map {
                        LineNode(
                            $0.measure, for: served.result, counting: counted[$0.measure.number] ?? [], in: initiative)
                    }
                },
                missed: [LineStop.Missed(at: "results", MeasuresText.lineNothingCounted)]
                    + (actor.may(.readShared)
                        ? [LineStop.Missed(at: "activities", MeasuresText.lineUncounted)] : [])),
            LineStop(
                name: "figures", title: MeasuresText.lineNewest, hue: .funds,
                nodes: results.flatMap(\.measures).compactMap { LineNode($0, in: initiative) },
                missed: [LineStop.Missed(at: "measures", MeasuresText.listNoFigure)]),
        ]
    }

    /// What of this component has a history, and for whom: for those who may see the thing itself.
    public static let histories = [
        HistoryKind("/measures/{measure}", .readPublished) { visit, initiative, tx in
            let measure = try Measure.find(try visit.slug("measure"), in: tx, scope: initiative.scope)
            _ = try SharedResult.find(measure.result, in: tx, scope: initiative.scope, for: visit.actor)
            return HistorySubject(
                words: .own(measure.question), path: measure.path(in: initiative), hue: .measures,
                rows: try measure.rows(for: visit.actor, in: tx))
        },
        HistoryKind("/reports/{measure}/{period}/{organisation}", .readShared) { visit, initiative, tx in
            let view = try ReportView.find(try ReportAddress(visit), for: visit.actor, in: tx)
            guard let report = view.sheet.report else { throw Problem.notFound }
            return HistorySubject(
                words: .told { "\(view.sheet.organisation.name), \($0.period(view.sheet.period))" }, path: view.path,
                hue: .measures, rows: try report.rows(isOwn: view.isOwn, in: tx))
        },
    ]
}

extension Measure {
    /// What tells of it. What is asked of single partners, and wanted from them, is for members.
    fileprivate func rows(for actor: Actor, in tx: ReadTransaction) throws -> [RowKey] {
        let about: SQL = "scope = \(scope) AND measure = \(number)"
        let open =
            try [RowKey(of: self)] + tx.records(SeriesBreak.self, about).map { RowKey(of: $0) }
            + tx.records(Story.self, about).map { RowKey(of: $0) }
            + tx.records(Replacement.self, about).map { RowKey(of: $0) }
            + tx.records(CountedActivity.self, about).map { RowKey(of: $0) }
        guard actor.may(.readShared) else { return open }
        return try open + tx.records(Marker.self, about).map { RowKey(of: $0) }
            + tx.records(Schedule.self, about).map { RowKey(of: $0) }
            + tx.records(Reporter.self, about).map { RowKey(of: $0) }
    }
}

extension Report {
    /// What tells of it. When a draft was saved is for those who type it.
    fileprivate func rows(isOwn: Bool, in tx: ReadTransaction) throws -> [RowKey] {
        let about: SQL = "scope = \(scope) AND report = \(number)"
        let handedIn =
            try tx.records(ReportStep.self, about).map { RowKey(of: $0) }
            + tx.records(Batch.self, about).map { RowKey(of: $0) }
        return isOwn ? [RowKey(of: self)] + handedIn : handedIn
    }
}

extension LineNode {
    /// - Parameter activities: of which it counts something, as the line calls them.
    fileprivate init(
        _ measure: Measure, for result: SharedResult, counting activities: [String], in initiative: Initiative
    ) {
        let path = measure.path(in: initiative)
        self.init(
            id: measure.lineID, label: .own(measure.name), words: .own(measure.question), path: path,
            history: "\(path)/history", leadsTo: activities + [result.lineID])
    }

    /// The number as it is shown beside its measure; nil where there is none.
    init?(_ latest: MeasuresView.LatestFigure, in initiative: Initiative) {
        if let told = latest.told, told > 0 {
            self.init(
                id: "figure-\(latest.measure.number.value)", label: .told { $0(MeasuresText.changeTrail) },
                words: .told { $0(MeasuresText.changeCount(count: told)) },
                path: "\(latest.measure.path(in: initiative))/stories", leadsTo: [latest.measure.lineID])
            return
        }
        guard let period = latest.stated?.figure.period ?? latest.totalPeriod else { return nil }
        let (stated, total, unit) = (latest.stated, latest.total?.value, latest.measure.unit)
        // A missing report would look like a fall.
        let parts = stated == nil ? latest.total.map { MeasuresText.lineParts(count: Int($0.figures)) } : nil
        let address = stated.map { FigureAddress($0.figure, of: latest.measure, at: latest.place, in: initiative).path }
        self.init(
            id: "figure-\(latest.measure.number.value)",
            label: .told { reader in
                let when = reader.period(period)
                return parts.map { "\(when) · \(reader($0))" } ?? when
            },
            words: .told(isOwn: true) { reader in
                let number = stated.map { $0.text(for: reader) } ?? total.map { reader.number($0) } ?? ""
                return unit.isEmpty ? number : "\(number) \(unit)"
            }, path: address ?? latest.measure.path(in: initiative), leadsTo: [latest.measure.lineID])
    }
}

extension Measure {
    /// How the line calls it.
    var lineID: String { "measure-\(number.value)" }
}
