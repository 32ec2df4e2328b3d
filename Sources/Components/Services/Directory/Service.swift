public import Core
public import Initiatives

/// Help that an organisation gives, in the words of Open Referral's HSDS 3.
public struct Service: Record, Codable {
    public enum Status: String, Storable, Codable, CaseIterable, Sendable {
        case active, inactive, defunct
        case temporarilyClosed = "temporarily closed"

        /// Whether whoever needs help should find it.
        var isOffered: Bool { self == .active || self == .temporarilyClosed }
    }

    public enum Room: String, Storable, Codable, CaseIterable, Sendable {
        case capacity, waitlist
        case full = "no-capacity"
        /// First somebody looks whether it fits.
        case assessment = "additional-assessment-required"
    }

    public var scope: Scope
    public var number: Number<Service>
    public var organisation: Number<Organisation>
    /// Where it was published; nil where the organisation told of it here.
    public var directory: Number<Directory>?
    public var externalID: String?
    /// Whether it is told in the organisation's own words. No directory then changes it.
    public var isOwnWord: Bool
    public var name: String
    public var description: String?
    public var status: Status
    /// In whole years.
    public var minimumAge: Int64?
    /// In whole years, this year included.
    public var maximumAge: Int64?
    /// For whom it is, in words.
    public var eligibility: String?
    /// What it costs.
    public var fees: String?
    /// How one gets it.
    public var application: String?
    public var url: String?
    public var email: String?
    /// Whether there is room; nil where nobody has said.
    public var room: Room?
    public var roomSaid: Day?
    /// How many days somebody who comes now waits; nil where nobody has said.
    public var wait: Int64?
    /// When somebody last said that all this is still true.
    public var assured: Day?
    /// Who said so, in a directory.
    public var assurerEmail: String?

    public static let columns = [
        Column("scope", \Service.scope),
        Column("number", \Service.number),
        Column("organisation", \Service.organisation),
        Column("directory", \Service.directory),
        Column("external_id", \Service.externalID),
        Column("is_own_word", \Service.isOwnWord),
        Column("name", \Service.name),
        Column("description", \Service.description),
        Column("status", \Service.status),
        Column("minimum_age", \Service.minimumAge),
        Column("maximum_age", \Service.maximumAge),
        Column("eligibility", \Service.eligibility),
        Column("fees", \Service.fees),
        Column("application", \Service.application),
        Column("url", \Service.url),
        Column("email", \Service.email),
        Column("room", \Service.room),
        Column("room_said", \Service.roomSaid),
        Column("wait_days", \Service.wait),
        Column("assured", \Service.assured),
        Column("assurer_email", \Service.assurerEmail),
    ]
    public static let table = declare(
        "service", .recorded, key: ["scope", "number"], unique: [["scope", "directory", "external_id"]],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("directory", from: ["scope", "directory"], at: ["scope", "number"]),
        ],
        checks: [
            "status IN ('active', 'inactive', 'defunct', 'temporarily closed')",
            "room IN ('capacity', 'waitlist', 'no-capacity', 'additional-assessment-required')",
            "(room IS NULL) = (room_said IS NULL)", "wait_days IS NULL OR room IS NOT NULL AND wait_days >= 0",
            "minimum_age BETWEEN 0 AND 120", "maximum_age BETWEEN 0 AND 120",
            "minimum_age <= maximum_age", "(directory IS NULL) = (external_id IS NULL)",
            "directory IS NOT NULL OR is_own_word = 1",
        ], indexes: [["scope", "organisation"]])

    init(
        scope: Scope, number: Number<Service>, organisation: Number<Organisation>, directory: Number<Directory>? = nil,
        externalID: String? = nil, isOwnWord: Bool, name: String, description: String? = nil, status: Status,
        minimumAge: Int64? = nil, maximumAge: Int64? = nil, eligibility: String? = nil, fees: String? = nil,
        application: String? = nil, url: String? = nil, email: String? = nil, room: Room? = nil, roomSaid: Day? = nil,
        wait: Int64? = nil, assured: Day? = nil, assurerEmail: String? = nil
    ) {
        self.scope = scope
        self.number = number
        self.organisation = organisation
        self.directory = directory
        self.externalID = externalID
        self.isOwnWord = isOwnWord
        self.name = name
        self.description = description
        self.status = status
        self.minimumAge = minimumAge
        self.maximumAge = maximumAge
        self.eligibility = eligibility
        self.fees = fees
        self.application = application
        self.url = url
        self.email = email
        self.room = room
        self.roomSaid = roomSaid
        self.wait = wait
        self.assured = assured
        self.assurerEmail = assurerEmail
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        organisation = try row.get("organisation")
        directory = try row.get("directory")
        externalID = try row.get("external_id")
        isOwnWord = try row.get("is_own_word")
        name = try row.get("name")
        description = try row.get("description")
        status = try row.get("status")
        minimumAge = try row.get("minimum_age")
        maximumAge = try row.get("maximum_age")
        eligibility = try row.get("eligibility")
        fees = try row.get("fees")
        application = try row.get("application")
        url = try row.get("url")
        email = try row.get("email")
        room = try row.get("room")
        roomSaid = try row.get("room_said")
        wait = try row.get("wait_days")
        assured = try row.get("assured")
        assurerEmail = try row.get("assurer_email")
    }
}
