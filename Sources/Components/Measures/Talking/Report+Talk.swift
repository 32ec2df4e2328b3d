internal import Core
internal import Initiatives

extension Report {
    /// What happened to it and was said about it, oldest first.
    /// - Parameter topic: what it is about; everything, where nothing is said.
    func talk(about topic: TalkTopic? = nil, for actor: Actor, in tx: ReadTransaction) throws -> [ReportView.Step] {
        let isMeant: SQL = topic.map { "about = \($0)" } ?? "1 = 1"
        let steps = try tx.records(
            ReportStep.self, "scope = \(scope) AND report = \(number) AND \(isMeant) ORDER BY number")
        guard !steps.isEmpty else { return [] }
        let names = try actor.knowsWhoSaidWhat ? Profile.names(in: tx, scope: scope) : [:]
        let organisations = try Organisation.shown(in: tx, scope: scope)
        let cells = steps.compactMap(\.about.cell)
        // It is named by itself: what was talked about may be asked for no longer.
        let places = try cells.isEmpty ? [] : Place.all(in: tx, scope: scope)
        let groups = try cells.isEmpty ? [:] : Category.all(in: tx, scope: scope)
        return steps.map { step in
            ReportView.Step(
                step: step, name: names[step.member],
                organisation: step.behalf.flatMap { organisations[$0] }?.name,
                place: places.first { $0.number == step.about.cell?.place },
                group: step.about.cell.flatMap { groups[$0.category] })
        }
    }
}
