public import Core
public import Initiatives

/// A version of the purpose, as somebody drafted it. Its words never change: who wants others drafts the next version.
public struct PurposeVersion: Record, Codable {
    public var scope: Scope
    /// 1, 2, 3 … in the order in which they were drafted.
    public var number: Number<PurposeVersion>
    /// The version that it changes; nil for one that begins anew.
    public var basedOn: Number<PurposeVersion>?
    /// What was changed and why.
    public var change: String?
    public var text: PurposeText
    public var drafter: Number<Member>
    public var drafted: Day

    public static let columns = [
        Column("scope", \PurposeVersion.scope), Column("number", \PurposeVersion.number),
        Column("based_on", \PurposeVersion.basedOn), Column("change", \PurposeVersion.change),
        Column("statement", \PurposeVersion.text.statement), Column("population", \PurposeVersion.text.population),
        Column("place", \PurposeVersion.text.place), Column("horizon", \PurposeVersion.text.horizon),
        Column("held_values", \PurposeVersion.text.values), Column("problem", \PurposeVersion.text.problem),
        Column("causes", \PurposeVersion.text.causes), Column("affected", \PurposeVersion.text.affected),
        Column("drafter", \PurposeVersion.drafter), Column("drafted", \PurposeVersion.drafted),
    ]
    public static let table = declare(
        "purpose_version", .recorded, key: ["scope", "number"],
        references: [
            .to("purpose_version", from: ["scope", "based_on"], at: ["scope", "number"]),
            .to("member", from: ["scope", "drafter"], at: ["scope", "number"]),
        ], checks: ["based_on < number", "(based_on IS NULL) = (change IS NULL)"])

    init(number: Number<PurposeVersion>, drafter: Number<Member>, drafted: Day, _ draft: DraftPurpose) {
        scope = draft.scope
        self.number = number
        basedOn = draft.basedOn
        change = draft.change
        text = draft.text
        self.drafter = drafter
        self.drafted = drafted
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        basedOn = try row.get("based_on")
        change = try row.get("change")
        text = PurposeText(
            statement: try row.get("statement"), population: try row.get("population"), place: try row.get("place"),
            horizon: try row.get("horizon"), values: try row.get("held_values"), problem: try row.get("problem"),
            causes: try row.get("causes"), affected: try row.get("affected"))
        drafter = try row.get("drafter")
        drafted = try row.get("drafted")
    }
}
