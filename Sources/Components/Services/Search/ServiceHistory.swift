internal import Core
public import Initiatives
internal import Web

extension ServicesComponent {
    /// What of this component has a history, and for whom: for those who may see the thing itself.
    public static let histories = [
        HistoryKind("/services/{service}", .readPublished) { visit, initiative, tx in
            let number = try visit.number("service", of: Service.self)
            let service = try Service.find(number, for: visit.actor, in: tx, scope: initiative.scope)
            return HistorySubject(
                words: .own(service.name), path: service.path(in: initiative), hue: .activities,
                rows: [RowKey(of: service)])
        },
        HistoryKind("/pathways/{pathway}", .readPublished) { visit, initiative, tx in
            let pathway = try Pathway.find(try visit.slug("pathway"), in: tx, scope: initiative.scope)
            let way: SQL = "scope = \(initiative.scope) AND pathway = \(pathway.number)"
            let told = visit.actor.may(.readShared) ? try tx.records(Transition.self, way) : []
            return HistorySubject(
                words: .own(pathway.name), path: pathway.path(in: initiative), hue: .activities,
                rows: [RowKey(of: pathway)] + (try tx.records(PathwayStage.self, way)).map { RowKey(of: $0) }
                    + told.map { RowKey(of: $0) })
        },
    ]
}
