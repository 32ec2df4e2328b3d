public import Core
public import Initiatives

/// Which organisation of the initiative an organisation of a directory is.
public struct DirectoryOrganisation: Record, Codable {
    public var scope: Scope
    public var directory: Number<Directory>
    /// What the directory knows it by.
    public var externalID: String
    public var organisation: Number<Organisation>

    public static let columns = [
        Column("scope", \DirectoryOrganisation.scope),
        Column("directory", \DirectoryOrganisation.directory),
        Column("external_id", \DirectoryOrganisation.externalID),
        Column("organisation", \DirectoryOrganisation.organisation),
    ]
    public static let table = declare(
        "directory_organisation", .recorded, key: ["scope", "directory", "external_id"],
        references: [
            .to("directory", from: ["scope", "directory"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
        ])

    init(scope: Scope, directory: Number<Directory>, externalID: String, organisation: Number<Organisation>) {
        self.scope = scope
        self.directory = directory
        self.externalID = externalID
        self.organisation = organisation
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        directory = try row.get("directory")
        externalID = try row.get("external_id")
        organisation = try row.get("organisation")
    }
}
