public import Core
public import Initiatives

/// Brings rows of a published directory in. What came before under the same name of the directory is brought up to date;
/// what an organisation said itself stays as it said it.
public struct ImportServices: Action {
    public struct Heading: Codable, Sendable {
        public var slug: Slug
        public var name: String
        public var citation: String
        public var published: Day?
        /// Of its organisations, where they are new here.
        public var sector: Sector

        public init(slug: Slug, name: String, citation: String, published: Day?, sector: Sector) {
            self.slug = slug
            self.name = name
            self.citation = citation
            self.published = published
            self.sector = sector
        }
    }

    /// How many services there are now that were not, are other than they were, or were left as they are.
    public struct Outcome: Codable, Sendable, Equatable {
        public var added = 0
        public var changed = 0
        public var same = 0
        /// Told here by their organisation: no directory overwrites that.
        public var own = 0

        static func += (left: inout Outcome, right: Outcome) {
            left.added += right.added
            left.changed += right.changed
            left.same += right.same
            left.own += right.own
        }
    }

    public static let name = "services.import"
    public static let verb = Verb.arrange
    /// House default: what one transaction holds without keeping others waiting.
    public static let mostRows = 5000

    public var scope: Scope
    public var heading: Heading
    public var rows: DirectoryRows

    public init(scope: Scope, heading: Heading, rows: DirectoryRows) {
        self.scope = scope
        self.heading = heading
        self.rows = rows
    }

    public var subject: String { "directory \(heading.slug)" }

    public func validate() throws {
        try heading.name.requireText(at: "name", most: 200)
        guard rows.count <= Self.mostRows else {
            throw Problem(.tooLarge, "import.too-many", at: "rows", "At most \(Self.mostRows) rows at once.")
        }
        for row in rows.organisations {
            try row.name.requireText(at: "organisation \(row.id)", most: 200)
            try row.part.requireText(at: "organisation \(row.id)", most: 500)
        }
        for row in rows.services { try row.words.validate() }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Outcome {
        let directory = try Directory.entered(heading, in: tx)
        let organisations = try DirectoryOrganisations(directory, heading.sector, rows, in: tx).numbers
        let locations = try DirectoryLocations(directory, rows, organisations, in: tx).numbers
        return try writeServices(directory, organisations, locations, tx)
    }

    private func writeServices(
        _ directory: Directory, _ organisations: [String: Number<Organisation>],
        _ locations: [String: Number<Location>], _ tx: WriteTransaction
    ) throws -> Outcome {
        let known = try Service.all(of: directory, rows.services.map(\.id), in: tx)
        let details = try ServiceDetails.all(of: known.values.map(\.number), in: tx, scope: scope)
        var desk = try ServiceDesk(tx)
        var outcome = Outcome()
        var next = try tx.nextNumber(in: Service.self)
        let today = try Initiative.today(in: tx)
        for row in rows.services {
            guard let organisation = organisations[row.organisation] else { throw Self.unknown(row.organisation) }
            let places = try row.locations.map { id in
                guard let location = locations[id] else { throw Self.unknown(id) }
                return location
            }
            guard let old = known[row.id] else {
                let new = Service(
                    scope: scope, number: Number(next), organisation: organisation, row.words,
                    directory: directory.number, externalID: row.id
                ).assured(by: row, on: today)
                desk.add(new, row.words, at: places)
                outcome.added += 1
                next += 1
                continue
            }
            guard !old.isOwnWord else {
                outcome.own += 1
                continue
            }
            var new = old.saying(row.words).assured(by: row, on: today)
            new.organisation = organisation
            let isOther = try desk.revise(old, details[old.number] ?? .init(), to: new, row.words, at: places)
            if isOther { outcome.changed += 1 } else { outcome.same += 1 }
        }
        try desk.close()
        return outcome
    }

    private static func unknown(_ id: String) -> Problem {
        Problem.invalid(
            "services.unknown", at: "rows", "The directory does not hold what “\(id.prefix(80))” stands for.")
    }
}

extension Service {
    fileprivate static func all(
        of directory: Directory, _ ids: [String], in tx: ReadTransaction
    ) throws -> [String: Service] {
        let found = try tx.records(
            Service.self,
            """
            scope = \(directory.scope) AND directory = \(directory.number) AND external_id IN (\(list: ids))
            """)
        return Dictionary(found.map { ($0.externalID ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the directory says about itself being true. It does not take back what somebody assured here since.
    fileprivate func assured(by row: DirectoryRows.ServiceRow, on today: Day) -> Service {
        var said = self
        if let day = row.assured, day <= today, assured.map({ $0 < day }) ?? true {
            said.assured = day
            said.assurerEmail = row.assurerEmail
        }
        if let room = row.room, room != said.room { (said.room, said.roomSaid, said.wait) = (room, today, nil) }
        return said
    }
}
