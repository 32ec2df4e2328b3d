public import Core
public import Initiatives

/// What one organisation says, for a quarter of the calendar, of how strongly it is tied to another.
public struct TieWord: Record, Codable {
    public var scope: Scope
    public var period: Period
    /// Who says it.
    public var organisation: Number<Organisation>
    /// Of whom.
    public var other: Number<Organisation>
    public var intensity: Intensity

    public static let columns = [
        Column("scope", \TieWord.scope), Column("period", \TieWord.period),
        Column("organisation", \TieWord.organisation), Column("other", \TieWord.other),
        Column("intensity", \TieWord.intensity),
    ]
    public static let table = declare(
        "tie_word", .recorded, key: ["scope", "period", "organisation", "other"],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "other"], at: ["scope", "number"]),
        ],
        checks: [
            "intensity IN ('none', 'awareness', 'cooperation', 'coordination', 'integration')",
            "organisation <> other",
        ])

    init(
        scope: Scope, period: Period, organisation: Number<Organisation>, other: Number<Organisation>,
        intensity: Intensity
    ) {
        self.scope = scope
        self.period = period
        self.organisation = organisation
        self.other = other
        self.intensity = intensity
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        period = try row.get("period")
        organisation = try row.get("organisation")
        other = try row.get("other")
        intensity = try row.get("intensity")
    }
}

extension Day {
    /// The quarter of the calendar that it lies in.
    var quarter: Period {
        let (year, month, _) = parts
        return Period.quarter(year, (month + 2) / 3) ?? .day(self)
    }
}
