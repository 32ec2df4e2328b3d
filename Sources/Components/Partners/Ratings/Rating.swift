public import Core
public import Initiatives

/// That one organisation said how it sees another, once and as it stands now. What it answered is sealed: nobody but
/// itself is ever shown it.
public struct Rating: Record, Codable {
    public var scope: Scope
    public var rater: Number<Organisation>
    public var rated: Number<Organisation>
    /// The entry of the record with which it was last given, so that it counts in one score only.
    public var entry: Int64
    /// One byte for each item, in the order of `RatingItem.allCases`, sealed for this place.
    var answers: [UInt8]

    public static let columns = [
        Column("scope", \Rating.scope), Column("rater", \Rating.rater), Column("rated", \Rating.rated),
        Column("entry", \Rating.entry), Column("answers", \Rating.answers),
    ]
    public static let table = declare(
        "rating", .recorded, key: ["scope", "rater", "rated"],
        references: [
            .to("organisation", from: ["scope", "rater"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "rated"], at: ["scope", "number"]),
        ], checks: ["rater <> rated"])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        rater = try row.get("rater")
        rated = try row.get("rated")
        entry = try row.get("entry")
        answers = try row.get("answers")
    }

    init(
        by rater: Number<Organisation>, of rated: Number<Organisation>, _ answers: [RatingItem: Int64],
        in tx: WriteTransaction
    ) throws {
        (scope, self.rater, self.rated, entry) = (tx.scope, rater, rated, tx.entry)
        self.answers = []
        self.answers = try tx.seal(RatingItem.allCases.map { UInt8(answers[$0] ?? 0) }, for: place)
    }

    private var place: String { "rating/\(scope.number)/\(rater.value)/\(rated.value)" }

    /// What it answered: for itself, and for counting.
    func opened(in tx: ReadTransaction) throws -> [RatingItem: Int64] {
        let plain = try tx.unseal(answers, for: place)
        return Dictionary(uniqueKeysWithValues: zip(RatingItem.allCases, plain.map { Int64($0) }))
    }

    static func find(
        by rater: Number<Organisation>, of rated: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> Rating? {
        try tx.record(Rating.self, "scope = \(scope) AND rater = \(rater) AND rated = \(rated)")
    }
}
