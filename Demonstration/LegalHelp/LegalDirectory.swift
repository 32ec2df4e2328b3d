internal import CSV
internal import Core
internal import Initiatives
internal import Services
internal import Web

/// One of the two directories, as it was published, with the recipe by which it is read.
struct LegalDirectory {
    let heading: ImportServices.Heading
    /// What its files begin with among the demonstration's own.
    let prefix: String

    static func all() throws -> [LegalDirectory] {
        let origin = "github.com/openreferral/hsds-transformer, commit 0a86cf6, MIT licence"
        return [
            LegalDirectory(
                heading: ImportServices.Heading(
                    slug: try Slug(checking: "florida", at: "directory"), name: "Legal aid in Florida",
                    citation: "Open Referral, examples/florida_data (\(origin))", published: nil,
                    sector: .civilSociety), prefix: "florida"),
            LegalDirectory(
                heading: ImportServices.Heading(
                    slug: try Slug(checking: "illinois", at: "directory"), name: "Illinois Legal Aid Online",
                    citation: "Illinois Legal Aid Online, as pulled in January 2019 (\(origin))",
                    // The month is given and the day is not: its last stands for it.
                    published: Day(year: 2019, month: 1, day: 31), sector: .civilSociety), prefix: "illinois"),
        ]
    }

    func published(_ scope: Scope) throws -> PublishedDirectory {
        let recipe = try DirectoryRecipe(json: try Self.bytes("\(prefix).recipe"), name: "\(prefix).recipe")
        return try PublishedDirectory(scope: scope, heading: heading, recipe: recipe) { file in
            try Self.bytes("\(prefix)-\(file)")
        }
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        guard let asset = embeddedAssets.first(where: { $0.name == name }) else {
            throw Problem(.internal, "demonstration.file", at: name, "This file was not compiled in.")
        }
        return Array(asset.bytes)
    }

    /// The cells of one column. Not as a table: these files have columns without a name.
    static func column(_ name: String, of file: String) throws -> [String] {
        var reader = CSVReader(MemorySource(try bytes(file)))
        guard case .record(let header) = try reader.next(), let position = header.fields.firstIndex(of: name) else {
            throw Problem(.internal, "demonstration.data", at: file, "There is no column “\(name)”.")
        }
        var cells: [String] = []
        while let row = try reader.next() {
            if case .record(let record) = row, record.fields.indices.contains(position) {
                cells.append(record.fields[position])
            }
        }
        return cells
    }
}
