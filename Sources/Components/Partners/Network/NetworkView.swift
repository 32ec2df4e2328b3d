internal import Core
internal import Initiatives

/// Who works with whom in a quarter, beside the one before it.
struct NetworkView: Sendable {
    var initiative: Initiative
    /// Those in which anything was said, and this one; oldest first.
    var quarters: [Period]
    var network: QuarterNetwork
    /// The quarter before it in which anything was said.
    var before: QuarterNetwork?
    /// Whether whoever looks speaks for an organisation here.
    var maySay: Bool

    var isEmpty: Bool { network.ties.isEmpty }
    var changes: TieChanges? { before.map { TieChanges(from: $0.ties, to: network.ties) } }
}

extension NetworkView {
    /// - Parameter asked: a quarter that was asked for; else this one, or the newest in which anything was said.
    /// - Throws: `notFound` for a quarter in which nothing was said.
    static func find(
        _ slug: Slug, quarter asked: String? = nil, for actor: Actor, in tx: ReadTransaction
    ) throws -> NetworkView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let today = initiative.day(at: tx.now).quarter
        let said = try tx.all("SELECT DISTINCT period FROM tie_word WHERE scope = \(scope) ORDER BY period") {
            try $0.get("period", as: Period.self)
        }
        let quarters = said.contains(today) ? said : said + [today]
        let chosen = asked == nil ? said.last ?? today : asked.flatMap(Period.init)
        guard let chosen, quarters.contains(chosen) else { throw Problem.notFound }
        let earlier = said.last { $0 < chosen }
        let words = TieWord.shown(
            try tx.records(
                TieWord.self, "scope = \(scope) AND period IN (\(list: [chosen] + (earlier.map { [$0] } ?? [])))"),
            try tx.records(OrganisationAlias.self, "scope = \(scope)"))
        let joined = try Organisation.joined(in: tx, scope: scope)
        let known = try Organisation.shown(in: tx, scope: scope).values.map(\.self)
        func network(_ period: Period) -> QuarterNetwork {
            QuarterNetwork(
                period, words.filter { $0.period == period }, joined: joined, known: known, isCurrent: period == today)
        }
        return NetworkView(
            initiative: initiative, quarters: quarters, network: network(chosen), before: earlier.map(network),
            maySay: try Spokesperson.find(actor, in: tx, scope: scope) != nil)
    }
}
