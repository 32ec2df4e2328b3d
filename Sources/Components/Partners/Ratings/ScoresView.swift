internal import Core
internal import Initiatives

/// How members' organisations see one another, as it was frozen in a quarter.
struct ScoresView: Sendable {
    struct Partner: Sendable {
        var organisation: Organisation
        var scores: [RatingItem: Score]

        var trust: Fraction? { ScoresView.trust(scores.mapValues(\.shown)) }
    }

    var initiative: Initiative
    /// The quarters that were frozen, oldest first.
    var quarters: [Period]
    /// nil where none was frozen yet.
    var period: Period?
    /// By sector, and in it by name.
    var partners: [Partner]
    /// This quarter, where whoever looks may freeze it now.
    var toFreeze: Period?
}

extension ScoresView {
    /// The mean of what is shown of the parts of trust; nil unless each of them is shown exactly.
    static func trust(_ shown: [RatingItem: ShownScore]) -> Fraction? {
        let means = RatingItem.trust.compactMap { item -> Fraction? in
            guard case .mean(let mean)? = shown[item] else { return nil }
            return mean
        }
        guard means.count == RatingItem.trust.count else { return nil }
        let whole = means.reduce(Int64(1)) { $0 * $1.denominator }
        return Fraction(means.reduce(0) { $0 + $1.numerator * (whole / $1.denominator) }, whole * Int64(means.count))
    }

    /// - Parameter asked: a quarter that was frozen; else the newest.
    static func find(
        _ slug: Slug, quarter asked: String? = nil, for actor: Actor, in tx: ReadTransaction
    ) throws -> ScoresView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let quarters = try tx.records(ScoreFreeze.self, "scope = \(scope) ORDER BY period").map(\.period)
        let period = asked == nil ? quarters.last : asked.flatMap(Period.init)
        if asked != nil, period.map(quarters.contains) != true { throw Problem.notFound }
        let today = initiative.day(at: tx.now).quarter
        let joined = try Organisation.joined(in: tx, scope: scope)
        let scores = try period.map { try Score.standing(until: $0, in: tx, scope: scope) } ?? [:]
        let partners = Sector.allCases.flatMap { sector in
            joined.filter { $0.sector == sector }.sorted { $0.name < $1.name }
        }.map { organisation in
            Partner(
                organisation: organisation,
                scores: Dictionary(
                    uniqueKeysWithValues: RatingItem.allCases.compactMap { item in
                        scores[Score.Key(organisation.number, item)].map { (item, $0) }
                    }))
        }
        return ScoresView(
            initiative: initiative, quarters: quarters, period: period, partners: period == nil ? [] : partners,
            toFreeze: actor.may(FreezeScores.verb) && !quarters.contains(today) ? today : nil)
    }
}
