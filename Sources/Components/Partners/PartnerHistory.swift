internal import Core
public import Initiatives
internal import Web

extension PartnersComponent {
    /// What of this component has a history, and for whom: for those who may see the thing itself.
    public static let histories = [
        HistoryKind("/partners/{organisation}", .readPublished) { visit, initiative, tx in
            let view = try PartnerView.find(visit, in: tx)
            let (scope, number) = (initiative.scope, view.partner.organisation.number)
            let said = try PartnerProfile.rows(of: number, in: tx, scope: scope)
            let merged = try tx.records(OrganisationAlias.self, "scope = \(scope) AND stays = \(number)")
            return HistorySubject(
                words: .own(view.partner.organisation.name), path: view.path, hue: .partners,
                rows: [RowKey(of: view.partner.organisation), RowKey(of: view.partner.membership)] + said
                    + merged.map { RowKey(of: $0) })
        }
    ]
}
