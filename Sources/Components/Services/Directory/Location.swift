public import Core
public import Initiatives

/// Where an organisation can be found.
public struct Location: Record, Codable {
    public var scope: Scope
    public var number: Number<Location>
    public var organisation: Number<Organisation>
    /// nil where it is the organisation's own word.
    public var directory: Number<Directory>?
    public var externalID: String?
    public var name: String?
    /// As one would write it on a letter.
    public var address: String?
    public var place: Number<Place>?
    /// In millionths of a degree, north of the equator.
    public var latitude: Int64?
    /// In millionths of a degree, east of Greenwich.
    public var longitude: Int64?

    public static let columns = [
        Column("scope", \Location.scope),
        Column("number", \Location.number),
        Column("organisation", \Location.organisation),
        Column("directory", \Location.directory),
        Column("external_id", \Location.externalID),
        Column("name", \Location.name),
        Column("address", \Location.address),
        Column("place", \Location.place),
        Column("latitude", \Location.latitude),
        Column("longitude", \Location.longitude),
    ]
    public static let table = declare(
        "location", .recorded, key: ["scope", "number"], unique: [["scope", "directory", "external_id"]],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("directory", from: ["scope", "directory"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ],
        checks: [
            "(directory IS NULL) = (external_id IS NULL)", "(latitude IS NULL) = (longitude IS NULL)",
            "latitude BETWEEN -90000000 AND 90000000", "longitude BETWEEN -180000000 AND 180000000",
            "name IS NOT NULL OR address IS NOT NULL OR latitude IS NOT NULL",
        ], indexes: [["scope", "organisation"]])

    init(
        scope: Scope, number: Number<Location>, organisation: Number<Organisation>, directory: Number<Directory>? = nil,
        externalID: String? = nil, name: String? = nil, address: String? = nil, place: Number<Place>? = nil,
        latitude: Int64? = nil, longitude: Int64? = nil
    ) {
        self.scope = scope
        self.number = number
        self.organisation = organisation
        self.directory = directory
        self.externalID = externalID
        self.name = name
        self.address = address
        self.place = place
        self.latitude = latitude
        self.longitude = longitude
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        organisation = try row.get("organisation")
        directory = try row.get("directory")
        externalID = try row.get("external_id")
        name = try row.get("name")
        address = try row.get("address")
        place = try row.get("place")
        latitude = try row.get("latitude")
        longitude = try row.get("longitude")
    }
}
