public import Core
internal import Foundation
internal import Initiatives

/// Brings a published directory of services in.
///
/// It is read whole and checked first, which changes nothing; a dry run ends there. Then its rows are written in parts,
/// organisations before what they offer. Each part is right by itself, so whoever is stopped half way begins again: what is
/// there already is brought up to date.
public struct ServiceImport: Codable, Sendable {
    /// A folder of sheets, or a file of HSDS 3 as JSON.
    public var path: String
    public var initiative: Slug
    public var heading: ImportServices.Heading
    /// A recipe as JSON; nil where the sheets are those of HSDS 1.1.
    public var recipe: String?
    public var isDryRun: Bool
    /// Import what is fit even where some rows are refused.
    public var skipsRefused: Bool

    public init(
        path: String, initiative: Slug, heading: ImportServices.Heading, recipe: String? = nil, isDryRun: Bool = false,
        skipsRefused: Bool = false
    ) {
        self.path = path
        self.initiative = initiative
        self.heading = heading
        self.recipe = recipe
        self.isDryRun = isDryRun
        self.skipsRefused = skipsRefused
    }

    public func run(
        on store: Store, by caller: Caller, progress: @escaping ProgressReport
    ) async throws -> DirectoryReport {
        let scope = try await store.read { try Initiative.find(initiative, in: $0).scope }
        progress("files read", 0, 0)
        let (gathering, within) = try gather()
        let directory = PublishedDirectory(scope: scope, heading: heading, gathering: gathering, within: within)
        return try await directory.bring(
            to: store, by: caller, isDryRun: isDryRun, skipsRefused: skipsRefused, progress: progress)
    }

    private func gather() throws -> (Gathering, Slug?) {
        if path.hasSuffix(".json") {
            return (try HSDSReading(file: name(of: path)).gather(try bytes(path)), nil)
        }
        let recipe = try recipe.map { try DirectoryRecipe(json: try bytes($0), name: name(of: $0)) } ?? .hsds1
        let reading = SheetReading(recipe: recipe) { file in
            // A recipe names files of the directory, and no others.
            guard !file.contains("/") else {
                throw Problem.invalid("services.recipe", at: file, "A recipe names files of its own folder only.")
            }
            let path = "\(path)/\(file)"
            return FileManager.default.fileExists(atPath: path) ? try bytes(path) : nil
        }
        return (try reading.gather(), recipe.within)
    }

    private func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

    private func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(.notFound, "file.missing", at: path, "There is no such file, or it may not be read.")
        }
        return Array(data)
    }
}

/// A directory that was gathered, on its way in.
public struct PublishedDirectory: Sendable {
    let scope: Scope
    let heading: ImportServices.Heading
    let gathering: Gathering
    /// The place whose parts its places are.
    let within: Slug?

    init(scope: Scope, heading: ImportServices.Heading, gathering: Gathering, within: Slug?) {
        self.scope = scope
        self.heading = heading
        self.gathering = gathering
        self.within = within
    }

    /// - Parameter file: the bytes of a file of the directory; nil where there is none of this name.
    public init(
        scope: Scope, heading: ImportServices.Heading, recipe: DirectoryRecipe, file: (String) throws -> [UInt8]?
    ) throws {
        let gathering = try withoutActuallyEscaping(file) { try SheetReading(recipe: recipe, file: $0).gather() }
        self.init(scope: scope, heading: heading, gathering: gathering, within: recipe.within)
    }

    public func bring(
        to store: Store, by caller: Caller, isDryRun: Bool, skipsRefused: Bool,
        progress: @escaping ProgressReport = { _, _, _ in }
    ) async throws -> DirectoryReport {
        let read = try await store.read { tx in
            DirectoryReading(gathering, places: try PlaceNames(within: within, in: tx, scope: scope))
        }
        var report = read.report.shortened
        guard !isDryRun, report.services > 0, report.refused == 0 || skipsRefused else { return report }
        var outcome = ImportServices.Outcome()
        let parts = read.rows.parts(of: ImportServices.mostRows)
        for (done, part) in parts.enumerated() {
            progress("parts written", done, parts.count)
            outcome += try await store.perform(ImportServices(scope: scope, heading: heading, rows: part), by: caller)
        }
        report.imported = outcome
        return report
    }
}
