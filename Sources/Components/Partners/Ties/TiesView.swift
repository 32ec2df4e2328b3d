internal import Core
internal import Initiatives

/// What an organisation says in this quarter of how it works with each of the others.
struct TiesView: Sendable {
    var initiative: Initiative
    var own: Organisation
    var period: Period
    /// By sector, and in it by name.
    var others: [Organisation]
    var said: [Number<Organisation>: Intensity]

    /// - Throws: `notFound` for whoever speaks for no organisation here.
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> TiesView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        guard let number = try Spokesperson.find(actor, in: tx, scope: scope) else { throw Problem.notFound }
        let joined = try Organisation.joined(in: tx, scope: scope)
        guard let own = joined.first(where: { $0.number == number }) else { throw Problem.notFound }
        let period = initiative.day(at: tx.now).quarter
        let others = Sector.allCases.flatMap { sector in
            joined.filter { $0.sector == sector && $0.number != number }.sorted { $0.name < $1.name }
        }
        return TiesView(
            initiative: initiative, own: own, period: period, others: others,
            said: try TieWord.said(by: number, in: period, tx, scope: scope).mapValues(\.intensity))
    }
}

extension Organisation {
    /// What the field about it is called in a form.
    var tieField: String { "tie-\(number.value)" }
}
