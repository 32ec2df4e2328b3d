internal import Core
internal import Initiatives

extension Directory {
    /// The directory of this name, entered if it is new here, and with what it says of itself now.
    static func entered(_ heading: ImportServices.Heading, in tx: WriteTransaction) throws -> Directory {
        let source = try Source.cited(heading.citation, in: tx)
        let known = try tx.record(Directory.self, "scope = \(tx.scope) AND slug = \(heading.slug)")
        let number = try known?.number ?? Number(try tx.nextNumber(in: Directory.self))
        let directory = Directory(
            scope: tx.scope, number: number, slug: heading.slug, name: heading.name, source: source,
            published: heading.published)
        if let known {
            if known.cells != directory.cells { try tx.update(known, to: directory) }
        } else {
            try tx.insert(directory)
        }
        return directory
    }
}

/// The organisations of a directory as the initiative knows them. Who is new here is named, with the directory as the
/// source; nobody was asked, so nobody joins by this.
struct DirectoryOrganisations {
    private(set) var numbers: [String: Number<Organisation>]

    init(_ directory: Directory, _ sector: Sector, _ rows: DirectoryRows, in tx: WriteTransaction) throws {
        let scope = tx.scope
        let links = try tx.records(
            DirectoryOrganisation.self, "scope = \(scope) AND directory = \(directory.number)")
        numbers = Dictionary(links.map { ($0.externalID, $0.organisation) }, uniquingKeysWith: { first, _ in first })
        let new = rows.organisations.filter { numbers[$0.id] == nil }
        guard !new.isEmpty else { return }
        let known = try tx.records(Organisation.self, "scope = \(scope)")
        var taken = Organisation.reserved.union(known.map(\.slug))
        var byName = Dictionary(known.map { (Self.key($0.name), $0.number) }, uniquingKeysWith: { first, _ in first })
        var next = try tx.nextNumber(in: Organisation.self)
        for row in new {
            let number: Number<Organisation>
            if let namesake = byName[Self.key(row.name)] {
                number = try Organisation.shown(for: namesake, in: tx, scope: scope)
            } else {
                number = Number(next)
                next += 1
                let slug = Slug(naming: row.name, fallback: "organisation-\(number.value)", taken: taken)
                taken.insert(slug)
                try tx.insert(Organisation(scope: scope, number: number, slug: slug, name: row.name, sector: sector))
                try tx.insert(
                    Membership(
                        scope: scope, organisation: number, state: .named, part: row.part, source: directory.source))
                byName[Self.key(row.name)] = number
            }
            numbers[row.id] = number
            try tx.insert(
                DirectoryOrganisation(
                    scope: scope, directory: directory.number, externalID: row.id, organisation: number))
        }
    }

    private static func key(_ name: String) -> String { name.foldedForReading }
}

/// The locations of a directory, brought up to date.
struct DirectoryLocations {
    private(set) var numbers: [String: Number<Location>] = [:]

    init(
        _ directory: Directory, _ rows: DirectoryRows, _ organisations: [String: Number<Organisation>],
        in tx: WriteTransaction
    ) throws {
        let known = try tx.records(
            Location.self, "scope = \(tx.scope) AND directory = \(directory.number) ORDER BY number")
        let byID = Dictionary(known.map { ($0.externalID ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        numbers = byID.mapValues(\.number)
        var next = try tx.nextNumber(in: Location.self)
        var new: [Location] = []
        for row in rows.locations {
            guard let organisation = organisations[row.organisation] else {
                throw Problem.invalid(
                    "services.unknown", at: "rows", "Nobody is known to be at “\(row.id.prefix(80))”.")
            }
            let old = byID[row.id]
            let location = Location(
                scope: tx.scope, number: old?.number ?? Number(next), organisation: organisation,
                directory: directory.number, externalID: row.id, name: row.name, address: row.address,
                place: row.place, latitude: row.latitude, longitude: row.longitude)
            if let old {
                if old.cells != location.cells { try tx.update(old, to: location) }
            } else {
                next += 1
                numbers[row.id] = location.number
                new.append(location)
            }
        }
        try tx.insert(new)
    }
}
