public import Core
public import Initiatives

/// What a directory holds, read and understood: whatever its format was, it comes to this.
public struct DirectoryRows: Codable, Sendable {
    public struct OrganisationRow: Codable, Sendable {
        public var id: String
        public var name: String
        public var part: String
    }

    public struct LocationRow: Codable, Sendable {
        public var id: String
        /// As the directory knows it.
        public var organisation: String
        public var name: String?
        public var address: String?
        public var place: Number<Place>?
        public var latitude: Int64?
        public var longitude: Int64?
    }

    public struct ServiceRow: Codable, Sendable {
        public var id: String
        /// As the directory knows it.
        public var organisation: String
        /// As the directory knows them.
        public var locations: [String]
        public var words: ServiceWords
        public var room: Service.Room?
        public var assured: Day?
        public var assurerEmail: String?
    }

    public var organisations: [OrganisationRow] = []
    public var locations: [LocationRow] = []
    public var services: [ServiceRow] = []

    var count: Int { organisations.count + locations.count + services.count }

    /// The same in parts of at most so many rows, in the order in which they need one another.
    func parts(of most: Int) -> [DirectoryRows] {
        var parts: [DirectoryRows] = []
        var part = DirectoryRows()
        func next() {
            guard part.count == most else { return }
            parts.append(part)
            part = DirectoryRows()
        }
        for row in organisations {
            part.organisations.append(row)
            next()
        }
        for row in locations {
            part.locations.append(row)
            next()
        }
        for row in services {
            part.services.append(row)
            next()
        }
        return part.count == 0 ? parts : parts + [part]
    }
}
