public import Core
public import Initiatives

/// That a steward froze the scores of a quarter: what is shown of ratings comes from here, never from what stands now.
public struct ScoreFreeze: Record, Codable {
    public var scope: Scope
    public var period: Period

    public static let columns = [Column("scope", \ScoreFreeze.scope), Column("period", \ScoreFreeze.period)]
    public static let table = declare("score_freeze", .recorded, key: ["scope", "period"])

    init(scope: Scope, period: Period) {
        self.scope = scope
        self.period = period
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        period = try row.get("period")
    }
}

/// How the others see an organisation in one thing, as it was released in a quarter. It stands until a newer one is.
public struct Score: Record, Codable {
    public enum Bound: String, Storable, Codable, CaseIterable, Sendable {
        case mean
        case most = "at most"
        case least = "at least"
    }

    public var scope: Scope
    public var organisation: Number<Organisation>
    public var item: RatingItem
    public var period: Period
    /// The entry of the record with which it was released: no answer from before counts in the next one.
    public var entry: Int64
    /// How many answered, of how many who could.
    public var raters: Int64
    public var asked: Int64
    public var bound: Bound
    /// The sum of the answers, where it may be shown.
    public var total: Int64?

    public static let columns = [
        Column("scope", \Score.scope), Column("organisation", \Score.organisation), Column("item", \Score.item),
        Column("period", \Score.period), Column("entry", \Score.entry), Column("raters", \Score.raters),
        Column("asked", \Score.asked),
        Column("bound", \Score.bound), Column("total", \Score.total),
    ]
    public static let table = declare(
        "score", .recorded, key: ["scope", "organisation", "item", "period"],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("score_freeze", from: ["scope", "period"], at: ["scope", "period"]),
        ],
        checks: [
            "bound IN ('mean', 'at most', 'at least')", "(bound = 'mean') = (total IS NOT NULL)",
            "raters >= 3 AND asked >= raters",
        ])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        item = try row.get("item")
        period = try row.get("period")
        entry = try row.get("entry")
        raters = try row.get("raters")
        asked = try row.get("asked")
        bound = try row.get("bound")
        total = try row.get("total")
    }
}

extension Score {
    /// - Returns: nil where too few have answered.
    init?(
        of organisation: Number<Organisation>, _ item: RatingItem, in period: Period, from answers: [Int64], asked: Int,
        _ tx: WriteTransaction
    ) {
        guard let shown = ReleaseRule.shown(answers) else { return nil }
        (scope, self.organisation, self.item, self.period, entry) = (tx.scope, organisation, item, period, tx.entry)
        (raters, self.asked) = (Int64(answers.count), Int64(asked))
        switch shown {
        case .mean: (bound, total) = (.mean, answers.reduce(0, +))
        case .most: (bound, total) = (.most, nil)
        case .least: (bound, total) = (.least, nil)
        }
    }

    /// What is shown.
    var shown: ShownScore {
        switch bound {
        case .mean: .mean(Fraction(total ?? 0, raters))
        case .most: .most(Fraction(raters + 4, raters))
        case .least: .least(Fraction(4 * raters - 4, raters))
        }
    }
}
