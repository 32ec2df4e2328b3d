internal import CSV
internal import Core
internal import Initiatives

/// What a directory comes to before anything is saved.
struct DirectoryCheck: Sendable {
    let heading: ImportServices.Heading
    let rows: DirectoryRows
    let report: DirectoryReport
    /// Services that were brought in before and are brought up to date.
    let known: Int
    /// Services that stay as their organisation told them.
    let own: Int
    var new: Int { report.services - known - own }
    var isEmpty: Bool { report.services == 0 }

    /// What somebody saw before they said yes to it. Not what is here already: sent twice, it is.
    var seen: String {
        [report.organisations, report.locations, report.services, report.refused, report.leftOut]
            .map { "\($0)" }.joined(separator: "-")
    }
}

extension DirectoryCheck {
    init(_ draft: DirectoryDraft, in tx: ReadTransaction) throws {
        let scope = draft.desk.initiative.scope
        let heading = try draft.heading()
        let (gathering, within) = draft.sent.gathered(try draft.recipe())
        if let within, try tx.record(Place.self, "scope = \(scope) AND slug = \(within)") == nil {
            throw Problem.invalid("place.unknown", "The recipe speaks of the place “\(within)”, which is not here.")
        }
        let read = DirectoryReading(gathering, places: try PlaceNames(within: within, in: tx, scope: scope))
        guard read.rows.count <= ImportServices.mostRows else {
            throw Problem(
                .tooLarge, "services.too-many", at: "title", "At most \(ImportServices.mostRows) rows at once.")
        }
        let ids = Set(read.rows.services.map(\.id))
        let there = try draft.desk.directory(named: heading.name).map { directory in
            try tx.records(Service.self, "scope = \(scope) AND directory = \(directory.number)")
                .filter { ids.contains($0.externalID ?? "") }
        }
        self.init(
            heading: heading, rows: read.rows, report: read.report,
            known: there?.count { !$0.isOwnWord } ?? 0, own: there?.count(where: \.isOwnWord) ?? 0)
    }

    /// Every row and every cell that is not taken, with its reason.
    var refusals: Spreadsheet {
        Spreadsheet("refused", columns: ["taken", "file", "line", "column", "code", "reason"]) { writer in
            let lines = report.refusals.map { ("row refused", $0) } + report.remarks.map { ("cell left out", $0) }
            for (what, line) in lines {
                writer.append(what)
                writer.append(line.file)
                writer.append(number: Int64(line.line))
                writer.append(line.column ?? "")
                writer.append(line.code)
                writer.append(line.reason)
                writer.endRow()
            }
        }
    }
}

/// A directory that came in.
struct BroughtDirectory: Sendable {
    let initiative: Initiative
    let directory: Directory
    let source: Source?
    let services: Int64
    /// Of those, how many their organisation tells itself by now.
    let own: Int64
    let organisations: Int64
    /// How many can be found by its word; none once it was taken out.
    let offered: Int64

    var path: String { "/\(initiative.slug)/services/import/\(directory.slug)" }
    var isOut: Bool { offered == 0 && services > own }

    /// - Throws: not found where no such directory came in.
    static func find(_ slug: Slug, _ directory: Slug, in tx: ReadTransaction) throws -> BroughtDirectory {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let directory = try Directory.find(directory, in: tx, scope: scope)
        let mine: SQL = "scope = \(scope) AND directory = \(directory.number)"
        return BroughtDirectory(
            initiative: initiative, directory: directory,
            source: try tx.record(Source.self, "scope = \(scope) AND number = \(directory.source)"),
            services: try tx.count("SELECT COUNT(*) FROM service WHERE \(mine)"),
            own: try tx.count("SELECT COUNT(*) FROM service WHERE \(mine) AND is_own_word = 1"),
            organisations: try tx.count("SELECT COUNT(*) FROM directory_organisation WHERE \(mine)"),
            offered: try tx.count("SELECT COUNT(*) FROM service WHERE \(directory.offers)"))
    }
}
