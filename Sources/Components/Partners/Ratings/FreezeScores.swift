public import Core
internal import Initiatives

/// Freezes this quarter's scores, once: makes new ones from what was answered since the last, where enough answered.
public struct FreezeScores: Action {
    public static let name = "partners.freeze-scores"
    public static let verb = Verb.arrange
    public var scope: Scope

    public init(scope: Scope) { self.scope = scope }

    public var subject: String { "scores" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let period = try Initiative.today(in: tx).quarter
        guard try tx.record(ScoreFreeze.self, "scope = \(scope) AND period = \(period)") == nil else {
            throw Problem(.conflict, "scores.frozen", "This quarter's scores are frozen already.")
        }
        try tx.insert(ScoreFreeze(scope: scope, period: period))
        let joined = try Organisation.joined(in: tx, scope: scope).map(\.number)
        let answers = try Answered(among: Set(joined), in: tx)
        let standing = try Score.standing(in: tx, scope: scope)
        for organisation in joined {
            for item in RatingItem.allCases {
                let key = Score.Key(organisation, item)
                let counting = ReleaseRule.counting(answers[key], since: standing[key]?.entry)
                guard let score = Score(of: organisation, item, in: period, from: counting, asked: joined.count - 1, tx)
                else { continue }
                try tx.insert(score)
            }
        }
        return Done()
    }
}

/// What was answered, by whom it is about.
private struct Answered {
    private var given: [Score.Key: [GivenAnswer]] = [:]

    init(among joined: Set<Number<Organisation>>, in tx: WriteTransaction) throws {
        for rating in try tx.records(Rating.self, "scope = \(tx.scope) ORDER BY rated, rater")
        where joined.contains(rating.rater) && joined.contains(rating.rated) {
            for (item, answer) in try rating.opened(in: tx) {
                given[Score.Key(rating.rated, item), default: []].append(
                    GivenAnswer(answer: answer, entry: rating.entry))
            }
        }
    }

    subscript(key: Score.Key) -> [GivenAnswer] { given[key] ?? [] }
}

extension Score {
    struct Key: Hashable {
        let organisation: Number<Organisation>
        let item: RatingItem

        init(_ organisation: Number<Organisation>, _ item: RatingItem) {
            self.organisation = organisation
            self.item = item
        }
    }

    /// The newest that were released, up to and with a quarter.
    static func standing(until period: Period? = nil, in tx: ReadTransaction, scope: Scope) throws -> [Key: Score] {
        let limit: SQL = period.map { "AND period <= \($0)" } ?? ""
        let scores = try tx.records(Score.self, "scope = \(scope) \(limit) ORDER BY period")
        return Dictionary(scores.map { (Key($0.organisation, $0.item), $0) }, uniquingKeysWith: { $1 })
    }
}
