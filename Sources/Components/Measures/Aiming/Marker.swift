public import Core
public import Initiatives

/// A value that is set beside a curve: where it began, where it shall go, or where it goes if nothing changes. It is
/// never overwritten: what was wanted earlier stays, and the newest stands.
public struct Marker: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        case baseline, target
        /// Where the line goes if nothing changes.
        case forecast
    }

    public var scope: Scope
    public var number: Number<Marker>
    public var measure: Number<Measure>
    public var kind: Kind
    public var place: Number<Place>
    /// Whose own part of the target it is; nil for everybody's.
    public var organisation: Number<Organisation>?
    public var period: Period
    /// In units of 10^−decimals of the measure.
    public var units: Int64
    /// Why this value: who wants it, or how it was worked out.
    public var reason: String
    /// The day on which it was set.
    public var day: Day

    public static let columns = [
        Column("scope", \Marker.scope), Column("number", \Marker.number), Column("measure", \Marker.measure),
        Column("kind", \Marker.kind), Column("place", \Marker.place), Column("organisation", \Marker.organisation),
        Column("period", \Marker.period), Column("units", \Marker.units), Column("reason", \Marker.reason),
        Column("day", \Marker.day),
    ]
    public static let table = declare(
        "marker", .recorded, key: ["scope", "number"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
        ],
        checks: ["kind IN ('baseline', 'target', 'forecast')", "kind = 'target' OR organisation IS NULL"],
        indexes: [["scope", "measure"]])

    init(
        number: Number<Marker>, measure: Number<Measure>, place: Number<Place>, organisation: Number<Organisation>?,
        day: Day, _ set: SetMarker
    ) {
        scope = set.scope
        self.number = number
        self.measure = measure
        kind = set.kind
        self.place = place
        self.organisation = organisation
        period = set.period
        units = set.units
        reason = set.reason
        self.day = day
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        measure = try row.get("measure")
        kind = try row.get("kind")
        place = try row.get("place")
        organisation = try row.get("organisation")
        period = try row.get("period")
        units = try row.get("units")
        reason = try row.get("reason")
        day = try row.get("day")
    }
}

/// Sets a value beside a curve: where it began, where it shall go, or where it goes if nothing changes.
public struct SetMarker: Action {
    public static let name = "measures.set-marker"
    public static let verb = Verb.arrange
    static let longestReason = 500
    public var scope: Scope
    public var measure: Slug
    public var kind: Marker.Kind
    public var place: Slug
    public var organisation: Slug?
    public var period: Period
    public var units: Int64
    public var reason: String

    public init(
        scope: Scope, measure: Slug, kind: Marker.Kind, place: Slug, organisation: Slug? = nil, period: Period,
        units: Int64, reason: String
    ) {
        self.scope = scope
        self.measure = measure
        self.kind = kind
        self.place = place
        self.organisation = organisation
        self.period = period
        self.units = units
        self.reason = reason
    }

    public var subject: String { "measure \(measure)" }

    public func validate() throws {
        try reason.requireText(at: "reason", most: Self.longestReason)
        guard kind == .target || organisation == nil else {
            throw Problem.invalid("marker.organisation", at: "organisation", "Only a target is one partner's.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Marker> {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        try measure.check(units)
        guard units.magnitude <= RecordFigures.mostUnits else {
            throw Problem(.tooLarge, "value.too-large", at: "value", "It is larger than can be stored.")
        }
        let number = Number<Marker>(try tx.nextNumber(in: Marker.self))
        try tx.insert(
            Marker(
                number: number, measure: measure.number, place: Place.find(place, in: tx, scope: scope).number,
                organisation: organisation.map { try Organisation.find($0, in: tx, scope: scope).number },
                day: Initiative.today(in: tx), self))
        return number
    }
}
