public import Core
public import Initiatives

/// A result: a condition of well-being of a whole population in a place, or a change in the system around it.
/// It belongs to no single organisation. (“Result” in every text; the type is not called so because
/// Swift's own `Result` has the name.)
public struct SharedResult: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable { case population, system }

    /// What changes in the system.
    public enum SystemKind: String, Storable, Codable, CaseIterable, Sendable {
        case policy, budget, practice, power, norm
    }

    public var scope: Scope
    public var number: Number<SharedResult>
    public var slug: Slug
    public var kind: Kind
    public var statement: String
    public var place: Number<Place>
    /// Who is furthest from it, in plain words. Every population result names them.
    public var worstOff: String?
    /// Whose reading this is: ratified by members, or only read out of public facts by a demonstration.
    public var isReading: Bool
    public var systemKind: SystemKind?
    /// How far the worst-off group is from everybody, in words; nil where that is not known yet.
    public var gap: String?
    public var gapSource: Number<Source>?
    /// How small the gap shall be, and by when.
    public var gapTarget: String?
    public var gapTargetBy: Day?
    public var suggestedBy: Number<Member>?
    /// The version of the purpose that was last put to the members with this result in it.
    public var listedIn: Number<PurposeVersion>?
    /// The version of the purpose that the members agreed on together with it.
    public var agreedIn: Number<PurposeVersion>?
    /// Why somebody wants to drop it, or why it was dropped.
    public var dropReason: String?
    public var droppedOn: Day?

    public static let columns = [
        Column("scope", \SharedResult.scope), Column("number", \SharedResult.number),
        Column("slug", \SharedResult.slug), Column("kind", \SharedResult.kind),
        Column("statement", \SharedResult.statement), Column("place", \SharedResult.place),
        Column("worst_off", \SharedResult.worstOff), Column("is_reading", \SharedResult.isReading),
        Column("system_kind", \SharedResult.systemKind), Column("gap", \SharedResult.gap),
        Column("gap_source", \SharedResult.gapSource), Column("gap_target", \SharedResult.gapTarget),
        Column("gap_target_by", \SharedResult.gapTargetBy), Column("suggested_by", \SharedResult.suggestedBy),
        Column("listed_in", \SharedResult.listedIn), Column("agreed_in", \SharedResult.agreedIn),
        Column("drop_reason", \SharedResult.dropReason), Column("dropped_on", \SharedResult.droppedOn),
    ]
    public static let table = declare(
        "result", .recorded, key: ["scope", "number"], unique: [["scope", "slug"]],
        references: [
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
            .to("source", from: ["scope", "gap_source"], at: ["scope", "number"]),
            .to("member", from: ["scope", "suggested_by"], at: ["scope", "number"]),
            .to("purpose_version", from: ["scope", "listed_in"], at: ["scope", "number"]),
            .to("purpose_version", from: ["scope", "agreed_in"], at: ["scope", "number"]),
        ],
        checks: [
            "kind IN ('population', 'system')", "kind <> 'population' OR worst_off IS NOT NULL",
            "system_kind IN ('policy', 'budget', 'practice', 'power', 'norm')",
            "kind = 'system' OR system_kind IS NULL", "kind = 'population' OR (gap IS NULL AND gap_target IS NULL)",
            "gap IS NOT NULL OR gap_source IS NULL", "(gap_target IS NULL) = (gap_target_by IS NULL)",
            "dropped_on IS NULL OR drop_reason IS NOT NULL",
        ])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        slug = try row.get("slug")
        kind = try row.get("kind")
        statement = try row.get("statement")
        place = try row.get("place")
        worstOff = try row.get("worst_off")
        isReading = try row.get("is_reading")
        systemKind = try row.get("system_kind")
        gap = try row.get("gap")
        gapSource = try row.get("gap_source")
        gapTarget = try row.get("gap_target")
        gapTargetBy = try row.get("gap_target_by")
        suggestedBy = try row.get("suggested_by")
        listedIn = try row.get("listed_in")
        agreedIn = try row.get("agreed_in")
        dropReason = try row.get("drop_reason")
        droppedOn = try row.get("dropped_on")
    }

    init(
        scope: Scope, number: Number<SharedResult>, slug: Slug, _ words: ResultWords, in tx: WriteTransaction,
        isReading: Bool, suggestedBy: Number<Member>?
    ) throws {
        self.scope = scope
        self.number = number
        self.slug = slug
        self.isReading = isReading
        self.suggestedBy = suggestedBy
        kind = words.kind
        statement = words.statement
        place = try Place.find(words.place, in: tx, scope: scope).number
        try take(words, in: tx)
    }

    /// Says everything that is said of it anew.
    mutating func take(_ words: ResultWords, in tx: WriteTransaction) throws {
        kind = words.kind
        statement = words.statement
        place = try Place.find(words.place, in: tx, scope: scope).number
        worstOff = words.worstOff
        systemKind = words.systemKind
        gap = words.gap
        gapSource = try words.gapSource.map { try Source.cited($0, in: tx) }
        gapTarget = words.gapTarget
        gapTargetBy = words.gapTargetBy
    }
}
